import { describe, expect, it } from 'vitest';
import type { PlaybookPart } from '../../../lib/model/playbook';
import { aBackground, aQuestion, morning, writes } from './a-background';

const brand = {
  id: 'brand',
  part: 'brand' as const,
  who: 'A bakery',
  believes: '',
  does: '',
  tone: { casual: 1, funny: 0, irreverent: 0, enthusiastic: 1 },
  wordsToUse: ['rye'],
  wordsToAvoid: [],
  examples: [],
};
const plan = { id: 'crisis', part: 'crisis' as const, houseRules: '', holding: 'We look into it.', names: 'Ana', steps: '' };
const campaign = { part: 'campaign' as const, name: 'Spring', slug: '2026-q2-spring', goal: '' };
const crisisOf = (parts: PlaybookPart[]) => parts.find((part) => part.part === 'crisis');

describe('the playbook', () => {
  it('is saved by part, told of, removed and brought back', async () => {
    const { ask, news } = aBackground();
    expect(await ask('playbook.list', {})).toEqual([]); // nothing is written unasked
    const saved = await ask('playbook.save', { ...writes(), ...brand });
    expect(saved).toMatchObject({ ok: true, value: { part: 'brand', who: 'A bakery' } });
    expect(news()).toEqual(['playbook']);
    await ask('playbook.save', { ...writes(), id: 's1', part: 'segment', name: 'Press', rule: { words: ['reporter'] }, points: 3 });
    expect(news()).toEqual(['chips', 'playbook', 'waiting']);
    await ask('playbook.remove', { ...writes(), id: 's1' });
    expect((await ask('playbook.list', {})).map(({ id }) => id)).toEqual(['brand']);
    await ask('playbook.restore', { ...writes(), id: 's1' });
    expect(await ask('playbook.list', {})).toHaveLength(2);
  });

  it('tells who wrote meanwhile', async () => {
    const { ask } = aBackground();
    const first = await ask('playbook.save', { ...writes(), ...brand });
    const base = first.ok ? first.value.rev : '';
    await ask('playbook.save', { ...writes(), ...brand, base, who: 'A mill' });
    expect(await ask('playbook.save', { ...writes(), ...brand, base, who: 'A shop' })).toMatchObject({
      ok: false,
      problem: { kind: 'changed', now: { who: 'A mill' } },
    });
  });

  it.each([
    ['a brand card under another id', { ...brand, id: 'b2' }],
    ['a goal under the id of the brand', { id: 'brand', part: 'goal' as const, name: 'More', target: 1, by: '2026-12-31' }],
    ['a goal on a day that is none', { id: 'g', part: 'goal' as const, name: 'More', target: 1, by: '2026-02-30' }],
    ['a campaign that ends before it begins', { ...campaign, id: 'c', from: '2026-05-02', to: '2026-05-01' }],
    ['a campaign with the short name of another', { ...campaign, id: 'c' }],
    ['hours that end before they begin', { id: 'hours', part: 'hours' as const, days: [{ from: 600, to: 540 }, ...Array(6).fill(null)], holidays: [] }],
  ])('refuses %s in a sentence', async (_, part) => {
    const { ask } = aBackground();
    await ask('playbook.save', { ...writes(), ...campaign, id: 'first' });
    const refused = await ask('playbook.save', { ...writes(), ...part });
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'refused', message: expect.stringMatching(/\w+ .*\.$/) } });
    expect(await ask('playbook.list', {})).toHaveLength(1);
  });
});

describe('a crisis', () => {
  it('begins, is written down and ends by one act each, and the plan stays as it was', async () => {
    const { ask, clock, news } = aBackground();
    await ask('playbook.save', { ...writes(), ...plan });
    news();
    await ask('crisis.begin', writes());
    expect(news()).toEqual(['chips', 'playbook', 'waiting']);
    clock.at += 60_000;
    await ask('crisis.note', { ...writes(), text: 'The oven is off.' });
    clock.at += 60_000;
    await ask('crisis.end', writes());
    expect(crisisOf(await ask('playbook.list', {}))).toMatchObject({
      holding: 'We look into it.',
      names: 'Ana',
      timeline: [
        { at: morning, text: 'Crisis begun.' },
        { at: morning + 60_000, text: 'The oven is off.' },
        { at: morning + 120_000, text: 'Crisis over.' },
      ],
    });
    expect(crisisOf(await ask('playbook.list', {}))?.since).toBeUndefined();
  });

  it('needs no plan to begin, and does not begin twice', async () => {
    const { ask, clock } = aBackground();
    const first = writes();
    await ask('crisis.begin', first);
    clock.at += 60_000;
    await ask('crisis.begin', first);
    await ask('crisis.begin', writes());
    expect(crisisOf(await ask('playbook.list', {}))).toMatchObject({ since: morning, timeline: [{ at: morning, text: 'Crisis begun.' }] });
  });

  it('is not ended by who writes the plan meanwhile, whatever base they send', async () => {
    const { ask } = aBackground();
    const begun = await ask('crisis.begin', writes());
    await ask('playbook.save', { ...writes(), ...plan, ...(begun.ok && { base: begun.value.rev }) });
    expect(crisisOf(await ask('playbook.list', {}))).toMatchObject({ since: morning, names: 'Ana', timeline: [{ text: 'Crisis begun.' }] });
  });

  it('takes a line that is told twice once', async () => {
    const { ask } = aBackground();
    const note = { ...writes(), text: 'Called Ana.' };
    await ask('crisis.begin', writes());
    await ask('crisis.note', note);
    await ask('crisis.note', note);
    expect(crisisOf(await ask('playbook.list', {}))?.timeline).toHaveLength(2);
  });
});

describe('the picker while a crisis is on', () => {
  it('offers the holding statement first and no cheerful template, and everything as before when it is over', async () => {
    const { ask } = aBackground();
    await ask('playbook.save', { ...writes(), ...plan, holding: 'We look into it, {{first_name ?? "and"}} come back at noon.' });
    const post = aQuestion({ author: { handle: 'ana.example', name: 'Ana Sousa' } });
    const before = await ask('templates.offer', { network: 'bluesky', post });
    expect(before.map(({ label }) => label)).toContain('thanks');
    await ask('crisis.begin', writes());
    const during = await ask('templates.offer', { network: 'bluesky', post });
    expect(during[0]).toMatchObject({ name: 'Holding statement', text: 'We look into it, Ana come back at noon.' });
    expect(during.map(({ label }) => label)).not.toContain('thanks');
    expect(during.map(({ label }) => label)).toContain('apology');
    const [holding] = during;
    expect(await ask('templates.fill', { id: holding?.id ?? '', network: 'bluesky', post, values: {} })).toMatchObject({
      ok: true,
      value: { text: 'We look into it, Ana come back at noon.' },
    });
    await ask('crisis.end', writes());
    expect(await ask('templates.offer', { network: 'bluesky', post })).toEqual(before);
    expect(await ask('templates.fill', { id: holding?.id ?? '', network: 'bluesky', post, values: {} })).toMatchObject({ ok: false });
  });
});
