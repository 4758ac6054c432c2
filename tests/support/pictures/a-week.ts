import { readFileSync } from 'node:fs';
import type { Published } from '../../../lib/model/published';
import { createLabeller } from '../../../lib/services';
import { aBackground } from '../../background/services/a-background';
import { aPost } from '../a-post';
import { accounts, brand, people, pillars, posts, talks, waiting } from './bakery-words';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
type Background = ReturnType<typeof aBackground>;

/**
 * Two weeks in the life of a small bakery, lived through the background's own services with a clock of their own, as one backup file that
 * an extension can import. `now`: milliseconds; everything lies before it, but what is planned.
 */
export async function aWeek(now: number): Promise<string> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const background = aBackground({ at: now - 15 * day, zone, language: aLabeller() });
  const random = seeded(20261122);
  await plan(background, now);
  await live(background, { now, random });
  await post(background, { now, random });
  background.clock.at = now;
  await waitNow(background, now);
  await writeDown(background, now);
  return (await background.storage.whole.export(now)).json;
}

const aLabeller = () => createLabeller({ weights: async () => new Uint8Array(readFileSync(new URL('../../../public/language.bin', import.meta.url))) });

const write = () => ({ write: crypto.randomUUID().replaceAll('-', '') });
const dayOf = (time: number): string => new Date(time).toLocaleDateString('sv-SE');

/** The playbook and the settings, two weeks ago. */
async function plan({ ask }: Background, now: number): Promise<void> {
  await ask('settings.save', { ...write(), changes: { ownName: brand.writer, brand: brand.name, setup: { done: [], over: true } } });
  await ask('templates.list', {});
  for (const pillar of pillars) await ask('playbook.save', { ...write(), part: 'pillar', ...pillar });
  await ask('playbook.save', {
    ...write(),
    id: 'brand',
    part: 'brand',
    who: 'A bakery of nine at the harbour, since 1987.',
    believes: 'Good bread takes a day, and everybody should have some.',
    does: 'Rye, sourdough and cakes to order; a course every other Saturday.',
    tone: { casual: 1, funny: 0, irreverent: -1, enthusiastic: 1 },
    wordsToUse: ['by hand', 'fresh', 'neighbour'],
    wordsToAvoid: ['artisanal', 'foodie', 'yummy'],
    examples: ['We keep one for you. Come by until noon.'],
    exclamations: 1,
    emoji: 1,
  });
  await ask('playbook.save', {
    ...write(),
    id: 'mix',
    part: 'mix',
    rule: 'thirds',
    shares: [
      { name: 'Teach', share: 0.34 },
      { name: 'Talk', share: 0.33 },
      { name: 'Sell', share: 0.33 },
    ],
    perWeek: { bluesky: 4, instagram: 3 },
  });
  await ask('playbook.save', {
    ...write(),
    id: 'hours',
    part: 'hours',
    days: Array.from({ length: 7 }, () => ({ from: 7 * 60, to: 19 * 60 })),
    holidays: [`${new Date(now).getFullYear()}-12-25`],
  });
  await ask('playbook.save', { ...write(), id: 'g1', part: 'goal', name: 'Seats of the Saturday course', target: 48, reached: 39, by: dayOf(now + 6 * day) });
  await ask('playbook.save', { ...write(), id: 'g2', part: 'goal', name: 'Followers on Bluesky', target: 2500, reached: 2184, by: dayOf(now + 39 * day) });
  await ask('playbook.save', {
    ...write(),
    id: 'advent',
    part: 'campaign',
    name: 'Advent orders',
    slug: 'advent-orders',
    goal: '200 stollen ordered before 10 December',
    from: dayOf(now - 9 * day),
    to: dayOf(now + 18 * day),
    url: 'https://saltwater.example/advent',
    hashtag: '#saltwateradvent',
    cost: 180,
    value: 640,
  });
  await ask('playbook.save', { ...write(), id: 'neighbours', part: 'segment', name: 'Neighbours', rule: { contactsAtLeast: 4 }, points: 1, cadence: 30 });
  await ask('playbook.save', {
    ...write(),
    id: 'crisis',
    part: 'crisis',
    houseRules: 'Answer kindly, answer once, and take it out of the thread when it gets long.',
    holding: 'We have seen this, we are looking into it, and we will say more here by this evening.',
    names: 'Lena (words), Oskar (oven), Ida (law)',
    steps: '1. Stop planned posts.\n2. Say that we saw it.\n3. Find out.\n4. Say what happened and what we do.',
  });
}

