import { describe, expect, it } from 'vitest';
import { words } from '../../../lib/i18n';
import { createServices } from '../../../lib/services';
import { starters } from '../../../lib/templates';
import { aBackground, aQuestion, writes } from './a-background';

const offerOf = async (background: ReturnType<typeof aBackground>, post = aQuestion()) => background.ask('templates.offer', { post, network: 'bluesky' });

describe('the starter set', () => {
  it('is written once, and a removed one stays removed', async () => {
    const background = aBackground();
    expect((await background.ask('templates.list', { limit: 200 })).total).toBe(starters.length);
    await background.ask('templates.remove', { ...writes(), id: 'starter:thanks' });
    const restarted = createServices({ repositories: background.storage, announce: async () => undefined, now: () => 0, zone: 'UTC', words: words('en') });
    const { rows } = await restarted['templates.list']({ limit: 200 }, { tab: undefined, window: undefined });
    expect(rows.map((row) => row.id)).not.toContain('starter:thanks');
    expect(rows).toHaveLength(starters.length - 1);
  });
});

describe('offers', () => {
  it('come filled as far as the post allows, best fit first', async () => {
    const background = aBackground();
    await background.judge([]); // we are signed in
    const offers = await offerOf(background);
    expect(offers[0]?.label).toBe('question');
    expect(offers.find((offer) => offer.id === 'starter:welcome')?.text).toBe('Welcome, Ana! Glad you’re here. What brought you to us?');
    expect(offers.find((offer) => offer.id === 'starter:apology')?.unfilled).toEqual(['next_step']);
  });
  it('put what is used on top of what fits as well', async () => {
    const background = aBackground();
    const places = async () => {
      const ids = (await background.ask('templates.offer', { network: 'bluesky' })).map((offer) => offer.id);
      return ids.indexOf('starter:no');
    };
    expect(await places()).toBeGreaterThan(0);
    const reply = { network: 'bluesky' as const, post: aQuestion(), text: 'x', sentAt: background.clock.at, evidence: 'submitted' as const };
    await background.ask('replies.record', { ...writes(), ...reply, id: 'r1', template: { id: 'starter:no', text: 'x' } });
    expect(await places()).toBe(0);
  });
  it('leave out a template that can’t be read', async () => {
    const background = aBackground();
    await background.storage.templates.save({ ...writes(), at: 0, id: 't1', name: 'Broken', label: 'x', text: '{{' });
    expect((await offerOf(background)).map((offer) => offer.id)).not.toContain('t1');
  });
});

describe('filling', () => {
  it('takes what the person typed for the open slots, as text', async () => {
    const background = aBackground();
    await offerOf(background);
    const filled = await background.ask('templates.fill', {
      id: 'starter:apology',
      network: 'bluesky',
      post: aQuestion(),
      values: { next_step: '{{brand}} {cursor}' },
    });
    expect(filled).toMatchObject({
      ok: true,
      value: { unfilled: [], text: 'You’re right, Ana, and I’m sorry: we got this wrong. What we do now: {{brand}} {cursor}.' },
    });
  });
  it('says when a template is gone', async () => {
    const background = aBackground();
    await offerOf(background);
    await background.ask('templates.remove', { ...writes(), id: 'starter:no' });
    expect(await background.ask('templates.fill', { id: 'starter:no', network: 'bluesky', values: {} })).toEqual({ ok: false, problem: { kind: 'missing' } });
  });
  it('knows the day, the person and the brand', async () => {
    const background = aBackground();
    await background.ask('settings.save', { ...writes(), changes: { ownName: 'Rita', brand: 'Rye & Co' } });
    const text = '{{greeting}}, {{time_of_day}}, {{weekday}}, {{network}}, {{own_name}}, {{brand}}, {{handle}}, {{post_excerpt}}';
    await background.ask('templates.save', { ...writes(), id: 't1', name: 'All', label: 'test', text });
    const filled = await background.ask('templates.fill', { id: 't1', network: 'bluesky', post: aQuestion(), values: {} });
    expect(filled.ok && filled.value.text).toBe('Good morning, morning, Friday, Bluesky, Rita, Rye & Co, @ana.example, Do you open on Sunday?');
  });
});

