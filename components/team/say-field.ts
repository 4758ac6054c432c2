import type { Key, Words } from '../../lib/i18n';
import { NetworkId } from '../../lib/model/network';
import type { SharedStore } from '../../lib/model/team';

/** What stands behind an id, such as a pillar's name. */
export type NameOf = (id: string) => string | undefined;

interface Saying {
  words: Words;
  nameOf: NameOf;
  store: SharedStore;
}
type Say = (value: unknown, saying: Saying) => string;

/** A part of a record as a person reads it; several lines where it is several things. Empty: it has none. */
export function sayField(field: string, value: unknown, saying: Saying): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '';
  return (says[field] ?? plain)(value, saying);
}

/** An account by its id, `bluesky:mia.example`. */
export function sayPerson(id: string, { t }: Words): string {
  const [name = '', ...handle] = id.split(':');
  const network = NetworkId.safeParse(name);
  return network.success ? t('team.value.on', { handle: `@${handle.join(':')}`, network: t(`network.${network.data}`) }) : id;
}

/** Fields whose words somebody wrote freely: two of them can be written together by hand. */
const written: ReadonlySet<string> = new Set([
  ...['title', 'text', 'comment', 'name', 'label', 'folder', 'owner', 'note', 'what', 'scope', 'goal', 'about'],
  ...['who', 'believes', 'does', 'houseRules', 'holding', 'names', 'steps'],
]);

/** Lists of words, one on each line while they are written together. */
const listed: ReadonlySet<string> = new Set(['tags', 'wordsToUse', 'wordsToAvoid', 'examples', 'alternatives', 'holidays']);

