import { describe, expect, it } from 'vitest';
import type { Post } from '../../../lib/model/post';
import { answeringLasts } from '../../../lib/model/team';
import { aBackground, aQuestion } from './a-background';

type Background = ReturnType<typeof aBackground>;
const teammate = async ({ judge }: Background, post: Post) => (await judge([post])).judged[0]?.reasons.find(({ hint }) => hint === 'teammate');
const heard = ({ storage, clock }: Background, parts: { stamp: string; answering: string[]; isOwn?: boolean }) =>
  storage.team.heard([{ id: 'a device', name: 'Ana', role: 'member', ...parts }], clock.at);

describe('a post that somebody of the team answers now', () => {
  it('says so until it ends, by the name that they sign in with', async () => {
    const background = aBackground();
    const post = aQuestion();
    expect(await teammate(background, post)).toBeUndefined();
    await heard(background, { stamp: '1', answering: [post.id, 'bluesky:another'] });
    expect(await teammate(background, post)).toMatchObject({ points: -2, text: 'Ana is answering this' });
    expect((await background.judge([post])).judged[0]).toMatchObject({
      label: 'Ana is answering · Question · 3 h',
      name: 'Feedside: question waiting 3 hours, first time, Ana is answering, priority 6',
    });
    const { rows } = await background.ask('waiting.find', { state: 'new', order: 'priority', limit: 10 });
    expect(rows[0]?.hints.find(({ id }) => id === 'teammate')?.values).toEqual({ name: 'Ana', does: 'answers' });
    expect(await teammate(background, aQuestion()), 'another post').toBeUndefined();
    await heard(background, { stamp: '2', answering: [] });
    expect(await teammate(background, post)).toBeUndefined();
  });

  it('says so no longer than the device that told it is believed', async () => {
    const background = aBackground();
    const post = aQuestion();
    await heard(background, { stamp: '1', answering: [post.id] });
    background.clock.at += answeringLasts - 1;
    expect(await teammate(background, post)).toBeDefined();
    background.clock.at += 1;
    expect(await teammate(background, post)).toBeUndefined();
  });

  it('says nothing of another device of our own', async () => {
    const background = aBackground();
    const post = aQuestion();
    await heard(background, { stamp: '1', answering: [post.id], isOwn: true });
    expect(await teammate(background, post)).toBeUndefined();
  });
});
