import type { Part } from '../model/playbook';

const workday = { from: 9 * 60, to: 17 * 60 };

/** Monday to Friday, 9 to 17: where most tools of the field start (Sprout Social's default). */
export const defaultHours: Pick<Part<'hours'>, 'days' | 'holidays'> = {
  days: [workday, workday, workday, workday, workday, null, null],
  holidays: [],
};

/** Rules of the field for mixing posts; the name of each share is found under `playbook.mix.share.<name>`. Shares of one rule add up to 1. */
export const mixRules = [
  {
    rule: '80-20',
    shares: [
      ['useful', 0.8],
      ['promotional', 0.2],
    ],
  },
  {
    rule: 'thirds',
    shares: [
      ['promotional', 1 / 3],
      ['industry', 1 / 3],
      ['personal', 1 / 3],
    ],
  },
  {
    rule: '5-3-2',
    shares: [
      ['curated', 0.5],
      ['own', 0.3],
      ['personal', 0.2],
    ],
  },
  {
    rule: '4-1-1',
    shares: [
      ['curated', 4 / 6],
      ['own', 1 / 6],
      ['promotional', 1 / 6],
    ],
  },
  {
    rule: '70-20-10',
    shares: [
      ['own', 0.7],
      ['curated', 0.2],
      ['promotional', 0.1],
    ],
  },
] as const;

/**
 * Kinds of people that every team meets, with what a hint that names them is worth (small numbers, as in lib/hints/points.ts: nobody outranks a long
 * wait by being known) and after how many days keeping in touch is due. Their names: `playbook.segment.<name>`. Only the press tells by its
 * profile line; who the others are is for a person to say.
 */
export const defaultSegments = [
  { name: 'customer', points: 2 },
  { name: 'prospect', points: 2 },
  { name: 'advocate', points: 2, cadence: 30 },
  { name: 'partner', points: 2, cadence: 60 },
  { name: 'press', points: 3, cadence: 90, words: true },
  { name: 'competitor', points: 0 },
  { name: 'troll', points: -5 },
] as const;