/** How these values can be written in a box, and read from it; `undefined`: they can only be chosen. */
export function boxOf(field: string, values: readonly unknown[]): { write(value: unknown): string; read(text: string): unknown } | undefined {
  if (written.has(field) && values.every((value) => value === undefined || typeof value === 'string'))
    return { write: (value) => String(value ?? ''), read: (text) => text };
  if (listed.has(field)) return { write: (value) => (Array.isArray(value) ? value.join('\n') : ''), read: linesOf };
  return undefined;
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const lines = (all: readonly string[]): string => all.filter((line) => line !== '').join('\n');

const statuses: Readonly<Record<string, Key>> = {
  writing: 'drafts.status.writing',
  ready: 'drafts.status.ready',
  posted: 'drafts.status.posted',
  chosen: 'board.status.chosen',
  making: 'board.status.making',
  used: 'board.status.used',
  away: 'board.status.away',
  granted: 'permissions.state.granted',
  declined: 'permissions.state.declined',
  revoked: 'permissions.state.revoked',
  approved: 'team.value.approved',
  rejected: 'team.value.rejected',
  withdrawn: 'team.value.withdrawn',
};

const moment: Say = (value, { words }) => words.moment(Number(value));
const date: Say = (value, { words }) => words.date(Number(value));
const network: Say = (value, { words }) => {
  const id = NetworkId.safeParse(value);
  return id.success ? words.t(`network.${id.data}`) : String(value);
};
const status: Say = (value, { words: { t }, store }) => {
  if (value === 'asked') return t(store === 'permissions' ? 'permissions.state.asked' : 'team.value.asked');
  const key = statuses[String(value)];
  return key ? t(key) : String(value);
};
const percent: Say = (value, { words }) => `${words.number(Math.round(Number(value) * 1000) / 10)} %`;
const named: Say = (value, { words: { t }, nameOf }) =>
  lines((Array.isArray(value) ? value : [value]).map((id) => nameOf(String(id)) ?? t('team.value.unknown')));
const eachLine =
  (say: Say): Say =>
  (value, saying) =>
    lines(list(value).map((each) => say(each, saying)));
const person: Say = (value, { words }) => sayPerson(String(value), words);
const under = (name: string, value: string, { words: { t } }: Saying): string => (name === '' ? value : t('team.value.of', { name, value }));
const clock = (minute: unknown): string => `${String(Math.floor(Number(minute) / 60)).padStart(2, '0')}:${String(Number(minute) % 60).padStart(2, '0')}`;
const span: Say = (value) => (value === null ? '–' : `${clock(fieldsOf(value).from)}–${clock(fieldsOf(value).to)}`);
/** 1 January 2024 was a Monday. */
const mondayAnd = (days: number): number => new Date(2024, 0, 1 + days, 12).getTime();
/** A day as it is kept, "2026-11-22", at noon here. */
const day: Say = (value, { words }) => {
  const time = new Date(`${value}T12:00:00`).getTime();
  return Number.isNaN(time) ? String(value) : words.date(time);
};
const language: Say = (value, { words }) => words.language(String(value));

const ends = ['casual', 'funny', 'irreverent', 'enthusiastic'] as const;
const tone: Say = (value, { words: { t } }) =>
  lines(
    ends.map((end) => {
      const at = Number(fieldsOf(value)[end] ?? 0);
      const [first, second] = [t(`playbook.tone.${end}.no`), t(`playbook.tone.${end}.yes`)];
      if (at === 0) return t('playbook.tone.neither', { first, second });
      return t(Math.abs(at) < 1.5 ? 'playbook.tone.rather' : 'playbook.tone.wholly', { side: at < 0 ? first : second });
    }),
  );

const says: Readonly<Record<string, Say>> = {
  networks: (value, saying) => saying.words.list(list(value).map((each) => network(each, saying))),
  network,
  status,
  state: status,
  verdict: status,
  language,
  variants: eachLine((each, saying) => under(language(fieldsOf(each).language, saying), String(fieldsOf(each).text), saying)),
  versions: eachLine((each, saying) => under(network(fieldsOf(each).network, saying), String(fieldsOf(each).text), saying)),
  links: eachLine((each, saying) => {
    const { network: where, url } = fieldsOf(each);
    return under(where === undefined ? '' : network(where, saying), String(url), saying);
  }),
  hints: eachLine((each, { words: { t } }) => t(`hint.${String(each)}.called` as Key)),
  source: (value) => {
    const { author, title, permalink } = fieldsOf(value);
    return lines([author, title, permalink].filter((each) => typeof each === 'string'));
  },
  about: (value) => (typeof value === 'string' ? value : String(fieldsOf(value).label ?? '')),
  pillar: named,
  campaign: named,
  idea: named,
  segments: named,
  notSegments: named,
  people: eachLine(person),
  person,
  isVip: (value, { words: { t } }) => t(value === true ? 'team.value.yes' : 'team.value.no'),
  moments: eachLine((each, saying) => {
    const { what, on, yearly } = fieldsOf(each);
    return lines([under(String(what), [day(on, saying), ...(yearly === true ? [saying.words.t('people.moments.yearly')] : [])].join(', '), saying)]);
  }),
  history: eachLine((each, saying) => {
    const { state, at, note } = fieldsOf(each);
    return lines([`${moment(at, saying)}: ${status(state, saying)}`, String(note ?? '')]);
  }),
  timeline: eachLine((each, saying) => `${moment(fieldsOf(each).at, saying)}: ${String(fieldsOf(each).text)}`),
  words: (value, saying) => {
    const { title, text, versions } = fieldsOf(value);
    return lines([String(title ?? ''), String(text ?? ''), says.versions?.(versions, saying) ?? '']);
  },
  proposal: (value) => {
    const { name, text } = fieldsOf(value);
    return lines([String(name ?? ''), String(text ?? '')]);
  },
  share: percent,
  shares: eachLine((each, saying) => under(String(fieldsOf(each).name), percent(fieldsOf(each).share, saying), saying)),
  perWeek: (value, saying) => lines(Object.entries(fieldsOf(value)).map(([id, n]) => under(network(id, saying), saying.words.number(Number(n)), saying))),
  days: (value, saying) =>
    lines(
      list(value).map((each, at) =>
        under(saying.words.weekday(mondayAnd(at)), each === null ? saying.words.t('playbook.hours.off') : span(each, saying), saying),
      ),
    ),
  holidays: eachLine(day),
  quiet: span,
  from: day,
  to: (value, saying) => (saying.store === 'playbook' ? day(value, saying) : String(value)),
  by: (value, saying) => (saying.store === 'playbook' ? day(value, saying) : String(value)),
  tone,
  plannedAt: moment,
  postedAt: moment,
  doneAt: moment,
  touchedAt: moment,
  sentAt: moment,
  since: moment,
  notBefore: date,
  reviewedAt: date,
  validUntil: date,
  until: date,
};

/** What has no way of its own: every word and number in it, without how it is kept. */
const plain: Say = (value, saying) => {
  if (typeof value === 'number') return saying.words.number(value);
  if (typeof value === 'boolean') return saying.words.t(value ? 'team.value.yes' : 'team.value.no');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return lines(Object.values(value).map((each) => plain(each, saying)));
};
