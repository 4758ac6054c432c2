import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLabeller } from '../../../lib/services';
import { aBackground, aQuestion, hour, morning, newPost } from './a-background';

const bytes = new Uint8Array(readFileSync(new URL('../../../public/language.bin', import.meta.url)));
const aLabeller = (detected?: { isReliable: boolean; languages: { language: string; percentage: number }[] }) => {
  const asked: string[] = [];
  const opened = { times: 0 };
  const labeller = createLabeller({
    weights: async () => {
      opened.times += 1;
      return bytes;
    },
    detect: async (text) => {
      asked.push(text);
      if (!detected) throw new Error('no detector');
      return detected;
    },
  });
  return { labeller, asked, opened };
};
const complaint = 'My order still has not arrived and nobody at your support desk answers. This is the worst service I ever had, I want a refund.';

describe('the labeller', () => {
  it('fetches the weights once, with the first batch, and reads the same post once', async () => {
    const { labeller, asked, opened } = aLabeller();
    const post = newPost({ text: complaint });
    expect(opened.times).toBe(0);
    const [first, again] = [await labeller.label([post, newPost({ text: complaint, language: 'en' })]), await labeller.label([post])];
    expect(opened.times).toBe(1);
    expect(asked).toEqual([complaint]);
    expect(again.get(post.id)).toBe(first.get(post.id));
    expect(await labeller.label([{ ...post, text: 'Another text stands there now' }])).not.toEqual(again);
  });
  it('takes the language from the page, else from the browser where it is sure, else from nobody', async () => {
    const german = { isReliable: true, languages: [{ language: 'de', percentage: 99 }] };
    const long = 'Wir haben heute das erste Brot aus dem neuen Ofen geholt';
    const read = async (detected: typeof german | undefined, language?: string) => {
      const post = newPost({ text: long, ...(language !== undefined && { language }) });
      return (await aLabeller(detected).labeller.label([post])).get(post.id)?.language;
    };
    expect(await read(german)).toBe('de');
    expect(await read(german, 'nl')).toBe('nl');
    expect(await read({ ...german, isReliable: false })).toBeUndefined();
    expect(await read(undefined)).toBeUndefined();
  });
  it('says nothing of what fewer than four words do', async () => {
    const post = newPost({ text: 'worst service ever', language: 'en' });
    expect((await aLabeller().labeller.label([post])).get(post.id)).toEqual({ language: 'en', intents: [] });
  });
  it('says why it can’t read, and gives no labels then', async () => {
    const missing = createLabeller({ weights: () => Promise.reject(new Error('404')) });
    const damaged = createLabeller({ weights: async () => bytes.subarray(0, 1000) });
    for (const [labeller, problem] of [
      [missing, 'no-weights'],
      [damaged, 'damaged-weights'],
    ] as const) {
      expect(await labeller.problem()).toBe(problem);
      expect((await labeller.label([newPost({ text: complaint })])).size).toBe(0);
    }
    expect(await aLabeller().labeller.problem()).toBeUndefined();
  });
});

describe('judging with what the words say', () => {
  const hints = async (background: ReturnType<typeof aBackground>, post: ReturnType<typeof newPost>) =>
    (await background.judge([post])).judged[0]?.reasons.map(({ hint }) => hint) ?? [];

  it('hears a complaint, whose answer is due after an hour, and keeps it in the waiting list', async () => {
    const background = aBackground({ language: aLabeller().labeller });
    const post = aQuestion({ text: complaint, language: 'en', time: morning - hour });
    const { judged } = await background.judge([post]);
    expect(judged[0]?.label).toBe('Complaint · 1 h');
    expect(judged[0]?.reasons).toContainEqual({ hint: 'waiting', points: 4, text: 'Waiting 1 hour; your target is 1 hour' });
    background.clock.at += hour;
    const { rows } = await background.ask('waiting.list', { state: 'new', order: 'priority' });
    expect(rows[0]?.hints.find(({ id }) => id === 'waiting')).toMatchObject({ points: 5, values: { waited: 2 * hour, target: hour } });
  });
  it('goes without them where the weights can’t be read: never without hints', async () => {
    const background = aBackground({ language: createLabeller({ weights: () => Promise.reject(new Error('404')) }) });
    expect(await hints(background, aQuestion())).toEqual(['question', 'waiting', 'comment', 'first-time']);
    expect(await background.ask('hints.problem', {})).toEqual({ problem: 'no-weights' });
  });
  it('leaves the shorter target away with the muted complaint', async () => {
    const background = aBackground({ language: aLabeller().labeller });
    await background.ask('hints.mute', { write: 'a'.repeat(32), hint: 'complaint', muted: true });
    const { judged } = await background.judge([aQuestion({ text: complaint, language: 'en', time: morning - hour })]);
    expect(judged[0]?.reasons.map(({ text }) => text)).toContain('Waiting 1 hour; your target is 4 hours');
  });
  it('remembers how somebody sounds, and calls them an advocate after three such posts', async () => {
    const background = aBackground({ language: aLabeller().labeller });
    const thanks = (time: number) => aQuestion({ text: 'Thank you so much for your help, you are wonderful!', language: 'en', time });
    for (let at = 3; at > 0; at--) await background.judge([thanks(morning - at * hour)]);
    expect((await background.storage.people.get('bluesky:ana.example'))?.said?.map(({ tone }) => tone)).toEqual(['good', 'good', 'good']);
    expect(await hints(background, newPost({ time: morning }))).toContain('advocate');
  });
});
