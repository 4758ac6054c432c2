import { type Finding, type Slot, type Study, study, worksOf } from '../../../lib/insights';
import { drawNormal, seeded } from '../../../lib/insights/random';
import type { Draft } from '../../../lib/model/draft';
import type { Growth, Published } from '../../../lib/model/published';
import type { ClockLine } from '../../../lib/model/response-clock';
import '../../charts/charts.css';
import '../../clock/clock.css';
import { nothing, now } from '../../desk/desk.samples';
import { Relations, type RelationsProps } from './Relations';
import '../../workbench/workbench.css';
import './statistics.css';
import { TemplateOutcomes, type TemplateOutcomesProps } from './TemplateOutcomes';
import { Times, type TimesProps } from './Times';
import { Works, type WorksProps } from './Works';

const hour = 3_600_000;
const day = 24 * hour;
const zone = 'UTC';

/** Some posts of a roastery: questions and mornings do better, the rest is luck. */
function postsOf(count: number): Published[] {
  const random = seeded(77);
  return Array.from({ length: count }, (_, at): Published => {
    const [asks, isMorning] = [random() < 0.35, random() < 0.5];
    const likes = Math.round(30 * Math.exp((asks ? 0.8 : 0) + (isMorning ? 0.7 : 0) + 0.5 * drawNormal(random)));
    return {
      id: `bluesky:${at}`,
      network: at % 4 === 0 ? 'linkedin' : 'bluesky',
      at: Math.floor(now / day) * day - (at + 3) * day + (isMorning ? 7 + (at % 3) : 15 + (at % 4)) * hour,
      resultsAt: now,
      text: asks ? 'How do you brew at home?' : random() < 0.5 ? 'New beans are in! #coffee' : '5 things we learnt about water',
      language: 'en',
      format: random() < 0.03 ? 'video' : random() < 0.5 ? 'image' : 'text',
      results: { likes, comments: Math.round(likes / 6), views: 900 + likes },
      sources: ['screen'],
    };
  });
}

