import type { Words } from '../i18n';
import { engagementsOf } from '../insights/engagement';
import type { Draft } from '../model/draft';
import type { NetworkId } from '../model/network';
import type { Outcome } from '../model/outcome';
import type { Part } from '../model/playbook';
import type { AccountDay, Published } from '../model/published';
import type { Report } from '../model/report';
import type { ResponseClock } from '../model/response-clock';
import type { MixMeter } from '../playbook';
import { campaignSums } from './campaign-sums';
import { followerGrowth } from './follower-growth';
import { expectedOf } from './goal-pace';
import { isWithin, lengthOf, type PeriodNumbers, periodBefore, periodNumbers } from './period-numbers';
import type { ReportBlock, ReportPartId, ReportSection } from './report-types';
import { sayGrowth } from './say-growth';
import { sayChange, sayMoney, sayShare, saySigned } from './say-number';
import type { Known } from './sum-known';

/** What was found to go along with doing better or worse: `name` in the report's language, `ratio` 1.4: four tenths more. */
export interface ReportFinding {
  name: string;
  verdict: 'clear' | 'leaning' | 'none' | 'few';
  ratio: number | undefined;
  low: number | undefined;
  high: number | undefined;
  n: number;
}

/** All that a report is made of; `undefined` where it could not be read. */
export interface ReportFacts {
  posts: readonly Published[];
  days: readonly AccountDay[];
  outcomes: readonly Outcome[];
  drafts: readonly Draft[];
  goals: readonly Part<'goal'>[];
  campaigns: readonly Part<'campaign'>[];
  perWeek: Partial<Record<NetworkId, number>>;
  mix: MixMeter;
  clock: ResponseClock | undefined;
  findings: readonly ReportFinding[] | undefined;
  now: number;
  /** Local calendar day of a time. */
  dayOf(time: number): string;
}

type Chosen = Pick<Report, 'kind' | 'from' | 'to' | 'campaign' | 'showcase'>;

const hour = 3_600_000;
/** The field's own target for a first answer. */
const target = 4 * hour;
const mostShown = 3;
/** Of the rule's share, before the mix is worth a word. */
const offMix = 0.1;
const fewestMixed = 5;

/** A report as Feedside would write it by itself: each part by plain rules, in the language of `words`. */
export function composeReport(chosen: Chosen, facts: ReportFacts, words: Words): ReportSection[] {
  const posts = chosen.kind === 'campaign' ? facts.posts.filter(({ campaign }) => campaign === chosen.campaign) : facts.posts;
  const outcomes = chosen.kind === 'campaign' ? facts.outcomes.filter(({ campaign }) => campaign === chosen.campaign) : facts.outcomes;
  const told = { posts, outcomes, days: facts.days };
  const now = periodNumbers(told, chosen, facts.dayOf);
  const before = periodNumbers(told, periodBefore(chosen), facts.dayOf);
  const inside = posts.filter(({ at }) => at !== undefined && isWithin(facts.dayOf(at), chosen));
  const given: Given = { chosen, facts, words, now, before, inside };
  const makers: Record<ReportPartId, (given: Given) => ReportBlock[]> = {
    summary,
    changes,
    goals,
    campaign,
    showcase,
    responses,
    followers,
    why,
    next,
    method,
  };
  return (Object.entries(makers) as [ReportPartId, (given: Given) => ReportBlock[]][]).flatMap(([id, make]) => {
    const blocks = make(given);
    return blocks.length === 0 ? [] : [{ id, title: words.t(`insights.report.part.${id}`), blocks }];
  });
}

interface Given {
  chosen: Chosen;
  facts: ReportFacts;
  words: Words;
  now: PeriodNumbers;
  before: PeriodNumbers;
  inside: readonly Published[];
}

const text = (...sentences: (string | undefined)[]): ReportBlock => ({ kind: 'text', text: sentences.filter((each) => each).join(' ') });

