import { describe, expect, it } from 'vitest';
import type { Input } from '../../../lib/messages/protocol';
import { aBackground, morning, writes } from './a-background';

const draft = { id: 'd1', title: 'Five spoons', text: 'Which grind?', status: 'writing' as const, networks: ['x' as const, 'bluesky' as const] };
const whole: Omit<Input<'drafts.save'>, 'write' | 'base'> = {
  ...draft,
  versions: [{ network: 'x', text: 'Which?' }],
  pillar: 'p1',
  campaign: 'c1',
  links: [{ network: 'x', url: 'https://x.com/team/status/1' }, { url: 'https://team.example/1' }],
  postedAt: morning,
  plannedAt: morning,
};

describe('a draft', () => {
  it('keeps its words for each network, what it is for, and where it was posted', async () => {
    const { ask } = aBackground();
    await ask('drafts.save', { ...writes(), ...whole });
    expect((await ask('drafts.list', {})).rows).toMatchObject([whole]);
  });

  it('without any of that is as before', async () => {
    const { ask } = aBackground();
    await ask('drafts.save', { ...writes(), ...draft });
    const [kept] = (await ask('drafts.list', {})).rows;
    expect(Object.keys(kept ?? {}).sort()).toEqual(['createdAt', 'id', 'networks', 'rev', 'status', 'text', 'title', 'updatedAt']);
  });

  it('loses what was taken out of it', async () => {
    const { ask } = aBackground();
    const saved = await ask('drafts.save', { ...writes(), ...whole });
    const base = saved.ok ? saved.value.rev : '';
    await ask('drafts.save', { ...writes(), base, ...draft });
    const [kept] = (await ask('drafts.list', {})).rows;
    expect(kept).not.toHaveProperty('versions');
    expect(kept).not.toHaveProperty('links');
  });

  it('comes back from a backup with all of it', async () => {
    const one = aBackground();
    await one.ask('drafts.save', { ...writes(), ...whole });
    const { json } = await one.storage.whole.export(morning);
    const other = aBackground();
    expect(await other.storage.whole.import({ json, at: morning })).toMatchObject({ ok: true, value: { added: 1, refused: [] } });
    expect((await other.ask('drafts.list', {})).rows).toMatchObject([whole]);
  });
});