describe('the language of templates', () => {
  const spoken = { name: 'Thanks', label: 'thanks', language: 'en', text: 'Thanks {% if person_replies > 0 %}again{% endif %}' };
  const variants = [{ language: 'de', text: 'Danke, bis {{today | later: "1 day" | weekday}}' }];

  it('takes the variant of the post’s language, and says which', async () => {
    const { ask } = aBackground();
    await ask('templates.save', { ...writes(), id: 't1', ...spoken, variants });
    const offered = async (language: string) =>
      (await ask('templates.offer', { post: aQuestion({ language }), network: 'bluesky' })).find(({ id }) => id === 't1');
    expect(await offered('de-AT')).toMatchObject({ language: 'de', text: 'Danke, bis Samstag' });
    expect(await offered('ja')).toMatchObject({ language: 'en', text: 'Thanks ' });
  });
  it('keeps the details that a save does not send, and takes away those sent empty', async () => {
    const { ask, storage } = aBackground();
    await ask('templates.save', { ...writes(), id: 't1', ...spoken, variants, folder: 'Support', validUntil: 5, networks: ['x'] });
    const base = (await storage.templates.get('t1'))?.rev ?? '';
    const saved = await ask('templates.save', { ...writes(), base, id: 't1', name: 'N', label: '', text: 'T', folder: '', networks: [] });
    expect(saved.ok && saved.value).toMatchObject({ text: 'T', variants, language: 'en', validUntil: 5 });
    expect(saved.ok && ['folder', 'networks'].filter((name) => name in saved.value)).toEqual([]);
  });
  it('offers a template only on its networks, and an expired one last', async () => {
    const { ask, clock } = aBackground();
    await ask('templates.save', { ...writes(), id: 't1', ...spoken, networks: ['x'] });
    await ask('templates.save', { ...writes(), id: 't2', ...spoken, validUntil: clock.at });
    const ids = async (network: 'x' | 'bluesky') => (await ask('templates.offer', { network })).map(({ id }) => id);
    expect(await ids('bluesky')).not.toContain('t1');
    expect(await ids('x')).toContain('t1');
    expect((await ask('templates.offer', { network: 'x' })).at(-1)).toMatchObject({ id: 't2', expired: true });
  });
  it('draws other words after each use, and the same until then', async () => {
    const { ask, clock } = aBackground();
    await ask('templates.save', { ...writes(), id: 't1', name: 'N', label: '', text: '{% choose %}a{% or %}b{% endchoose %}' });
    const fill = async () => {
      const filled = await ask('templates.fill', { id: 't1', network: 'bluesky', values: {} });
      return filled.ok ? filled.value.text : '';
    };
    const first = await fill();
    expect(await fill()).toBe(first);
    const reply = { network: 'bluesky' as const, post: aQuestion(), text: 'x', sentAt: clock.at, evidence: 'submitted' as const };
    await ask('replies.record', { ...writes(), ...reply, id: 'r1', template: { id: 't1', text: first } });
    expect(`${first}${await fill()}`.split('').sort().join('')).toBe('ab');
  });
  it('puts the template of a shortcut inside another', async () => {
    const { ask } = aBackground();
    await ask('templates.save', { ...writes(), id: 't1', name: 'N', label: '', shortcut: 'Sign', text: 'Yours, {{own_name ?? "us"}}' });
    await ask('templates.save', { ...writes(), id: 't2', name: 'N', label: '', text: 'Hi. {% snippet "sign" %}' });
    expect(await ask('templates.fill', { id: 't2', network: 'x', values: {} })).toMatchObject({ ok: true, value: { text: 'Hi. Yours, us' } });
  });
  it.each([
    [
      'two of one language',
      [
        { language: 'de', text: 'a' },
        { language: 'de', text: 'b' },
      ],
    ],
    ['a language that is none', [{ language: 'German!', text: 'a' }]],
    ['words that can’t be read', [{ language: 'de', text: '{{' }]],
  ])('refuses %s among the variants', async (_case, wrong) => {
    const { ask } = aBackground();
    expect(await ask('templates.save', { ...writes(), id: 't1', ...spoken, variants: wrong })).toMatchObject({ ok: false, problem: { kind: 'template' } });
  });
});

describe('saving a template', () => {
  const template = { id: 't1', name: 'Mine', label: 'thanks', text: 'Thanks' };
  it('refuses what can’t be read, with its place', async () => {
    const { ask } = aBackground();
    expect(await ask('templates.save', { ...writes(), ...template, text: 'Hi\n{{name' })).toMatchObject({
      ok: false,
      problem: { kind: 'template', line: 2, column: 1 },
    });
  });
  it('refuses a shortcut that is taken, whatever its case, but not its own', async () => {
    const { ask } = aBackground();
    await ask('templates.list', {});
    expect(await ask('templates.save', { ...writes(), ...template, shortcut: 'Thanks' })).toEqual({
      ok: false,
      problem: { kind: 'shortcut', takenBy: 'Thank someone' },
    });
    const saved = await ask('templates.save', { ...writes(), ...template, shortcut: 'mine' });
    const base = saved.ok ? saved.value.rev : '';
    expect(await ask('templates.save', { ...writes(), base, ...template, text: 'Thanks!', shortcut: 'mine' })).toMatchObject({
      ok: true,
      value: { text: 'Thanks!' },
    });
  });
  it('says what a shortcut may be made of, and takes none for an empty one', async () => {
    const { ask } = aBackground();
    expect(await ask('templates.save', { ...writes(), ...template, shortcut: 'two words' })).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('one word') },
    });
    expect(await ask('templates.save', { ...writes(), ...template, shortcut: '  ' })).toMatchObject({ ok: true });
  });
});