function whole<Value>(work: Generator<undefined, Value>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const growth: readonly Growth[] = [];
const question = { measure: 'engagements', replies: false } as const;
const studyOf = (count: number): Study => whole(study({ posts: postsOf(count), growth }, { question, zone, now }));
const rich = studyOf(200);
const poor = studyOf(9);
const findings = whole(worksOf(rich));
const plain = findings.map((finding): Finding => (finding.verdict === 'clear' ? { ...finding, verdict: 'none' } : finding));
const names = new Map<string, string>();
const frame = { question, choices: rich, postsHref: '#insights/posts', onQuestion: nothing, onRetry: nothing };

const works: WorksProps = { ...frame, study: { state: 'ready', value: rich }, findings: { state: 'ready', value: findings }, names };
const aWorks = (name: string, part: Partial<WorksProps> = {}) => ({ name: `what works: ${name}`, render: () => <Works {...works} {...part} /> });

const suggested = [1, 2, 4].flatMap((ahead, at) => {
  const slot: Slot | undefined = rich.time.best[at] ?? rich.time.slots[at];
  return slot ? [{ at: now + ahead * day, slot }] : [];
});
const times: TimesProps = {
  ...frame,
  study: { state: 'ready', value: rich },
  zone: 'Europe/Berlin',
  suggested,
  exploring: false,
  withinHours: true,
  planning: undefined,
  onExploring: nothing,
  onWithinHours: nothing,
  onAgain: nothing,
  onPlan: nothing,
};
const aTimes = (name: string, part: Partial<TimesProps> = {}) => ({ name: `best time: ${name}`, render: () => <Times {...times} {...part} /> });
const unsure: Study = { ...rich, time: { ...rich.time, best: [], chance: 0.43 } };
const aDraft: Draft = { id: 'd', rev: '1-a', createdAt: now, updatedAt: now, title: 'What water does', text: '', status: 'writing', networks: [] };

const rate = (value: number) => ({ value, low: value * 0.7, high: Math.min(1, value * 1.35) });
const row = (template: string, answered: number, counted: number) => ({
  template,
  uses: counted + 3,
  pending: 3,
  counted,
  answered,
  thanked: Math.round(answered / 3),
  rate: rate((answered + 1) / (counted + 4)),
  thanks: rate((answered / 3 + 0.4) / (counted + 4)),
  rewritten: 0.18,
  spared: 140 * counted,
});
const rows = [row('a', 31, 62), row('b', 18, 55), row('c', 4, 12)];
const templates: TemplateOutcomesProps = {
  found: {
    state: 'ready',
    value: {
      from: now - 90 * day,
      templates: rows,
      typed: { ...row('', 20, 60), spared: 0, rewritten: undefined },
      contests: [
        {
          hint: 'question',
          basis: 'chosen',
          rows: [
            { ...row('a', 31, 62), best: 0.97 },
            { ...row('b', 18, 55), best: 0.03 },
          ],
          verdict: { kind: 'leading', template: 'a', chance: 0.97, more: 40 },
        },
        {
          hint: 'praise',
          basis: 'drawn',
          rows: [
            { ...row('a', 40, 62), best: 0.995 },
            { ...row('c', 12, 55), best: 0.005 },
          ],
          verdict: { kind: 'winner', template: 'a', chance: 0.995 },
        },
        {
          hint: 'complaint',
          basis: 'drawn',
          rows: [
            { ...row('b', 60, 120), best: 0.5 },
            { ...row('c', 60, 121), best: 0.5 },
          ],
          verdict: { kind: 'same' },
        },
      ],
    },
  },
  days: 90,
  names: new Map([
    ['a', 'Ask back'],
    ['b', 'Thanks, with a question'],
  ]),
  exploring: false,
  templatesHref: '#templates',
  onDays: nothing,
  onExploring: nothing,
  onRetry: nothing,
};
const aTemplates = (name: string, part: Partial<TemplateOutcomesProps> = {}) => ({
  name: `template outcomes: ${name}`,
  render: () => <TemplateOutcomes {...templates} {...part} />,
});

const line = (answered: number, waiting: number): ClockLine => ({
  answered,
  waiting,
  untimed: 1,
  rate: answered + waiting === 0 ? undefined : answered / (answered + waiting),
  median: answered >= 10 ? 1.5 * hour : undefined,
  low: undefined,
  high: undefined,
  ninetieth: undefined,
  beyond: undefined,
  mean: undefined,
  quickest: undefined,
  slowest: undefined,
  single: undefined,
  spread: [],
});
const both = (answered: number, waiting: number) => ({ wall: line(answered, waiting), business: line(answered, waiting) });
const ana = { id: 'bluesky:ana.example', name: 'Ana Silva', theirs: 4, ours: 5, lastAt: now - 2 * day };
const clock = {
  from: now - 90 * day,
  to: now,
  hours: 'usual' as const,
  first: both(61, 9),
  replies: both(80, 12),
  putAway: 0,
  networks: [
    { id: 'bluesky' as const, first: both(40, 5) },
    { id: 'linkedin' as const, first: both(3, 1) },
  ],
  hints: [],
  segments: [{ id: 's', name: 'Press', first: both(12, 2) }],
};
const relations: RelationsProps = {
  found: {
    state: 'ready',
    value: {
      clock,
      goesOn: { id: 'all', counted: 60, wentOn: 22, low: 0.26, high: 0.49 },
      goesOnByNetwork: [
        { id: 'bluesky', counted: 52, wentOn: 20, low: 0.26, high: 0.52 },
        { id: 'linkedin', counted: 4, wentOn: 2, low: undefined, high: undefined },
      ],
      ties: {
        all: 34,
        gained: { total: 14, rows: [ana, { ...ana, id: 'x:kim', name: 'Kim, who writes about everything that can be roasted' }] },
        cooling: { total: 1, rows: [{ ...ana, id: 'x:lou', name: 'Lou', lastAt: now - 80 * day }] },
        advocates: { total: 1, rows: [{ ...ana, id: 'x:mo', name: 'Mo', good: 4, said: 5 }] },
      },
    },
  },
  days: 90,
  now,
  clockHref: '#clock',
  personHref: (id) => `#people/${id}`,
  onDays: nothing,
  onRetry: nothing,
};
const aRelations = (name: string, part: Partial<RelationsProps> = {}) => ({ name: `relations: ${name}`, render: () => <Relations {...relations} {...part} /> });
const few = { total: 0, rows: [] };
const failed = { state: 'failed' as const, error: new Error('The background did not answer.') };
const loading = { state: 'loading' as const };

export const states = [
  aWorks('what goes with doing better'),
  aWorks('no difference seen', { findings: { state: 'ready', value: plain } }),
  aWorks('not enough posts', { study: { state: 'ready', value: poor }, findings: { state: 'ready', value: whole(worksOf(poor)) } }),
  aWorks('nothing fits', { study: { state: 'ready', value: { ...rich, posts: [] } } }),
  aWorks('no posts', { study: { state: 'ready', value: { ...rich, posts: [], networks: [] } }, choices: { measures: rich.measures, networks: [] } }),
  aWorks('comparing', { findings: loading }),
  aWorks('loading', { study: loading, choices: undefined }),
  aWorks('failed', { study: failed }),
  aTimes('a best time'),
  aTimes('no clear best time', { study: { state: 'ready', value: unsure } }),
  aTimes('too few', { study: { state: 'ready', value: poor }, suggested: [] }),
  aTimes('choosing a draft', { planning: { at: now + day, drafts: [aDraft], onPlan: nothing, onClose: nothing } }),
  aTimes('failed', { study: failed }),
  aTemplates('what came of them'),
  aTemplates('exploring', { exploring: true }),
  aTemplates('none used', { found: { state: 'ready', value: { from: now, templates: [], typed: { ...row('', 0, 0), spared: 0 }, contests: [] } } }),
  aTemplates('loading', { found: loading }),
  aTemplates('failed', { found: failed }),
  aRelations('how things stand'),
  aRelations('nobody in a list', {
    found: {
      state: 'ready',
      value: { clock: { ...clock, segments: [] }, goesOn: undefined, goesOnByNetwork: [], ties: { all: 0, gained: few, cooling: few, advocates: few } },
    },
  }),
  aRelations('nobody yet', {
    found: {
      state: 'ready',
      value: {
        clock: { ...clock, first: both(0, 0), replies: both(0, 0), networks: [], segments: [] },
        goesOn: undefined,
        goesOnByNetwork: [],
        ties: { all: 0, gained: few, cooling: few, advocates: few },
      },
    },
  }),
  aRelations('loading', { found: loading }),
  aRelations('failed', { found: failed }),
];
