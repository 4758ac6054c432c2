import type { NetworkId } from '../model/network';
import type { Growth, Published } from '../model/published';
import { type BestTime, bestTime, type Timed } from './best-time';
import { engagementsOf, overOf } from './engagement';
import { halfLivesOf } from './growth';
import { type LeftOut, type Level, levelsOf, type Measure, measures, rateBy } from './levels';
import { seeded } from './random';
import { groupsOf } from './trait-groups';
import { type Traits, traitsIn } from './traits';
import { type Finding, fewestOfEach, findingWorks } from './works';

/** Which posts are looked at, and by what they are compared. */
export interface Question {
  network?: NetworkId | undefined;
  /** Posts of the last so many days; absent: all. */
  days?: number | undefined;
  measure: Measure;
  /** Answers to others are counted, too. */
  replies: boolean;
}

export interface Study {
  question: Question;
  posts: readonly { level: Level; traits: Traits }[];
  /** Not looked at: `older` than the newest 5,000. */
  leftOut: LeftOut & { older: number };
  /** Of the posts looked at; `undefined`: none. */
  from: number | undefined;
  to: number | undefined;
  /** Measures that enough of the posts tell, to choose from. */
  measures: readonly Measure[];
  /** Networks of all posts, to choose from. */
  networks: readonly NetworkId[];
  time: BestTime;
}

/** More would cost seconds and tell no more of what works now. */
export const mostStudied = 5000;
const day = 86_400_000;
/** Between two breaths of the page. */
const atOnce = 100;

/** By steps of some milliseconds, so that a page can draw between them. Posts may be in any order. */
export function* study(
  all: { posts: readonly Published[]; growth: readonly Growth[] },
  { question, zone, now }: { question: Question; zone: string; now: number },
): Generator<undefined, Study> {
  const halfLives = halfLivesOf(all.posts, all.growth);
  yield;
  const wanted = all.posts.filter((post) => isWanted(post, question, now));
  const newest = [...wanted].sort((a, b) => (b.at ?? 0) - (a.at ?? 0)).slice(0, mostStudied);
  yield;
  const { levels, leftOut } = levelsOf(newest, { measure: question.measure, halfLives, now });
  yield;
  const traitsOf = traitsIn(zone);
  const posts: { level: Level; traits: Traits }[] = [];
  for (const [place, level] of levels.entries()) {
    posts.push({ level, traits: traitsOf(level.post) });
    if (place % atOnce === atOnce - 1) yield;
  }
  const timed = posts.flatMap(({ level: { above }, traits: { hour, weekday } }): Timed[] =>
    hour === undefined || weekday === undefined ? [] : [{ hour, weekday, above }],
  );
  return {
    question,
    posts,
    leftOut: { ...leftOut, older: wanted.length - newest.length },
    from: levels[0]?.at,
    to: levels.at(-1)?.at,
    measures: measures.filter((measure) => measure === question.measure || newest.filter((post) => isTold(post, measure)).length >= fewestOfEach),
    networks: [...new Set(all.posts.map(({ network }) => network))].sort(),
    // The same posts give the same answer: chance comes from a fixed seed.
    time: bestTime(timed, seeded(timed.length)),
  };
}

/** What goes with doing better, of the posts of a study, by steps. */
export function* worksOf({ posts, time }: Study): Generator<undefined, Finding[]> {
  const isTimed = time.best.length > 0;
  const groups = groupsOf(
    posts.map(({ level: { post }, traits }) => ({ post, traits })),
    fewestOfEach,
  );
  yield;
  return yield* findingWorks({
    values: posts.map(({ level }) => level.above),
    valuesOverAll: posts.map(({ level }) => level.aboveAll),
    // What may be chance explains nothing.
    timeEffects: posts.map(({ traits: { hour, weekday } }) =>
      isTimed && hour !== undefined && weekday !== undefined ? (time.slots[weekday * 24 + hour]?.effect ?? 0) : 0,
    ),
    groups,
  });
}

function isWanted({ network, isReply, at }: Published, question: Question, now: number): boolean {
  if (question.network !== undefined && network !== question.network) return false;
  if (isReply && !question.replies) return false;
  return question.days === undefined || (at !== undefined && at > now - question.days * day);
}

function isTold(post: Published, measure: Measure): boolean {
  const by = rateBy(measure);
  if (by !== undefined) return (overOf(post, by) ?? 0) > 0 && engagementsOf(post.results) !== undefined;
  if (measure === 'engagements') return engagementsOf(post.results) !== undefined;
  return (post.results[measure as keyof typeof post.results] ?? undefined) !== undefined;
}
