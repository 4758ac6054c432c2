import { describe, expect, it } from 'vitest';
import { hintRules, judgePost, points } from '../../../lib/hints';
import type { Memory } from '../../../lib/hints/define-hint';
import { thresholds } from '../../../lib/hints/thresholds';
import { en } from '../../../lib/i18n/en';
import type { HintId, Silence } from '../../../lib/model/hint';
import type { Intent, Labels } from '../../../lib/model/labels';
import type { Post } from '../../../lib/model/post';
import { aMemory, aPerson, aPost } from '../../support/a-post';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = 200 * day;

const says = (...intents: Intent[]): { labels: Labels } => ({ labels: { intents } });
const toUs: Partial<Post> = { mentions: ['team.example'], time: now - hour };
const likes = (value: number) => ({ metrics: { likes: { value, exact: true } } });
/** Somebody whose posts have about a hundred reactions in the end. */
const steady = aPerson({
  answered: 1,
  lastAnsweredAt: now - day,
  contacts: 1,
  usual: [40, 50, 60, 50, 45, 55].map((count, at) => ({ post: `bluesky:u${at}`, age: 75 * minute, count })),
});
const met = aPerson({ contacts: 2, firstContactPost: 'bluesky:p0', lastContactAt: now - 3 * day });
const friend = aPerson({ contacts: 3, answered: 3, lastAnsweredAt: now - 90 * day, lastContactAt: now - 91 * day, firstSeenAt: now - 120 * day });
const fan = (...tones: ('good' | 'bad' | 'plain')[]) =>
  aPerson({ contacts: tones.length, said: tones.map((tone, at) => ({ post: `bluesky:s${at}`, at: now - (at + 1) * day, tone })) });

type Case = [post: Partial<Post>, memory: Partial<Memory>];
/** A rule speaks of the first, with these values; it is silent on the others, and says why. */
interface Fixture {
  speaks: [...Case, values: object];
  silent: [...Case, why: Silence][];
}