describe('slots from elsewhere', () => {
  const text =
    '{{own_handle}} {{campaign}} {{campaign_hashtag}} {{campaign_link}} {{brand_does}} {{person_replies}} {{person_last_reply | date: "day"}} {{today}}';
  it('come from the settings, the playbook and what is remembered of the person', async () => {
    const { ask, judge, clock } = aBackground();
    const post = aQuestion();
    await judge([post]);
    await ask('replies.record', { ...writes(), id: 'r1', network: 'bluesky', post, text: 'x', sentAt: clock.at, evidence: 'submitted' });
    const part = { ...writes(), part: 'campaign' as const, goal: '', url: 'https://rye.example/bread?x=1' };
    const campaigns = [
      { ...part, ...writes(), id: 'c1', name: 'Spring', slug: 'spring', from: '2025-03-01', to: '2025-05-31' },
      { ...part, ...writes(), id: 'c2', name: 'Winter bread', slug: 'winter-bread', from: '2025-11-01', hashtag: 'WinterBread' },
      { ...part, ...writes(), id: 'c3', name: 'Always', slug: 'always' },
    ];
    for (const campaign of campaigns) expect((await ask('playbook.save', campaign)).ok).toBe(true);
    await ask('templates.save', { ...writes(), id: 't1', name: 'All', label: '', text });
    const filled = await ask('templates.fill', { id: 't1', network: 'bluesky', post, values: {} });
    const link = 'https://rye.example/bread?x=1&utm_source=bluesky&utm_medium=social&utm_campaign=winter-bread';
    expect(filled.ok && filled.value.text).toBe(`@team.example Winter bread #WinterBread ${link} {{brand_does}} 1 November 21 2025-11-21`);
    expect(filled.ok && filled.value.unfilled).toEqual(['brand_does']);
  });
  it('ask for the clipboard as a field, which may stay empty where something else would do', async () => {
    const { ask } = aBackground();
    await ask('templates.save', { ...writes(), id: 't1', name: 'N', label: '', text: 'See {{clipboard}}' });
    await ask('templates.save', { ...writes(), id: 't2', name: 'N', label: '', text: 'See {{clipboard ?? "below"}}' });
    const fill = async (id: string, values: Record<string, string> = {}) => {
      const filled = await ask('templates.fill', { id, network: 'x', values });
      return filled.ok ? filled.value : undefined;
    };
    expect(await fill('t1')).toMatchObject({ unfilled: ['clipboard'], fields: [{ name: 'clipboard', kind: 'paragraph', required: true }] });
    expect(await fill('t2')).toMatchObject({ text: 'See below', unfilled: [], fields: [{ name: 'clipboard', required: false, fallback: 'below' }] });
    expect(await fill('t2', { clipboard: '{{own_name}}' })).toMatchObject({ text: 'See {{own_name}}' });
  });
});

describe('a language chosen by hand', () => {
  it('is taken for all templates that have it, and said of each', async () => {
    const { ask } = aBackground();
    const post = aQuestion({ language: 'en' });
    await ask('templates.save', { ...writes(), id: 't1', name: 'N', label: '', language: 'en', text: 'Hi', variants: [{ language: 'de', text: 'Hallo' }] });
    const offered = (await ask('templates.offer', { post, network: 'bluesky', language: 'de' })).find(({ id }) => id === 't1');
    expect(offered).toMatchObject({ text: 'Hallo', language: 'de', languages: ['en', 'de'], fits: [{ kind: 'language' }] });
    expect(await ask('templates.fill', { id: 't1', network: 'bluesky', post, language: 'de', values: {} })).toMatchObject({
      ok: true,
      value: { text: 'Hallo' },
    });
  });
});

describe('a preview', () => {
  const words = { id: 'new', network: 'bluesky' as const, values: {} };
  it('fills what is not stored yet as it would go in, in the post’s language or the one asked for', async () => {
    const { ask } = aBackground();
    await ask('templates.save', { ...writes(), id: 't1', name: 'N', label: '', shortcut: 'sign', text: 'Yours' });
    const spoken = { text: 'Hi {{first_name}}. {% snippet "sign" %}', language: 'en', variants: [{ language: 'de', text: 'Hallo {{first_name}}{cursor}' }] };
    expect(await ask('templates.preview', { ...words, ...spoken, post: aQuestion({ language: 'de' }) })).toMatchObject({
      ok: true,
      value: { text: 'Hallo Ana', language: 'de', cursor: 9 },
    });
    expect(await ask('templates.preview', { ...words, ...spoken, post: aQuestion(), wanted: 'en' })).toMatchObject({
      ok: true,
      value: { text: 'Hi Ana. Yours', language: 'en' },
    });
  });
  it('says with its place what can’t be read', async () => {
    const { ask } = aBackground();
    expect(await ask('templates.preview', { ...words, text: 'a\n{{b' })).toEqual({
      ok: false,
      problem: { kind: 'template', line: 2, column: 1, message: 'This “{{” is never closed. Write “}}” after the slot’s name.' },
    });
  });
});

describe('a second template of the same words', () => {
  it('can stay on this device from its first word on', async () => {
    const background = aBackground();
    const template = { id: 'copy', name: 'Prices', label: 'prices', text: 'Ask me', shared: false };
    expect(await background.ask('templates.save', { ...template, ...writes() })).toMatchObject({ ok: true, value: { shared: false } });
    expect(await background.storage.templates.get('copy')).toMatchObject({ shared: false });
  });
});
