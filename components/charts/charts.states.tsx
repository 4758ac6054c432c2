import type { ComponentChildren } from 'preact';
import { BarChart } from './BarChart';
import { HeatMap } from './HeatMap';
import { IntervalChart } from './IntervalChart';
import { LineChart, type LinePoint } from './LineChart';
import { Meter } from './Meter';
import './charts.css';

const nothing = (): void => undefined;
const day = 86_400_000;
const first = Date.UTC(2026, 9, 1);
const sayDay = (x: number) => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(x);
const count = (y: number) => y.toLocaleString('en-GB');
const percent = (y: number) => `${(y * 100).toFixed(1)} %`;
/** The same "random" numbers at each look. */
const wave = (at: number) => Math.sin(at / 3) * 20 + Math.sin(at * 12.9898) * 8;
const days = (length: number, yOf: (at: number) => number | undefined): LinePoint[] => Array.from({ length }, (_, at) => ({ x: first + at * day, y: yOf(at) }));
const state = (name: string, children: ComponentChildren) => ({
  name: `charts: ${name}`,
  render: () => (
    <main style={{ padding: '1rem', display: 'grid', gap: '1rem' }}>
      <h1 class="fs-hidden">{name}</h1>
      {children}
    </main>
  ),
});
const line = { xName: 'Day', sayX: sayDay, sayY: count, onPicture: nothing };
const bars = { sayValue: percent, names: { label: 'Pillar', value: 'Engagement rate' }, onPicture: nothing };
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
const heat = { rows: weekdays, columns: hours, sayValue: percent, names: { label: 'When', value: 'Engagement rate' }, onPicture: nothing };

export const states = [
  state(
    'one line with gaps and an interval',
    <LineChart
      {...line}
      title="Followers on Bluesky"
      said="From 1,180 to 1,263 in 30 days; two days are not known."
      series={[
        {
          name: 'Followers',
          points: days(30, (at) => (at === 11 || at === 12 ? undefined : Math.round(1180 + at * 2.9 + wave(at) / 4))).map((point, at) => ({
            ...point,
            low: 1172 + at * 2.6,
            high: 1190 + at * 3.1,
          })),
        },
      ]}
    />,
  ),
  state(
    'six lines',
    <LineChart
      {...line}
      zero
      title="Engagements a day"
      said="Six networks, 40 days."
      series={['X', 'LinkedIn', 'Bluesky', 'Mastodon', 'Instagram', 'A network with a rather long name'].map((name, nth) => ({
        name,
        points: days(40, (at) => (nth === 3 && at < 10 ? undefined : Math.round(60 + nth * 30 + wave(at + nth * 5)))),
      }))}
    />,
  ),
  state('one point', <LineChart {...line} title="Followers" said="One day is known." series={[{ name: 'Followers', points: days(1, () => 412) }]} />),
  state('no line yet', <LineChart {...line} title="Followers" said="Nothing is known yet." series={[]} />),
  state(
    'a line of unknown days',
    <LineChart {...line} title="Followers" said="No day is known." series={[{ name: 'Followers', points: days(5, () => undefined) }]} />,
  ),
  state(
    '10,000 points',
    <LineChart
      {...line}
      title="Impressions by the hour"
      said="10,000 hours."
      series={[
        {
          name: 'Impressions',
          points: Array.from({ length: 10_000 }, (_, at) => ({ x: first + at * 3_600_000, y: Math.round(500 + wave(at / 40) * 9 + wave(at)) })),
        },
      ]}
    />,
  ),
  state(
    'bars with whiskers, one unknown',
    <BarChart
      {...bars}
      title="Engagement rate by pillar"
      said="Behind the scenes is highest; of tips too few are known."
      bars={[
        { label: 'Behind the scenes', value: 0.048, low: 0.037, high: 0.06, n: 31 },
        { label: 'Customers and what they make of it, told by themselves', value: 0.031, low: 0.022, high: 0.043, n: 18 },
        { label: 'Offers', value: 0.012, low: 0.008, high: 0.019, n: 22 },
        { label: 'Tips', value: undefined, n: 2 },
      ]}
    />,
  ),
  state(
    'bars below zero',
    <BarChart
      {...bars}
      sayValue={count}
      title="Followers won and lost"
      said="Most were won on LinkedIn."
      bars={[
        { label: 'LinkedIn', value: 84 },
        { label: 'Bluesky', value: 12 },
        { label: 'X', value: -37 },
      ]}
    />,
  ),
  state('no bars yet', <BarChart {...bars} title="Engagement rate by pillar" said="No post has a pillar yet." bars={[]} />),
  state(
    'effects with intervals',
    <IntervalChart
      title="What works"
      said="Questions do better; of the rest no difference is seen."
      sayValue={(value) => `${value > 0 ? '+' : ''}${Math.round(value * 100)} %`}
      names={{ label: 'Trait', value: 'Effect' }}
      onPicture={nothing}
      rows={[
        { label: 'Asks a question', effect: 0.34, low: 0.12, high: 0.59, n: 46, verdict: 'more', said: 'does better' },
        { label: 'Has a link', effect: -0.22, low: -0.38, high: -0.05, n: 61, verdict: 'less', said: 'does worse' },
        { label: 'More than three hashtags', effect: 0.02, low: -0.11, high: 0.16, n: 80, verdict: 'none', said: 'no difference seen' },
        { label: 'Video', effect: 0.4, low: -0.5, high: 1.1, n: 5, verdict: 'few', said: 'not enough yet: 5 of about 20' },
        { label: 'Poll', effect: undefined, n: 0, verdict: 'few', said: 'not enough yet: 0 of about 20' },
      ]}
    />,
  ),
  state(
    'hours of the week',
    <HeatMap
      {...heat}
      title="Best time to post"
      said="Tuesday to Thursday about noon; nights were not tried."
      cells={weekdays.map((_, row) =>
        hours.map((__, hour) => {
          const tried = hour > 6 && hour < 22 && (row < 5 || hour % 3 === 0);
          const value = 0.02 + Math.max(0, 0.03 - Math.abs(hour - 12) * 0.003) * (row < 5 ? 1 : 0.4);
          return {
            value: tried ? value : undefined,
            certainty: row < 5 && hour < 18 ? 0.8 : 0.3,
            n: tried ? 1 + ((row + hour) % 7) : 0,
            suggested: hour === 12 && row % 3 === 1,
          };
        }),
      )}
    />,
  ),
  state(
    'no hour tried',
    <HeatMap
      {...heat}
      title="Best time to post"
      said="Nothing is posted yet."
      cells={weekdays.map(() => hours.map(() => ({ value: undefined, certainty: 0, n: 0 })))}
    />,
  ),
  state(
    'meters',
    <>
      <Meter title="Followers on LinkedIn" value={840} target={1000} expected={700} sayValue={count} />
      <Meter title="Replies a week" value={12} target={60} expected={40} sayValue={count} />
      <Meter title="Newsletter readers" value={510} target={500} expected={300} sayValue={count} />
      <Meter title="Orders" value={undefined} target={50} expected={20} sayValue={count} />
    </>,
  ),
];