const fixtures: Record<HintId, Fixture> = {
  question: {
    speaks: [{ ...toUs, text: 'Do you open on Sunday?' }, {}, { where: 'mention' }],
    silent: [
      [{ ...toUs, text: 'We open on Sunday.' }, {}, 'not-so'],
      [{ text: 'Do you open on Sunday?' }, {}, 'not-to-us'],
      [{ ...toUs, text: 'Do you open on Sunday?' }, { answered: true }, 'answered'],
    ],
  },
  waiting: {
    speaks: [toUs, { firstSeenAt: now }, { waited: hour, target: 4 * hour, known: 'time' }],
    silent: [[{ time: now - hour }, {}, 'not-to-us']],
  },
  complaint: {
    speaks: [toUs, says('complaint', 'abuse'), { words: 'strong' }],
    silent: [
      [toUs, says('praise'), 'not-so'],
      [toUs, {}, 'unlabelled'],
      [{}, says('complaint'), 'not-to-us'],
    ],
  },
  mention: { speaks: [toUs, {}, {}], silent: [[toUs, { underOwnPost: true }, 'not-so']] },
  comment: { speaks: [{}, { underOwnPost: true }, {}], silent: [[toUs, {}, 'not-so']] },
  lead: {
    speaks: [{ text: 'Any alternative to Acme Oven?' }, { ...says('buying'), ownNames: ['Acme Oven'] }, {}],
    silent: [
      [toUs, says('question'), 'not-so'],
      [{ text: 'Any alternative to bread?' }, { ...says('buying'), ownNames: ['Acme Oven'] }, 'not-to-us'],
    ],
  },
  recommendation: { speaks: [toUs, says('recommendation'), {}], silent: [[toUs, says('praise'), 'not-so']] },
  praise: {
    speaks: [{ ...toUs, media: ['image'] }, says('thanks'), { for: 'permission' }],
    silent: [
      [toUs, says('praise', 'complaint'), 'not-so'],
      [toUs, {}, 'unlabelled'],
    ],
  },
  moment: {
    speaks: [{}, { person: friend, labels: { intents: [], moment: 'new-job' } }, { what: 'new-job' }],
    silent: [
      [{}, { labels: { intents: [], moment: 'new-job' } }, 'stranger'],
      [{}, { person: met, labels: { intents: [], moment: 'new-job' } }, 'stranger'],
      [{}, { person: friend, labels: { intents: [], moment: 'new-job' }, answered: true }, 'answered'],
      [{}, { person: friend, ...says() }, 'not-so'],
    ],
  },
  named: {
    speaks: [{ text: 'Has anybody tried Braga Roastery yet?' }, { ownNames: ['Braga Roastery'] }, { name: 'Braga Roastery' }],
    silent: [
      [{ text: 'BragaRoasteryFan and @Braga Roasteryx' }, { ownNames: ['Braga Roastery'] }, 'not-so'],
      [{ ...toUs, text: 'Braga Roastery' }, { ownNames: ['Braga Roastery'] }, 'to-us'],
      [{ text: 'Ana is here' }, { ownNames: ['Ana'] }, 'not-so'],
      [{}, {}, 'unknown'],
    ],
  },
  fast: {
    speaks: [{ time: now - 75 * minute, ...likes(400) }, { person: steady }, { times: 7.9, posts: 6 }],
    silent: [
      [{ time: now - 75 * minute, ...likes(60) }, { person: steady }, 'not-so'],
      [{ time: now - 5 * minute, ...likes(400) }, { person: steady }, 'not-so'],
      [{ time: now - 75 * minute, ...likes(400) }, { person: friend }, 'too-few'],
      [{ time: now - 5 * hour, ...likes(900) }, { person: steady }, 'not-so'],
      [{ time: now - 75 * minute, ...likes(400) }, {}, 'stranger'],
      [{ time: now - 75 * minute }, { person: steady }, 'unknown'],
      [{ ...likes(400) }, { person: steady }, 'unknown'],
      [{ time: now - 75 * minute, ...likes(400), network: 'discourse' }, { person: steady }, 'unknown'],
    ],
  },
  slowing: {
    speaks: [
      { mine: true, time: now - 75 * minute, ...likes(44) },
      { earlier: { count: 40, at: now - 45 * minute } },
      { gained: 4, likely: 30, within: 45 * minute },
    ],
    silent: [
      [{ mine: true, time: now - 75 * minute, ...likes(70) }, { earlier: { count: 40, at: now - 45 * minute } }, 'not-so'],
      [{ mine: true, time: now - 75 * minute, ...likes(4) }, { earlier: { count: 3, at: now - 45 * minute } }, 'not-so'],
      [{ mine: true, time: now - 75 * minute, ...likes(40) }, {}, 'unknown'],
      [{ time: now - 75 * minute, ...likes(44) }, { earlier: { count: 40, at: now - 45 * minute } }, 'not-own'],
    ],
  },
  promise: {
    speaks: [{}, { due: { count: 1, since: now - day, text: 'Send the recipe' }, answered: true }, { count: 1, ago: day, text: 'Send the recipe' }],
    silent: [[{}, {}, 'not-so']],
  },
  owed: {
    speaks: [{}, { person: friend, open: { count: 2, since: now - 3 * day } }, { posts: 2, ago: 3 * day }],
    silent: [
      [toUs, { person: friend, open: { count: 2, since: now - 3 * day } }, 'to-us'],
      [{}, { person: met, open: { count: 2, since: now - 3 * day } }, 'stranger'],
      [{}, { person: friend }, 'not-so'],
    ],
  },
  vip: { speaks: [{}, { profile: { isVip: true, days: [] } }, {}], silent: [[{}, { profile: { isVip: false, days: [] } }, 'not-so']] },
  segment: {
    speaks: [{}, { segments: [{ name: 'Customers', points: 2 }, { name: 'Press' }] }, { names: 'Customers, Press' }],
    silent: [
      [{}, { segments: [] }, 'stranger'],
      [{}, { segments: [], person: met }, 'not-so'],
    ],
  },
  'first-time': { speaks: [toUs, {}, {}], silent: [[toUs, { person: met }, 'not-so']] },
  advocate: {
    speaks: [{}, { person: fan('good', 'good', 'plain'), firstSeenAt: now }, { good: 2 }],
    silent: [
      [{}, { person: fan('good', 'good', 'bad'), firstSeenAt: now }, 'not-so'],
      [{}, { person: fan('good', 'plain', 'plain'), firstSeenAt: now }, 'not-so'],
      [{}, { person: fan('good', 'good'), firstSeenAt: now }, 'too-few'],
      [{}, { person: fan('good', 'good', 'plain'), firstSeenAt: now + 200 * day }, 'too-few'],
      [{ id: 'bluesky:s0' }, { person: fan('good', 'good', 'plain'), firstSeenAt: now }, 'too-few'],
    ],
  },
  regular: { speaks: [{}, { person: friend }, { replies: 3, ago: 90 * day }], silent: [[{}, { person: met }, 'stranger']] },
  'long-quiet': {
    speaks: [{}, { person: friend }, { quiet: 90 * day }],
    silent: [
      [toUs, { person: friend }, 'to-us'],
      [{}, { person: { ...friend, lastContactAt: now - day } }, 'not-so'],
      [{}, { person: friend, profile: { isVip: false, days: [], touchedAt: now - day } }, 'not-so'],
      [{}, { person: friend, profile: { isVip: false, days: [], cadence: 100 } }, 'not-so'],
      [{}, { person: { ...friend, contacts: 1, answered: 1 } }, 'too-few'],
      [{}, { person: met }, 'stranger'],
    ],
  },
  noted: { speaks: [{}, { noted: 'person' }, { about: 'person' }], silent: [[{}, {}, 'not-so']] },
  sensitive: {
    speaks: [{ ...toUs, text: 'My father passed away on Sunday.' }, {}, {}],
    silent: [
      [{ ...toUs, text: 'My phone died and I laughed.' }, {}, 'not-so'],
      [{ text: 'My father passed away on Sunday.' }, {}, 'stranger'],
    ],
  },
  untranslated: {
    speaks: [{ ...toUs, language: 'de-AT' }, { templateLanguages: ['en'] }, { language: 'de' }],
    silent: [
      [{ ...toUs, language: 'en-GB' }, { templateLanguages: ['en'] }, 'not-so'],
      [toUs, { templateLanguages: ['en'] }, 'unknown'],
      [{ ...toUs, language: 'qme' }, { templateLanguages: ['en'] }, 'unknown'],
      [{ ...toUs, language: 'de' }, {}, 'unknown'],
    ],
  },
  teammate: { speaks: [toUs, { assignee: 'Rui', answering: 'Ana' }, { name: 'Ana' }], silent: [[toUs, { assignee: ' ', answering: ' ' }, 'not-so']] },
  spam: { speaks: [toUs, says('spam'), {}], silent: [[toUs, says(), 'not-so']] },
  abuse: {
    speaks: [toUs, says('abuse'), {}],
    silent: [[toUs, says('abuse', 'complaint'), 'not-so']],
  },
};