/** Questions and answers of two weeks, a handful each day. */
async function live(background: Background, { now, random }: { now: number; random(): number }): Promise<void> {
  const events: { at: number; act(): Promise<unknown> }[] = [];
  for (let n = 0; n < 14 * 7; n += 1) {
    const ago = 13 - Math.floor(n / 7);
    const delay = (8 + Math.floor(random() ** 2 * 220)) * minute;
    // Today's began in the last hours, at whatever time this is run.
    const at =
      ago === 0 ? now - delay - Math.floor(random() * 5 * hour) : new Date(now - ago * day).setHours(8 + Math.floor(random() * 9), Math.floor(random() * 60));
    const account = accounts[n % accounts.length] ?? accounts[0];
    const author = people[Math.floor(random() * random() * people.length)] ?? { handle: 'mara.lind' };
    const talk = talks[Math.floor(random() * talks.length)] ?? { asks: '', answers: '' };
    const asked = aPost({
      id: `${account.network}:t${n}`,
      network: account.network,
      author,
      text: talk.asks,
      language: 'en',
      replyTo: { handle: account.me },
      permalink: `https://${account.host}/t${n}`,
      time: at,
    });
    events.push({ at: at + minute, act: () => judge(background, account, [asked]) });
    if (random() < 0.06) {
      events.push({ at: at + delay, act: () => background.ask('waiting.finish', { ...write(), post: asked.id }) });
      continue;
    }
    const sent = { id: `r${n}`, network: account.network, post: asked, text: talk.answers, sentAt: at + delay, evidence: 'submitted' as const };
    events.push({ at: at + delay, act: () => background.ask('replies.record', { ...write(), ...sent }) });
  }
  for (const { at, act } of events.sort((one, other) => one.at - other.at)) {
    background.clock.at = at;
    await act();
  }
}

const judge = ({ ask }: Background, { network, host, me }: (typeof accounts)[number], shown: ReturnType<typeof aPost>[]) =>
  ask('posts.judge', { network, host, me, posts: shown, counts: { seen: shown.length, missing: {} } });

/** Ten weeks of own posts with what they brought, and followers by day. */
async function post({ ask, clock }: Background, { now, random }: { now: number; random(): number }): Promise<void> {
  const out: { post: Published }[] = [];
  for (let n = 0; n < 90; n += 1) {
    const account = accounts[n % 3] ?? accounts[0];
    const said = posts[n % posts.length] ?? { pillar: 'craft', format: 'text' as const, text: '', lift: 1 };
    const at = new Date(now - (71 - Math.floor(n * 0.78)) * day).setHours([7, 12, 18][n % 3] ?? 9, Math.floor(random() * 50), 0, 0);
    const impressions = Math.round((500 + random() * 900) * (n % 3 === 1 ? 0.7 : 1));
    const likes = Math.round(impressions * (0.02 + random() * 0.02) * said.lift);
    out.push({
      post: {
        id: `${account.network}:own${n}`,
        network: account.network,
        account: account.me,
        at,
        text: said.text,
        permalink: `https://${account.host}/own${n}`,
        language: 'en',
        format: said.format,
        isReply: false,
        pillar: said.pillar,
        ...(n > 70 && said.pillar === 'shop' && { campaign: 'advent' }),
        results: { likes, comments: Math.round(likes * (0.1 + random() * 0.15)), shares: Math.round(likes * 0.12 * random() * 2), impressions },
        resultsAt: now - hour,
        sources: ['export'],
      },
    });
  }
  const days = Array.from({ length: 60 }, (_, n) => {
    const when = dayOf(now - (60 - n) * day);
    const followers = Math.round(1_870 + n * 5.2 + Math.sin(n / 3) * 6);
    return {
      id: `bluesky:saltwater.example:${when}`,
      network: 'bluesky' as const,
      account: 'saltwater.example',
      day: when,
      results: { followers },
      sources: ['export' as const],
    };
  });
  clock.at = now - hour;
  await ask('results.bring', { posts: out, days });
}