function summary({ words, now, before, facts }: Given): ReportBlock[] {
  const { t, number } = words;
  if (now.posts + now.replies === 0) return [text(t('insights.report.summary.nothing'), t('insights.report.summary.nothing.why'))];
  const change = changeOf(now.engagements.sum, before.engagements.sum);
  const engaged =
    now.engagements.sum === undefined
      ? t('insights.report.summary.unknown')
      : change === undefined
        ? t('insights.report.summary.engaged', { n: now.engagements.sum })
        : t(change > 0.05 ? 'insights.report.summary.more' : change < -0.05 ? 'insights.report.summary.less' : 'insights.report.summary.same', {
            n: now.engagements.sum,
            change: sayChange(change, words),
          });
  const rate = now.rate.share !== undefined && t('insights.report.summary.rate', { rate: sayShare(now.rate.share, words), n: now.rate.known });
  const followers = now.followers.sum !== undefined && t('insights.report.summary.followers', { n: saySigned(now.followers.sum, words) });
  const sales =
    now.conversions !== undefined &&
    t('insights.report.summary.conversions', { n: now.conversions, clicks: now.clicks === undefined ? words.t('charts.unknown') : number(now.clicks) });
  const first = t('insights.report.summary.posts', { n: now.posts, networks: now.networks.length });
  const answers = answered(facts.clock);
  const replies = answers !== undefined && answers > 0 ? t('insights.report.summary.answered', { n: answers }) : undefined;
  const blocks: ReportBlock[] = [text(first, engaged, rate || undefined, followers || undefined, sales || undefined, replies)];
  if (now.networks.length > 1)
    blocks.push({
      kind: 'bars',
      title: t('insights.report.byNetwork'),
      said: t('insights.report.byNetwork.said'),
      names: { label: t('insights.campaigns.network'), value: t('insights.campaigns.engagements') },
      bars: now.networks.map(({ network, posts, engagements }) => ({ label: t(`network.${network}`), value: engagements.sum, n: posts })),
      as: 'count',
    });
  return blocks;
}

const answered = (clock: ResponseClock | undefined): number | undefined => clock?.replies.wall.answered;

function changes({ words, now, before, facts, chosen }: Given): ReportBlock[] {
  const { t, number } = words;
  if (now.posts + now.replies + before.posts + before.replies === 0) return [];
  const unknown = t('charts.unknown');
  const count = (value: number | undefined) => (value === undefined ? unknown : number(value));
  const change = (one: number | undefined, other: number | undefined) => {
    const share = changeOf(one, other);
    if (share !== undefined) return sayChange(share, words);
    return one === undefined || other === undefined ? unknown : saySigned(one - other, words);
  };
  const source = ({ known, of }: Pick<Known, 'known' | 'of'>) => t('insights.report.source.posts', { known, of });
  const row = (name: string, one: number | undefined, other: number | undefined, from: string) => [name, count(one), count(other), change(one, other), from];
  const said = (rate: number | undefined) => (rate === undefined ? unknown : sayShare(rate, words));
  const points = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? unknown : t('insights.report.points', { n: saySigned((one - other) * 100, words) });
  const rows = [
    row(t('insights.campaigns.posts'), now.posts, before.posts, t('insights.report.source.kept')),
    row(t('insights.campaigns.replies'), now.replies, before.replies, t('insights.report.source.kept')),
    row(t('insights.campaigns.impressions'), now.impressions.sum, before.impressions.sum, source(now.impressions)),
    row(t('insights.campaigns.engagements'), now.engagements.sum, before.engagements.sum, source(now.engagements)),
    [t('insights.report.rate'), said(now.rate.share), said(before.rate.share), points(now.rate.share, before.rate.share), source(now.rate)],
    row(
      t('insights.report.followers'),
      now.followers.sum,
      before.followers.sum,
      t('insights.report.source.accounts', { known: now.followers.known, of: now.followers.of }),
    ),
    row(t('insights.campaigns.clicks'), now.clicks, before.clicks, t('insights.report.source.outcomes')),
    row(t('insights.campaigns.conversions'), now.conversions, before.conversions, t('insights.report.source.outcomes')),
  ];
  const span = ({ from, to }: { from: string; to: string }) => t('insights.report.span', { from: dateOf(from, words), to: dateOf(to, words) });
  const header = [t('insights.report.measure'), span(chosen), span(periodBefore(chosen)), t('insights.report.change'), t('insights.report.source')];
  const isRunning = chosen.to >= facts.dayOf(facts.now);
  return [
    { kind: 'table', header, rows },
    ...(isRunning ? [text(t('insights.report.running'))] : []),
    ...(now.young > 0 ? [text(t('insights.report.young', { n: now.young }))] : []),
  ];
}

function goals({ words, facts, chosen }: Given): ReportBlock[] {
  const { t } = words;
  const end = Math.min(facts.now, noonOf(chosen.to));
  return facts.goals
    .filter(({ by }) => by >= chosen.from)
    .map(
      (goal): ReportBlock => ({
        kind: 'meter',
        title: t('insights.goals.by', { name: goal.name, when: dateOf(goal.by, words) }),
        value: goal.reached,
        target: goal.target,
        expected: expectedOf(goal, end),
      }),
    );
}

