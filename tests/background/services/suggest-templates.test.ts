import { describe, expect, it } from 'vitest';
import { aBackground, aQuestion, day, writes } from './a-background';

const people = ['Ana Silva', 'Bruno Reis', 'Carla Maia', 'Diogo Pinto'];
const answerTo = (name: string) => `Hi ${name.split(' ')[0]}, the kitchen closes at ten on Sundays.`;

const anInbox = () => {
  const background = aBackground();
  const reply = async (name: string, text = answerTo(name), template?: { id: string; text: string }) => {
    const post = aQuestion({ author: { handle: `${name.split(' ')[0]?.toLowerCase()}.example`, name } });
    await background.judge([post]);
    await background.ask('replies.record', {
      ...writes(),
      id: post.id,
      network: 'bluesky',
      post,
      text,
      sentAt: background.clock.at,
      evidence: 'submitted',
      ...(template && { template }),
    });
    background.clock.at += 1000;
  };
  return { ...background, reply, suggested: () => background.ask('templates.suggest', {}) };
};

describe('a template for what is typed often', () => {
  it('is suggested with slots where the names stood, from the third time on', async () => {
    const { reply, suggested, clock } = anInbox();
    await reply('Ana Silva');
    await reply('Bruno Reis');
    expect(await suggested()).toEqual([]);
    await reply('Carla Maia');
    const text = 'Hi {{first_name}}, the kitchen closes at ten on Sundays.';
    expect(await suggested()).toEqual([{ text, sample: text, times: 3, lastAt: clock.at - 1000 }]);
  });
  it('is not suggested for what came from a template, is one by now, or is older than 90 days', async () => {
    const { reply, suggested, ask, clock } = anInbox();
    for (const name of people) await reply(name, undefined, { id: 't', text: answerTo(name) });
    expect(await suggested()).toEqual([]);
    for (const name of people) await reply(`${name} Neto`, answerTo(name));
    expect(await suggested()).toHaveLength(1);
    const saved = await ask('templates.save', {
      ...writes(),
      id: 't1',
      name: 'Closing',
      label: '',
      text: 'Hello {{first_name ?? "there"}}, the kitchen closes at ten on Sundays.',
    });
    expect(await suggested()).toEqual([]);
    await ask('templates.remove', { ...writes(), id: 't1', base: saved.ok ? saved.value.rev : '' });
    expect(await suggested()).toHaveLength(1);
    clock.at += 91 * day;
    expect(await suggested()).toEqual([]);
  });
  it('that was declined does not come again, not in other words either, until that is taken back', async () => {
    const { reply, suggested, ask, news } = anInbox();
    for (const name of people) await reply(name);
    const [{ sample } = { sample: '' }] = await suggested();
    news();
    await ask('templates.decline', { ...writes(), text: sample, declined: true });
    expect(news()).toContain('templates');
    await reply('Elsa Lima', 'Hi Elsa, the kitchen closes at eleven on Sundays.');
    expect(await suggested()).toEqual([]);
    await ask('templates.decline', { ...writes(), text: sample, declined: false });
    expect((await suggested())[0]?.times).toBe(5);
  });
});
