// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Screen } from '../../entrypoints/workbench/wiring/screen';
import { words } from '../../lib/i18n';
import type { Role } from '../../lib/model/team';

vi.stubGlobal('chrome', { runtime: { id: 'feedside' } });
const { commonCommands } = await import('../../entrypoints/workbench/wiring/common-commands');
const { createSeen } = await import('../../entrypoints/workbench/wiring/create-seen');

const nothing = () => undefined;
const screen = { words: words('en'), now: signal(0), tell: nothing } as unknown as Screen;

describe('the palette', () => {
  const goes = (role: Role | undefined) =>
    commonCommands(screen, { go: nothing, crisisSince: undefined, pausedUntil: 0, role, openSheet: nothing, newNote: nothing })
      .filter(({ id }) => id === '#templates/proposals')
      .map(({ label }) => label);
  it('leads to proposed templates where there are any for this person', () => {
    expect([undefined, 'guest', 'member', 'lead'].map((role) => goes(role as Role | undefined))).toEqual([[], [], ['Your proposals'], ['Proposed templates']]);
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
