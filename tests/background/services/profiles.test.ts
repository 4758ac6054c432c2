import { describe, expect, it } from 'vitest';
import type { Input } from '../../../lib/messages/protocol';
import { aBackground, writes } from './a-background';

const ana = 'bluesky:ana.example';
const anaToo = 'mastodon:ana@harbour.example';

function deciding() {
  const background = aBackground();
  const decide = (person: string, change: Input<'profiles.change'>['change']) => background.ask('profiles.change', { ...writes(), person, change });
  return { ...background, decide };
}

describe('what is decided about somebody', () => {
  it('counts for all of their accounts, and is taken back from all', async () => {
    const { ask, decide, storage } = deciding();
    await decide(anaToo, { kind: 'vip', isVip: true });
    await ask('people.join', { ...writes(), people: [ana, anaToo] });
    expect(await decide(ana, { kind: 'segment', segment: 'press', is: 'on' })).toMatchObject({ isVip: true, segments: ['press'] });
    expect(await decide(ana, { kind: 'vip', isVip: false })).toMatchObject({ isVip: false, segments: ['press'] });
    expect((await storage.profiles.get(anaToo))?.isVip).toBe(false);
  });

  it('puts somebody into a segment, out of it, and back to what the rule says', async () => {
    const { decide } = deciding();
    expect(await decide(ana, { kind: 'segment', segment: 'press', is: 'off' })).toMatchObject({ segments: [], notSegments: ['press'] });
    expect(await decide(ana, { kind: 'segment', segment: 'press', is: 'on' })).toMatchObject({ segments: ['press'], notSegments: [] });
    expect(await decide(ana, { kind: 'segment', segment: 'press', is: 'ruled' })).toMatchObject({ segments: [], notSegments: [] });
  });

  it('keeps, changes and forgets moments', async () => {
    const { decide } = deciding();
    const birthday = { what: 'Birthday', on: '1990-05-04', yearly: true };
    expect((await decide(ana, { kind: 'moment', after: birthday })).moments).toEqual([birthday]);
    expect((await decide(ana, { kind: 'moment', after: birthday })).moments).toEqual([birthday]);
    const told = { ...birthday, told: '2025-05-04' };
    expect((await decide(ana, { kind: 'moment', before: birthday, after: told })).moments).toEqual([told]);
    expect((await decide(ana, { kind: 'moment', before: told })).moments).toEqual([]);
  });

  it('is done once, however often the answer gets lost', async () => {
    const { ask, storage } = deciding();
    const asked = { ...writes(), person: ana, change: { kind: 'cadence' as const, days: 30 } };
    expect(await ask('profiles.change', asked)).toEqual(await ask('profiles.change', asked));
    expect((await storage.profiles.get(ana))?.rev).toMatch(/^1-/);
  });

  it('survives two windows that decide at once', async () => {
    const { decide, storage } = deciding();
    await Promise.all([
      decide(ana, { kind: 'vip', isVip: true }),
      decide(ana, { kind: 'cadence', days: 7 }),
      decide(ana, { kind: 'segment', segment: 's', is: 'on' }),
    ]);
    expect(await storage.profiles.get(ana)).toMatchObject({ isVip: true, cadence: 7, segments: ['s'] });
  });
});
