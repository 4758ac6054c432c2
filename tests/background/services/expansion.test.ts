import { describe, expect, it } from 'vitest';
import { expansionAtFirst } from '../../../lib/model/expansion';
import { aBackground, writes } from './a-background';

const kept = (background: ReturnType<typeof aBackground>, id: string, parts: object = {}) =>
  background.ask('templates.save', { ...writes(), id, name: id, label: '', text: `Words of ${id}`, ...parts });
const ids = (found: { rows: { id: string }[] }) => found.rows.map(({ id }) => id);

describe('shortcuts for a page', () => {
  it('are those that begin as what was typed, never more than eight, and say so when there are others', async () => {
    const background = aBackground();
    for (let index = 0; index < 10; index += 1) await kept(background, `zulu${index}`, { shortcut: `zulu${index}` });
    const all = await background.ask('templates.shortcuts', { network: 'x', typed: 'zulu' });
    expect(all.rows).toHaveLength(8);
    expect(all.more).toBe(true);
    const one = await background.ask('templates.shortcuts', { network: 'x', typed: 'zulu7' });
    expect(one).toEqual({ rows: [{ id: 'zulu7', name: 'zulu7', shortcut: 'zulu7', start: 'Words of zulu7' }], more: false });
  });
  it('are there before any template was asked for otherwise', async () => {
    const { rows } = await aBackground().ask('templates.shortcuts', { network: 'x', typed: '' });
    expect(rows).toHaveLength(8);
  });
  it('leave out what is meant for other networks, and what was removed', async () => {
    const background = aBackground();
    await kept(background, 'zulu', { shortcut: 'zulu', networks: ['bluesky'] });
    expect(ids(await background.ask('templates.shortcuts', { network: 'x', typed: 'zulu' }))).toEqual([]);
    expect(ids(await background.ask('templates.shortcuts', { network: 'bluesky', typed: 'zulu' }))).toEqual(['zulu']);
    await background.ask('templates.remove', { ...writes(), id: 'zulu' });
    expect(ids(await background.ask('templates.shortcuts', { network: 'bluesky', typed: 'zulu' }))).toEqual([]);
  });
  it('tell the first words without slots, tags and marks', async () => {
    const background = aBackground();
    await kept(background, 'zulu', { text: 'Hi {{first_name ?? "there"}},\n\n{% if brand %}we are {{brand}}.{% endif %} {cursor}' });
    const { rows } = await background.ask('templates.shortcuts', { network: 'x', typed: 'zulu' });
    expect(rows[0]?.start).toBe('Hi …, we are ….');
  });
  it('come last used first', async () => {
    const background = aBackground();
    await kept(background, 'zulu1');
    await kept(background, 'zulu2');
    await background.ask('templates.used', { id: 'zulu2', at: background.clock.at });
    expect(ids(await background.ask('templates.shortcuts', { network: 'x', typed: 'zulu' }))).toEqual(['zulu2', 'zulu1']);
  });
});

describe('a use that no reply tells of', () => {
  it('is counted once, however often it is told, and leaves the revision alone', async () => {
    const background = aBackground();
    await kept(background, 'zulu');
    const before = await background.storage.templates.get('zulu');
    background.news();
    const use = { id: 'zulu', at: background.clock.at };
    expect(await background.ask('templates.used', use)).toEqual({ counted: true });
    expect(await background.ask('templates.used', use)).toEqual({ counted: false });
    expect(await background.storage.templates.get('zulu')).toEqual({ ...before, uses: 1, lastUsedAt: use.at });
    expect(background.news()).toEqual(['templates']);
  });
  it('of a template that is not there is none', async () => {
    expect(await aBackground().ask('templates.used', { id: 'nobody', at: 1 })).toEqual({ counted: false });
  });
});

describe('the rules of expansion', () => {
  const rules = (background: ReturnType<typeof aBackground>, host: string, network: 'x' | 'mastodon' = 'mastodon') =>
    background.ask('expansion.rules', { network, host });
  it('are on with “/” and Tab at first', async () => {
    expect(await rules(aBackground(), 'x.com', 'x')).toEqual({ on: true, prefix: '/', key: 'tab' });
  });
  it('are off on a network or a host alone, or everywhere', async () => {
    const background = aBackground();
    const choose = (changes: object) => background.ask('settings.save', { ...writes(), changes: { expansion: { ...expansionAtFirst, ...changes } } });
    await choose({ hostsOff: ['mastodon.social'], prefix: ';', key: 'space' });
    expect(await rules(background, 'mastodon.social')).toMatchObject({ on: false });
    expect(await rules(background, 'fosstodon.org')).toEqual({ on: true, prefix: ';', key: 'space' });
    await choose({ networksOff: ['mastodon'] });
    expect(await rules(background, 'fosstodon.org')).toMatchObject({ on: false });
    expect(await rules(background, 'x.com', 'x')).toMatchObject({ on: true });
    await choose({ on: false });
    expect(await rules(background, 'x.com', 'x')).toMatchObject({ on: false });
  });
  it.each(['', 'a', '7', ' ', '////', '\n'])('take no “%s” for a prefix', async (prefix) => {
    await expect(aBackground().ask('settings.save', { ...writes(), changes: { expansion: { ...expansionAtFirst, prefix } } })).rejects.toThrow();
  });
});
