// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Autosave } from '../../components/editing/create-autosave';
import { type TemplateWords, wordsOfTemplate } from '../../components/workbench/template-words';
import type { Proposals } from '../../entrypoints/workbench/wiring/create-proposals';
import type { Screen } from '../../entrypoints/workbench/wiring/screen';
import { words } from '../../lib/i18n';
import { type Decision, type Review, sharedAtFirst, type TeamWho } from '../../lib/model/team';
import type { Template } from '../../lib/model/template';
import { proposalsOf } from '../../lib/team/proposals';

const rev = (n: number) => `${n}-${'0'.repeat(32)}`;
const reviews = new Map<string, Review>();
const decisions = signal<Decision[]>([]);
const templates = signal<Template[]>([]);
const sendMessage = async ({ name, input }: { name: string; input: Review & { base?: string } }) => {
  expect(name).toBe('reviews.save');
  const stands = reviews.get(input.id);
  if (stands?.rev !== input.base) return { ok: true, value: { ok: false, problem: { kind: 'changed', now: stands } } };
  const { base: _, ...fields } = input;
  const saved: Review = { ...fields, rev: rev(input.times), createdAt: 1, updatedAt: 1 };
  reviews.set(input.id, saved);
  return { ok: true, value: { ok: true, value: saved } };
};
vi.stubGlobal('chrome', { runtime: { id: 'feedside', sendMessage } });
const { createTemplateTeam } = await import('../../entrypoints/workbench/wiring/create-template-team');

const who: TeamWho = { name: 'tom', role: 'member', members: ['tom'], share: sharedAtFirst };
const own: Template = { id: 'own', rev: rev(1), createdAt: 1, updatedAt: 1, name: 'Thanks', label: '', text: 'Many thanks', uses: 0, shared: false };
const screen = {
  words: words('en'),
  now: signal(2),
  attempt: (act: () => Promise<void>) => act(),
  tell: () => undefined,
} as unknown as Screen;

/** As after a reload of the page: it knows what is stored, and what it kept. */
function opened(text = own.text, part: Partial<TeamWho> = {}) {
  const proposals = {
    who: signal({ ...who, ...part }),
    teams: signal(new Set<string>()),
    ownOf: (about: string) =>
      proposalsOf({ reviews: [...reviews.values()], decisions: decisions.value, templates: templates.value }).findLast(({ review }) => review.about === about),
  } as unknown as Proposals;
  const acts = { keepCopy: vi.fn(), proposed: vi.fn(), took: vi.fn() };
  const autosave = { value: signal({ ...wordsOfTemplate(own), text }), state: signal({ kind: 'saved' }) } as unknown as Autosave<TemplateWords, Template>;
  return createTemplateTeam(screen, proposals, acts).of(own.id, own, autosave);
}
const propose = async (text?: string) => {
  const before = JSON.stringify([...reviews.values()]);
  opened(text)?.onPropose();
  await vi.waitFor(() => expect(JSON.stringify([...reviews.values()])).not.toBe(before));
};

beforeEach(() => {
  reviews.clear();
  [decisions.value, templates.value] = [[], []];
  localStorage.clear();
});

describe('a template of one’s own that is proposed to the team', () => {
  it('can’t be where requests are not shared, which is said to members alone', () => {
    const share = { ...sharedAtFirst, assignments: false };
    expect([opened(), opened(own.text, { share }), opened(own.text, { share, role: 'guest' })].map((team) => [team?.canPropose, team?.notShared])).toEqual([
      [true, undefined],
      [false, { teamHref: '#team' }],
      [false, undefined],
    ]);
  });

  it('says that it was, also after a reload, and whether the words are others by now', async () => {
    expect(opened()?.proposed).toBeUndefined();
    await propose();
    expect(opened()?.proposed).toMatchObject({ isSame: true });
    expect(opened('Thanks a lot')?.proposed).toMatchObject({ isSame: false });
  });

  it('is one proposal however often it is pressed, of a template that is not the person’s own', async () => {
    await propose();
    await propose('Thanks a lot');
    expect([...reviews.values()]).toMatchObject([{ times: 2, proposal: { text: 'Thanks a lot' } }]);
    expect([...reviews.values()].map(({ about }) => about)).not.toContain(own.id);
  });

  it('is a change of the team’s where the team took it before, and no second one', async () => {
    await propose();
    const [first] = [...reviews.values()];
    if (!first) throw new Error('Nothing was proposed');
    const { id, about } = first;
    decisions.value = [{ id, about, rev: rev(1), createdAt: 1, updatedAt: 1, times: 1, verdict: 'approved', by: 'lena' }];
    templates.value = [{ ...own, id: about, rev: rev(4) }];
    expect(opened()?.proposed).toBeUndefined();
    await propose('Thanks a lot');
    expect([...reviews.values()]).toMatchObject([{ about }, { about, of: rev(4), times: 1 }]);
  });
});