function campaign({ words, facts, chosen }: Given): ReportBlock[] {
  const { t, number } = words;
  const unknown = t('charts.unknown');
  const wanted = facts.campaigns.filter(({ id, from = '', to = '9999' }) =>
    chosen.kind === 'campaign' ? id === chosen.campaign : from <= chosen.to && to >= chosen.from && from !== '',
  );
  const count = (value: number | undefined) => (value === undefined ? unknown : number(value));
  const money = (value: number | undefined) => (value === undefined ? unknown : sayMoney(value, words));
  const rows = wanted.map((each) => {
    const sums = campaignSums(each, facts);
    const rate = sums.rate;
    return [
      each.name,
      number(sums.posts + sums.replies),
      count(sums.engagements.sum),
      count(sums.clicks),
      count(sums.conversions),
      rate === undefined
        ? unknown
        : t('charts.between', { value: sayShare(rate.share, words), low: sayShare(rate.low, words), high: sayShare(rate.high, words) }),
      money(sums.cost),
      money(sums.value),
      sums.roi === undefined ? unknown : sayChange(sums.roi, words),
    ];
  });
  if (rows.length === 0) return [];
  const names = ['engagements', 'clicks', 'conversions', 'rate', 'cost', 'value', 'roi'] as const;
  const header = [t('insights.campaigns.choose'), t('insights.report.postsAndReplies'), ...names.map((name) => t(`insights.campaigns.${name}`))];
  const [only] = wanted;
  return [
    ...(chosen.kind === 'campaign' && only?.goal ? [text(t('insights.report.campaignGoal', { goal: only.goal }))] : []),
    { kind: 'table', header, rows },
    text(t('insights.report.campaignWhole')),
  ];
}

function showcase({ words, inside, chosen }: Given): ReportBlock[] {
  const { t } = words;
  const own = inside.filter(({ isReply }) => isReply !== true);
  const picked = chosen.showcase?.flatMap((id) => inside.find((post) => post.id === id) ?? []);
  const best = own
    .filter(({ results }) => (engagementsOf(results) ?? 0) > 0)
    .sort((one, other) => (engagementsOf(other.results) ?? 0) - (engagementsOf(one.results) ?? 0))
    .slice(0, mostShown);
  return (picked && picked.length > 0 ? picked : best).map((post): ReportBlock => {
    const engaged = engagementsOf(post.results);
    const seen = post.results.impressions ?? post.results.views;
    const parts = [
      t(`network.${post.network}`),
      post.at !== undefined && words.date(post.at),
      engaged !== undefined && t('insights.report.post.engaged', { n: engaged }),
      seen !== undefined && t('insights.report.post.seen', { n: seen }),
    ];
    return { kind: 'post', post, said: parts.filter(Boolean).join(' · ') };
  });
}

function responses({ words, facts: { clock } }: Given): ReportBlock[] {
  const { t, number } = words;
  if (!clock) return [];
  const { wall, business } = clock.first;
  if (wall.answered + wall.waiting === 0) return [text(t('insights.report.responses.none'))];
  const median = (value: number | undefined) => (value === undefined ? t('charts.unknown') : words.duration(value));
  const rate = wall.rate === undefined ? t('charts.unknown') : sayShare(wall.rate, words);
  return [
    text(t('insights.report.responses.rate', { answered: wall.answered, all: wall.answered + wall.waiting, rate })),
    wall.median === undefined
      ? text(t('insights.report.responses.few', { n: wall.answered }))
      : text(
          t('insights.report.responses.median', { median: median(wall.median), low: median(wall.low), high: median(wall.high) }),
          business.median === undefined ? undefined : t('insights.report.responses.business', { median: median(business.median) }),
        ),
    {
      kind: 'table',
      header: [
        t('insights.campaigns.network'),
        t('insights.report.responses.answered'),
        t('insights.report.responses.waiting'),
        t('insights.report.responses.middle'),
      ],
      rows: clock.networks.map(({ id, first }) => [t(`network.${id}`), number(first.wall.answered), number(first.wall.waiting), median(first.wall.median)]),
    },
  ];
}

function followers({ words, facts, chosen }: Given): ReportBlock[] {
  const { t } = words;
  return followerGrowth(facts.days, chosen).map(
    (growth): ReportBlock => ({
      kind: 'lines',
      title: t('insights.followers.chart', { account: growth.account, network: t(`network.${growth.network}`) }),
      said: sayGrowth(growth, words),
      name: t('insights.followers.series'),
      points: growth.points.map(({ at, followers: y }) => ({ x: at, y })),
    }),
  );
}

