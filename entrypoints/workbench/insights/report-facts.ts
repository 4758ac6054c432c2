import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Names, sayLevel } from '../../../components/insights/statistics/say-level';
import { type Finding, study, worksOf } from '../../../lib/insights';
import { type Live, liveQuery } from '../../../lib/live/live-query';
import type { Output } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { Report } from '../../../lib/model/report';
import { dayOf, everyOf, mixMeter, placedPosts, singleOf } from '../../../lib/playbook';
import type { Period, ReportFacts, ReportFinding } from '../../../lib/reports';
import { allDrafts } from '../wiring/all-drafts';
import type { Screen } from '../wiring/screen';
import type { Facts } from './create-facts';
import { workedOut } from './create-study';
import { togetherOf } from './together-of';

const day = 86_400_000;
/** As far back as response times are asked for. */
const longest = 90;

export interface ReportSources {
  /** What every report is made of, but for the response times and the findings, which come later or not at all. */
  known: ReadonlySignal<Live<Omit<ReportFacts, 'clock' | 'findings'>>>;
  clock: ReadonlySignal<Output<'clock.read'> | undefined>;
  findingsIn(words: Screen['words']): readonly ReportFinding[] | undefined;
  /** Asks for the response times of its time. */
  ask(period: Period): void;
  reload(): void;
}

/** Everything that reports are made of, read when the first one is opened. */
export function reportSources(screen: Screen, facts: Facts): ReportSources {
  const { until } = screen;
  const playbook = liveQuery({ topics: ['playbook'], until, load: () => request('playbook.list', {}) });
  const outcomes = liveQuery({ topics: ['outcomes'], until, load: () => request('outcomes.list', {}) });
  const drafts = liveQuery({ topics: ['drafts'], until, load: allDrafts });
  const [posts, days, growth] = [facts.posts(), facts.days(), facts.growth()];
  const clock = signal<Output<'clock.read'> | undefined>();
  const asked = signal('');
  const parts = () => (playbook.value.state === 'ready' ? playbook.value.value : []);

  const known = computed((): Live<Omit<ReportFacts, 'clock' | 'findings'>> => {
    const all = togetherOf({ parts: playbook.value, outcomes: outcomes.value, drafts: drafts.value, posts: posts.value, days: days.value });
    if (all.state !== 'ready') return all;
    const { value } = all;
    const now = screen.now.peek();
    return {
      state: 'ready',
      value: {
        ...value,
        goals: everyOf(value.parts, 'goal'),
        campaigns: everyOf(value.parts, 'campaign'),
        perWeek: singleOf(value.parts, 'mix')?.perWeek ?? {},
        mix: mixMeter(placedPosts(value.drafts, value.posts), { pillars: everyOf(value.parts, 'pillar'), mix: singleOf(value.parts, 'mix'), now }),
        now,
        dayOf: (time) => dayOf(time),
      },
    };
  });
  const found = workedOut<readonly Finding[]>(() => {
    if (posts.value.state !== 'ready') return posts.value;
    if (growth.value.state !== 'ready') return growth.value;
    return findings({ posts: posts.value.value, growth: growth.value.value }, screen.now.peek());
  }, until);

  return {
    known,
    clock,
    findingsIn(words) {
      const { value: state } = found;
      const names: Names = new Map(parts().flatMap((part) => (part.part === 'pillar' || part.part === 'campaign' ? [[part.id, part.name] as const] : [])));
      return state.state === 'ready' ? state.value.map((finding) => saidOf(finding, sayLevel(finding, words, names))) : undefined;
    },
    ask({ from, to }) {
      const end = Math.min(Date.parse(`${to}T23:59:59`), Date.now());
      const length = Math.min(longest, Math.max(1, Math.ceil((end - Date.parse(`${from}T00:00:00`)) / day)));
      const key = `${from} ${to}`;
      if (asked.peek() === key || end <= 0) return;
      asked.value = key;
      clock.value = undefined;
      request('clock.read', { days: length, until: end }).then(
        (read) => {
          if (asked.peek() === key) clock.value = read;
        },
        () => {
          if (asked.peek() === key) asked.value = ''; // asked again when the report is drawn anew; it does without until then
        },
      );
    },
    reload() {
      for (const each of [playbook, outcomes, drafts, posts, days, growth]) each.reload();
    },
  };
}

/** Over all posts: what goes along with doing better is not read off one week. */
function* findings(all: Parameters<typeof study>[0], now: number): Generator<undefined, readonly Finding[]> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const studied = yield* study(all, { question: { measure: 'engagements', replies: false }, zone, now });
  return yield* worksOf(studied);
}

const saidOf = ({ verdict, effect, with: n }: Finding, name: string): ReportFinding => ({
  name,
  verdict,
  ratio: effect?.ratio,
  low: effect?.low,
  high: effect?.high,
  n,
});

/** Posts of a report's time, newest first. */
export const postsOf = ({ posts, dayOf: nameOf }: Pick<ReportFacts, 'posts' | 'dayOf'>, { from, to }: Pick<Report, 'from' | 'to'>) =>
  posts
    .filter(({ at, isReply }) => at !== undefined && isReply !== true && nameOf(at) >= from && nameOf(at) <= to)
    .sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
