// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Screen } from '../../entrypoints/workbench/wiring/screen';
import { words } from '../../lib/i18n';
import { type Conflict, type Review, type Role, sharedAtFirst } from '../../lib/model/team';

const asked: string[] = [];
const answers = { reviews: [] as Partial<Review>[] };
const sendMessage = async ({ name, input }: { name: string; input: { id?: string } }) => {
  asked.push(name);
  const values: Record<string, unknown> = {
    'team.who': { who: { name: 'lena', role: 'lead', members: ['lena'], share: sharedAtFirst } },
    'reviews.list': answers.reviews,
    'decisions.list': [],
    'team.known': { ids: [] },
    'templates.list': { rows: [] },
    'playbook.list': [{ id: 'pillar', part: 'pillar', name: 'Bread' }],
    'ideas.get': { idea: input.id === 'gone' ? undefined : { id: input.id, text: `Words of ${input.id}` } },
  };
  return { ok: true, value: values[name] };
};
vi.stubGlobal('chrome', { runtime: { id: 'feedside', sendMessage }, storage: { onChanged: { addListener: () => undefined } } });
const { commonCommands } = await import('../../entrypoints/workbench/wiring/common-commands');
const { createProposals } = await import('../../entrypoints/workbench/wiring/create-proposals');
const { namesInConflicts } = await import('../../entrypoints/workbench/wiring/names-in-conflicts');
const { openQuery } = await import('../../entrypoints/workbench/wiring/open-query');
const { createSeen } = await import('../../entrypoints/workbench/wiring/create-seen');

const nothing = () => undefined;
const screen = { words: words('en'), now: signal(0), tell: nothing } as unknown as Screen;

describe('the palette', () => {
  const goes = (role: Role | undefined, address = '#templates/proposals') =>
    commonCommands(screen, { go: nothing, crisisSince: undefined, pausedUntil: 0, role, openSheet: nothing, newNote: nothing })
      .filter(({ id }) => id === address)
      .map(({ label }) => label);
  it('leads to proposed templates where there are any for this person', () => {
    expect([undefined, 'guest', 'member', 'lead'].map((role) => goes(role as Role | undefined))).toEqual([[], [], ['Your proposals'], ['Proposed templates']]);
  });
  it('calls approvals of drafts by what this person does there', () => {
    expect([undefined, 'guest', 'member', 'lead'].map((role) => goes(role as Role | undefined, '#drafts/approve'))).toEqual([
      [],
      ['Approvals'],
      ['Approvals'],
      ['Drafts to approve'],
    ]);
  });
});

describe('answers that were seen', () => {
  beforeEach(() => localStorage.clear());
  it('are known after a reload, as long as they stand', () => {
    const seen = createSeen('seen');
    seen.see({ a: '1-a', b: '1-b' }, () => true);
    expect(createSeen('seen').revisions.value).toEqual({ a: '1-a', b: '1-b' });
    seen.see({ b: '2-b' }, (id) => id !== 'a');
    expect(createSeen('seen').revisions.value).toEqual({ b: '2-b' });
  });
  it('are none where what is kept can’t be read', () => {
    localStorage.setItem('seen', '{');
    expect(createSeen('seen').revisions.value).toEqual({});
  });
});

describe('what a place asks for', () => {
  it('is asked for while somebody looks, once, and again when they come back', async () => {
    const { signal: until } = new AbortController();
    const isOpen = signal(false);
    const load = vi.fn(async () => load.mock.calls.length);
    const known = openQuery({ topics: ['team'], until, isOpen, load });
    await Promise.resolve();
    known.reload();
    await vi.waitFor(() => expect(known.value.state).toBe('loading'));
    expect(load).not.toHaveBeenCalled();
    isOpen.value = true;
    await vi.waitFor(() => expect(known.value).toEqual({ state: 'ready', value: 1 }));
    isOpen.value = false;
    isOpen.value = true;
    await vi.waitFor(() => expect(known.value).toEqual({ state: 'ready', value: 2 }));
    expect(load).toHaveBeenCalledTimes(2);
  });
  it('is asked for once where it is open from the beginning', async () => {
    const load = vi.fn(async () => 'all');
    const known = openQuery({ topics: ['team'], until: new AbortController().signal, isOpen: signal(true), load });
    await vi.waitFor(() => expect(known.value.state).toBe('ready'));
    expect(load).toHaveBeenCalledOnce();
  });
  it('has no templates in it while none is proposed', async () => {
    for (const [reviews, reads] of [
      [[{ subject: 'draft' as const }], 0],
      [[{ subject: 'template' as const }], 1],
    ] as const) {
      Object.assign(answers, { reviews });
      asked.length = 0;
      const known = createProposals(new AbortController().signal);
      await vi.waitFor(() => expect(known.list.value.state).toBe('ready'));
      expect(asked.filter((name) => name === 'templates.list')).toHaveLength(reads);
    }
  });
});

describe('what stands behind an id in a conflict', () => {
  const aConflict = (...ideas: string[]): Conflict => ({
    store: 'drafts',
    id: 'd',
    label: 'd',
    versions: ideas.map((idea) => ({ rev: '1-a', by: undefined, at: 0, fields: { idea } })),
    before: { idea: 'before' },
    differ: ['idea'],
  });
  it('is the very idea, however many there are, and the part of the playbook', async () => {
    const names = await namesInConflicts([aConflict('old', 'gone')]);
    expect([...names]).toEqual([
      ['pillar', 'Bread'],
      ['old', 'Words of old'],
      ['before', 'Words of before'],
    ]);
  });
  it('is not asked for where there is no conflict', async () => {
    asked.length = 0;
    expect([...(await namesInConflicts([]))]).toEqual([]);
    expect(asked).toEqual([]);
  });
});
