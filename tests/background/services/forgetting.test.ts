import { describe, expect, it } from 'vitest';
import { forgetAgain } from '../../../lib/services';
import { counters, recounted } from '../storage/fresh-storage';
import { aBackground, aQuestion, hour, morning, writes } from './a-background';

const ana = { handle: 'ana.example', name: 'Ana Silva' };
const id = 'bluesky:ana.example';
const onMastodon = 'mastodon:ana@harbour.example';
const bruno = { handle: 'bruno.example', name: 'Bruno' };

/** Ana and Bruno each asked us something; with Ana there is a note, an answer, an idea, a permission, a promise and another account. */
async function aPast() {
  const background = aBackground();
  const { ask, judge, storage } = background;
  const [asked, other, waits] = [aQuestion({ author: ana }), aQuestion({ author: bruno }), aQuestion({ author: ana, text: 'And on Monday?' })];
  await judge([asked, other, waits]);
  await storage.people.saw([
    { id: onMastodon, network: 'mastodon', handle: 'ana@harbour.example', at: morning, contact: { post: 'mastodon:h/1', at: morning } },
  ]);
  await ask('people.join', { ...writes(), people: [id, onMastodon] });
  const about = { kind: 'person' as const, id, label: '@ana.example' };
  await ask('notes.save', { ...writes(), id: 'n1', about, text: 'Likes boats' });
  await ask('notes.save', { ...writes(), id: 'n2', about: { kind: 'post', id: waits.id, label: 'And on Monday?' }, text: 'Ask the team' });
  await ask('notes.save', { ...writes(), id: 'n3', about, text: 'In the trash' });
  await ask('notes.remove', { ...writes(), id: 'n3' });
  await ask('notes.save', { ...writes(), id: 'n4', about: { kind: 'person', id: 'bluesky:bruno.example', label: '@bruno.example' }, text: 'Bruno’s' });
  const reply = { ...writes(), id: 'r1', network: 'bluesky' as const, post: asked, text: 'Yes, ten to six.', sentAt: morning, evidence: 'submitted' as const };
  await ask('replies.record', reply);
  await ask('ideas.capture', {
    ...writes(),
    id: 'i1',
    text: 'Opening hours',
    source: { network: 'bluesky', post: asked.id, author: 'Ana Silva (@ana.example)' },
  });
  await ask('permissions.save', { ...writes(), id: 'p1', person: id, what: 'Her boat', state: 'asked' });
  await ask('reminders.save', { ...writes(), id: 'm1', kind: 'promise', text: 'Send the map', dueAt: morning, about });
  await ask('profiles.change', { ...writes(), person: id, change: { kind: 'vip', isVip: true } });
  await storage.unsent.keep({
    id: `bluesky:reply:${waits.id}`,
    network: 'bluesky',
    text: 'On Mond',
    page: 'https://bsky.app/',
    post: waits.id,
    label: 'Ana',
    at: morning,
  } as never);
  return { ...background, asked, waits, reply };
}

const everything = async ({ storage }: Awaited<ReturnType<typeof aPast>>) => (await storage.whole.export(morning)).json;

describe('forgetting somebody', () => {
  it('tells before what there is, the trash and other accounts included', async () => {
    const { ask } = await aPast();
    const told = { accounts: [id, onMastodon], about: { posts: 3, replies: 1, notes: 3, ideas: 1, permissions: 1, reminders: 1, records: 8 } };
    expect(await ask('people.about', { id })).toEqual(told);
    expect(await ask('people.forget', { ...writes(), id })).toEqual(told);
  });

  it('leaves no trace of them on the device, and all of everybody else', async () => {
    const past = await aPast();
    await past.ask('people.forget', { ...writes(), id });
    const json = await everything(past);
    for (const trace of ['ana.example', 'Ana', 'boat', 'harbour', 'ten to six', 'Monday', 'Opening', 'the map', 'On Mond', past.asked.id, past.waits.id])
      expect(json).not.toContain(`${trace}`);
    expect(json).toContain('Bruno’s');
    expect((await past.ask('waiting.list', { state: 'new', order: 'age' })).rows.map(({ post }) => post.author.name)).toEqual(['Bruno']);
    expect(await counters(past.storage)).toEqual(await recounted(past.storage));
  });

  it('keeps the times of our replies, so that the numbers of the day stay true', async () => {
    const { ask } = await aPast();
    const before = (await ask('numbers.read', {})).answered.value;
    await ask('people.forget', { ...writes(), id });
    expect((await ask('numbers.read', {})).answered.value).toBe(before);
  });

  it('lasts when they are seen and answered again, and says nothing of them', async () => {
    const past = await aPast();
    const { ask, judge, storage, asked } = past;
    await ask('people.forget', { ...writes(), id });
    const judged = await judge([asked, aQuestion({ author: ana }), aQuestion({ author: { handle: 'ANA.example' } })]);
    expect(judged.judged.map(({ reasons }) => reasons)).toEqual([[], [], []]);
    await ask('replies.record', { ...past.reply, ...writes(), id: 'r2' });
    const own = aQuestion({ author: { handle: 'team.example' }, text: 'Yes, ten to six.', mine: true, replyTo: { post: asked.id, handle: 'ana.example' } });
    await judge([asked, own]);
    expect(await everything(past)).not.toContain('ana.example');
    expect(await storage.people.get(id)).toBeUndefined();
    expect((await ask('people.get', { id })).isForgotten).toBe(true);
  });

  it('ends when they are wanted again', async () => {
    const { ask, judge, storage } = await aPast();
    await ask('people.forget', { ...writes(), id });
    expect(await ask('people.want', { ...writes(), network: 'bluesky', handle: '@nobody.example' })).toEqual({ wanted: false });
    expect(await ask('people.want', { ...writes(), network: 'bluesky', handle: ' @Ana.Example' })).toEqual({ wanted: true });
    const [seen] = (await judge([aQuestion({ author: ana })])).judged;
    expect(seen?.reasons).not.toEqual([]);
    expect((await storage.people.get(id))?.contacts).toBe(1);
  });

  it('is done once, however often the answer gets lost', async () => {
    const { ask, storage } = await aPast();
    const asked = { ...writes(), id };
    await ask('people.forget', asked);
    const after = (await storage.whole.export(morning)).json;
    expect((await ask('people.forget', asked)).about.notes).toBe(0);
    expect((await storage.whole.export(morning)).json).toBe(after);
  });

  it('holds after a backup from before was imported', async () => {
    const past = await aPast();
    const json = await everything(past);
    await past.ask('people.forget', { ...writes(), id });
    past.clock.at += hour;
    await past.storage.whole.import({ json, at: past.clock.at });
    expect(await everything(past)).toContain('ana.example');
    expect(await forgetAgain({ repositories: past.storage, now: () => past.clock.at })).toBe(2);
    expect(await everything(past)).not.toContain('ana.example');
    expect(await everything(past)).not.toContain('harbour');
    expect(await counters(past.storage)).toEqual(await recounted(past.storage));
  });

  it('costs nothing while nobody is forgotten', async () => {
    const past = await aPast();
    expect(await forgetAgain({ repositories: past.storage, now: () => morning })).toBe(0);
  });
});