async function waitNow(background: Background, now: number): Promise<void> {
  for (const [n, { person, account, text, hours }] of waiting.entries()) {
    const at = accounts[account] ?? accounts[0];
    const author = people[person] ?? { handle: 'mara.lind' };
    const asked = aPost({
      id: `${at.network}:w${n}`,
      network: at.network,
      author,
      text,
      language: 'en',
      replyTo: { handle: at.me },
      permalink: `https://${at.host}/w${n}`,
      time: Math.round(now - hours * hour),
    });
    await judge(background, at, [asked]);
  }
}

/** Notes, ideas, drafts, reminders, people: what somebody writes in a week. */
async function writeDown({ ask }: Background, now: number): Promise<void> {
  const mara = { kind: 'person' as const, id: 'bluesky:mara.lind', label: '@mara.lind' };
  await ask('notes.save', { ...write(), id: 'n1', about: mara, text: 'Buys the rye on Tuesdays and Fridays. Brought us the café on the quay as a customer.' });
  await ask('notes.save', {
    ...write(),
    id: 'n2',
    about: { kind: 'person', id: 'facebook:jonas.weber', label: '@jonas.weber' },
    text: 'Runs the spring fair. Wants an offer by Wednesday; last year it was 240 loaves.',
  });
  await ask('profiles.change', { ...write(), person: mara.id, change: { kind: 'vip', isVip: true } });
  const ideas = [
    ['The five sounds of a bakery before dawn', 'As a short film, no words', 'chosen', 'craft'],
    ['What regulars would call our breads', undefined, 'making', 'people'],
    ['A map of everybody who bakes with our starter', 'Ask first who wants to be on it', undefined, 'people'],
    ['Why the crust sings when it cools', undefined, undefined, 'craft'],
    ['Old bread, new life: three recipes', 'Good for January', 'chosen', 'craft'],
    ['Stollen: what makes it keep', undefined, 'used', 'shop'],
  ] as const;
  for (const [n, [text, comment, status, pillar]] of ideas.entries()) {
    await ask('ideas.save', { ...write(), id: `i${n}`, text, ...(comment && { comment }), ...(status && { status }), pillar });
  }
  const at = (days: number, hours: number) => new Date(now + days * day).setHours(hours, 0, 0, 0);
  const drafts = [
    ['Four in the morning', 'The first rye of the day goes in at four. Sound on, please.', 'ready', ['bluesky', 'instagram'], at(0, 18), 'craft'],
    [
      'Christmas orders',
      'Stollen, gingerbread, the long loaf: order until 10 December, pick up until noon on Christmas Eve.',
      'ready',
      ['facebook', 'bluesky'],
      at(1, 12),
      'shop',
    ],
    [
      'Your childhood bread',
      'What was the bread of your childhood? We pick one and bake it for a day.',
      'writing',
      ['bluesky', 'mastodon'],
      at(3, 9),
      'people',
    ],
    ['The Saturday course', 'Two seats are left. You bring an apron, we bring the dough.', 'writing', ['instagram'], at(5, 9), 'shop'],
    ['Why we salt late', 'A short thread on patience, in five photographs.', 'posted', ['bluesky'], at(-3, 9), 'craft'],
  ] as const;
  for (const [n, [title, text, status, networks, plannedAt, pillar]] of drafts.entries()) {
    await ask('drafts.save', {
      ...write(),
      id: `d${n}`,
      title,
      text,
      status,
      networks: [...networks],
      plannedAt,
      pillar,
      ...(status === 'posted' && { postedAt: plannedAt }),
    });
  }
  await ask('reminders.save', { ...write(), id: 'm1', kind: 'promise', text: 'Send Jonas the offer for the spring fair', dueAt: now - hour });
  await ask('reminders.save', { ...write(), id: 'm2', kind: 'own', text: 'Ask the café on the quay for a photograph', dueAt: at(1, 9) });
  await ask('permissions.save', {
    ...write(),
    id: 'p1',
    person: mara.id,
    what: 'Her picture of the rye on the quay',
    permalink: 'https://bsky.app/w2',
    state: 'granted',
    scope: 'our letter and Instagram',
    note: 'Of course, use it wherever you like!',
  });
}

/** The same week every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