function why({ words, facts: { findings }, now, before }: Given): ReportBlock[] {
  const { t } = words;
  if (now.posts === 0) return [];
  const reasons: string[] = [];
  if (now.posts >= before.posts * 1.5 && before.posts > 0) reasons.push(t('insights.report.why.morePosts', { now: now.posts, before: before.posts }));
  if (before.posts >= now.posts * 1.5 && before.posts > 0) reasons.push(t('insights.report.why.fewerPosts', { now: now.posts, before: before.posts }));
  const [each, was] = [now, before].map(({ engagements: { sum, known } }) => (sum === undefined || known === 0 ? undefined : sum / known));
  const change = changeOf(each, was);
  if (change !== undefined && Math.abs(change) > 0.1 && now.engagements.known >= 3 && before.engagements.known >= 3)
    reasons.push(t(change > 0 ? 'insights.report.why.eachMore' : 'insights.report.why.eachLess', { change: sayChange(change, words) }));
  const [top] = now.networks;
  const total = now.engagements.sum ?? 0;
  if (top?.engagements.sum !== undefined && now.networks.length > 1 && total > 0 && top.engagements.sum / total > 0.5)
    reasons.push(t('insights.report.why.network', { network: t(`network.${top.network}`), share: sayShare(top.engagements.sum / total, words) }));
  const clear = (findings ?? []).filter(({ verdict }) => verdict === 'clear');
  const found = clear
    .slice(0, 5)
    .map(({ name, ratio = 1, low = 1, high = 1, n }) =>
      t('insights.report.why.finding', { name, change: sayChange(ratio - 1, words), low: sayChange(low - 1, words), high: sayChange(high - 1, words), n }),
    );
  const none =
    findings === undefined
      ? undefined
      : findings.every(({ verdict }) => verdict === 'few')
        ? t('insights.report.why.few')
        : clear.length === 0
          ? t('insights.report.why.none')
          : undefined;
  return [
    ...(reasons.length > 0 ? [{ kind: 'list', items: reasons } as const] : []),
    ...(found.length > 0 ? [text(t('insights.report.why.works')), { kind: 'list', items: found } as const] : []),
    ...(none === undefined ? [] : [text(none)]),
    text(t('insights.report.why.careful')),
  ];
}

function next(given: Given): ReportBlock[] {
  const { words, facts, chosen, now } = given;
  const { t, number } = words;
  const items: string[] = [];
  const wall = facts.clock?.first.wall;
  if (wall && wall.waiting > 0) items.push(t('insights.report.next.waiting', { n: wall.waiting }));
  if (wall?.median !== undefined && wall.median > target)
    items.push(t('insights.report.next.slow', { median: words.duration(wall.median), target: words.duration(target) }));
  for (const { verdict, ratio = 1, name } of facts.findings ?? [])
    if (verdict === 'clear') items.push(t(ratio > 1 ? 'insights.report.next.more' : 'insights.report.next.less', { name }));
  for (const goal of facts.goals) {
    const expected = expectedOf(goal, facts.now);
    if (goal.by >= facts.dayOf(facts.now) && goal.reached !== undefined && expected !== undefined && goal.reached < expected)
      items.push(t('insights.report.next.goal', { name: goal.name, missing: number(Math.ceil(expected - goal.reached)), when: dateOf(goal.by, words) }));
    if (goal.reached === undefined) items.push(t('insights.report.next.count', { name: goal.name }));
  }
  const mixed = facts.mix.rule.reduce((sum, { count }) => sum + count, 0);
  for (const { name, share, wanted } of facts.mix.rule)
    if (mixed >= fewestMixed && share !== undefined && wanted !== undefined && share < wanted - offMix)
      items.push(t('insights.report.next.mix', { name, share: sayShare(share, words), wanted: sayShare(wanted, words) }));
  const inWeeks = lengthOf(chosen) / 7;
  if (chosen.kind !== 'campaign')
    for (const [network, wanted] of Object.entries(facts.perWeek) as [NetworkId, number][]) {
      const posted = (now.networks.find((each) => each.network === network)?.posts ?? 0) / inWeeks;
      if (posted < wanted * 0.8)
        items.push(t('insights.report.next.rhythm', { network: t(`network.${network}`), posted: number(Math.round(posted * 10) / 10), wanted }));
    }
  const planned = facts.drafts.filter(
    ({ status, plannedAt }) => status !== 'posted' && plannedAt !== undefined && plannedAt >= facts.now && plannedAt < facts.now + 7 * 24 * hour,
  ).length;
  items.push(t('insights.report.next.planned', { n: planned }));
  return [{ kind: 'list', items }];
}

function method({ words, chosen, facts }: Given): ReportBlock[] {
  const { t } = words;
  const before = periodBefore(chosen);
  return [
    text(
      t('insights.report.method.period', {
        from: dateOf(chosen.from, words),
        to: dateOf(chosen.to, words),
        beforeFrom: dateOf(before.from, words),
        beforeTo: dateOf(before.to, words),
      }),
      t('insights.report.method.known'),
      t('insights.report.method.rate'),
      t('insights.report.method.made', { when: words.moment(facts.now) }),
    ),
  ];
}

/** `undefined` where one is not known, or there was nothing before to compare with. */
const changeOf = (now: number | undefined, before: number | undefined): number | undefined =>
  now === undefined || before === undefined || before <= 0 ? undefined : (now - before) / before;

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00`);
export const dateOf = (day: string, words: Words): string => words.date(noonOf(day));