const rule = (id: HintId) => {
  const found = hintRules.find((each) => each.id === id);
  if (!found) throw new Error(`No rule ${id}`);
  return found;
};

describe.each(Object.entries(fixtures) as [HintId, Fixture][])('the hint "%s"', (id, { speaks: [post, memory, values], silent }) => {
  it('speaks of what it is for, within its points', () => {
    const found = rule(id).judge(aPost(post), aMemory(memory), now);
    expect(found).toMatchObject({ values });
    const worth = typeof found === 'string' ? Number.NaN : found.points;
    if (id === 'segment') expect(worth).toBe(3);
    else expect(Math.abs(worth)).toBeLessThanOrEqual(Math.abs(points[id]));
  });
  it.each(silent.map(([silentPost, silentMemory, why]) => [why, silentPost, silentMemory] as const))('is silent: %s', (why, silentPost, silentMemory) =>
    expect(rule(id).judge(aPost(silentPost), aMemory(silentMemory), now)).toBe(why),
  );
  it('is silent on an empty post of a stranger, and on advertising', () => {
    expect(typeof rule(id).judge(aPost({ text: '' }), aMemory({ firstSeenAt: now }), now)).toBe('string');
    expect(typeof rule(id).judge(aPost({ ...post, promoted: true, mine: false }), aMemory(memory), now)).toBe('string');
  });
  it('tells where it comes from, and can be switched off', () => {
    expect(en[`hint.${id}.source`].length).toBeGreaterThan(5);
    const { hints, silent: said } = judgePost(aPost(post), aMemory(memory), { now, muted: [id] });
    expect(hints.map((hint) => hint.id)).not.toContain(id);
    expect(said).toContainEqual({ hint: id, why: 'muted' });
  });
});

describe('complaints', () => {
  it('are late after an hour, or what the person says, but never later than anything else', () => {
    const target = (memory: Partial<Memory>) => {
      const found = rule('waiting').judge(aPost(toUs), aMemory({ ...says('complaint'), firstSeenAt: now, ...memory }), now);
      return typeof found === 'string' ? found : found.values.target;
    };
    expect(target({})).toBe(hour);
    expect(target({ thresholds: { complaint: 2 } })).toBe(2 * hour);
    expect(target({ thresholds: { complaint: 100 } })).toBe(4 * hour);
  });
});

describe('business hours', () => {
  it('are what counts of a wait, once they are set', () => {
    const memory = aMemory({ firstSeenAt: now - 20 * hour, worked: () => 2 * hour });
    expect(rule('waiting').judge(aPost({ ...toUs, time: now - 20 * hour }), memory, now)).toMatchObject({
      points: 2,
      values: { waited: 20 * hour, worked: 2 * hour },
    });
  });
});

describe('a threshold', () => {
  it('that the person changes moves when a rule speaks', () => {
    const fast = (chosen: number) =>
      rule('fast').judge(aPost({ time: now - 75 * minute, ...likes(400) }), aMemory({ person: steady, thresholds: { fast: chosen } }), now);
    expect(typeof fast(2)).toBe('object');
    expect(fast(20)).toBe('not-so');
  });
  it('stands between its least and its most, and its usual number, too', () => {
    for (const { usual, least, most } of Object.values(thresholds)) expect(usual >= least && usual <= most).toBe(true);
  });
});

describe('points that the person chose', () => {
  const post = aPost({ ...toUs, text: 'Do you open on Sunday?', time: now - 4 * hour });
  const memory = aMemory({ firstSeenAt: now });
  const judge = (chosen: Partial<Record<HintId, number>>) => judgePost(post, memory, { now, muted: [], points: chosen });
  it('take the place of its own, and lower grades follow in proportion', () => {
    const { hints, priority } = judge({ question: 5, waiting: 3, mention: -2 });
    expect(Object.fromEntries(hints.map((hint) => [hint.id, hint.points]))).toEqual({ question: 5, waiting: 2, mention: -2, 'first-time': 1 });
    expect(priority).toBe(6);
  });
  it('never count a wait against whoever waits', () => expect(judge({ waiting: -5 }).hints.find(({ id }) => id === 'waiting')?.points).toBe(0));
  it('leave what is kept as it came', () => expect(judge({ question: 5 }).unweighed).toEqual(judge({}).unweighed));
});
