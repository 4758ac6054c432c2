import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { safeLink } from '../../components/desk/safe-link';
import { insightNames } from '../../components/insights/InsightsPage';
import { rankItems } from '../../components/palette/rank-items';
import { sectionNames } from '../../components/playbook/PlaybookPage';
import { type FoundRow, type FoundRows, focusFirstFound, SearchPage } from '../../components/search/SearchPage';
import { placeNames } from '../../components/workbench/Workbench';
import type { Key } from '../../lib/i18n';
import { liveQuery } from '../../lib/live/live-query';
import { request } from '../../lib/messages/request';
import type { Found, FoundKind } from '../../lib/model/found';
import { placeOfFound } from './wiring/place-of-found';
import type { Screen } from './wiring/screen';

/** Rows of a kind at first, and how many more one press brings. */
const few = 5;
const step = 50;
const mostPlaces = 8;

/** Search over everything: `#search?q=words`. The field stands over every place; the results come as one types, the last words alone. */
export function createSearch(screen: Screen, { hash, go }: { hash: ReadonlySignal<string>; go(next: string): void }) {
  const words = computed(() => wordsIn(hash.value));
  const limits = signal<{ of: string; by: ReadonlyMap<FoundKind, number> }>({ of: '', by: new Map() });
  const places = placesOf(screen);
  const lookFor = async (asked: string): Promise<FoundRows[]> => {
    const wanted = limits.peek().of === asked ? limits.peek().by : new Map<FoundKind, number>();
    const [first, ...more] = await Promise.all([
      request('search.find', { words: asked, limit: few }),
      ...[...wanted].map(([kind, limit]) => request('search.find', { words: asked, limit, kinds: [kind] })),
    ]);
    const longer = new Map(more.flat().map((group) => [group.kind, group]));
    const groups: FoundRows[] = first.map((group) => {
      const { kind, rows, more: isMore } = longer.get(group.kind) ?? group;
      return { kind, rows: rows.map(rowOf), more: isMore };
    });
    const fitting = rankItems(places, asked).slice(0, mostPlaces);
    return fitting.length === 0 ? groups : [...groups, { kind: 'place' as const, rows: fitting.map(({ row }) => row), more: false }];
  };
  const found = liveQuery<{ asked: string; groups: readonly FoundRows[]; error?: Error }>({
    topics: ['notes', 'ideas', 'drafts', 'templates', 'reminders', 'playbook'],
    until: screen.until,
    load: async () => {
      const asked = words.peek().trim();
      if (asked === '') return { asked, groups: [] };
      try {
        return { asked, groups: await lookFor(asked) };
      } catch (error) {
        // A value once shown stays when a reload fails: that of other words must not.
        return { asked, groups: [], error: error instanceof Error ? error : new Error(String(error)) };
      }
    },
  });
  const shown = computed(() => {
    const { value: live } = found;
    return live.state === 'ready' && live.value.error ? { state: 'failed' as const, error: live.value.error } : live;
  });
  words.subscribe(() => found.reload());

  return {
    words,
    /** Typed into the field: the first word opens the results, the next ones take the place of the one before, so that "back" leaves them. */
    type(typed: string) {
      const next = `#search?q=${encodeURIComponent(typed)}`;
      if (hash.peek().startsWith('#search')) location.replace(next);
      else go(next);
    },
    enter: focusFirstFound,
    draw() {
      return (
        <SearchPage
          words={words.value}
          found={shown.value}
          now={screen.now.value}
          onMore={(kind) => {
            const of = words.peek().trim();
            const before = limits.peek().of === of ? limits.peek().by : new Map<FoundKind, number>();
            limits.value = { of, by: new Map([...before, [kind, Math.min(1000, (before.get(kind) ?? few) + step)]]) };
            found.reload();
          }}
          onRetry={found.reload}
        />
      );
    },
  };
}

function wordsIn(hash: string): string {
  const [place, query = ''] = hash.split('?', 2);
  return place === '#search' ? (new URLSearchParams(query).get('q') ?? '').slice(0, 200) : '';
}

function rowOf(found: Found): FoundRow {
  const { id, title, words, at, network } = found;
  const { address, outside } = placeOfFound(found);
  const safe = safeLink(outside);
  return { id, title, words, at, network, href: safe ?? address, isOutside: safe !== undefined };
}

/** What the settings are about, by the words over each. */
const settingNames = [
  'settings.ownName',
  'settings.brand',
  'settings.target',
  'settings.language',
  'settings.hints',
  'line.settings',
  'expansion.settings',
] as const satisfies readonly Key[];

/** Places, and the parts of those that have some: found by their names. */
function placesOf({ words: { t } }: Screen): { label: string; row: FoundRow }[] {
  const all = [
    ...placeNames.filter((name) => name !== 'search').map((name) => ({ address: `#${name}`, label: t(`${name}.title`) })),
    ...sectionNames.map((name) => ({ address: `#playbook/${name}`, label: t('palette.playbook', { section: t(`playbook.section.${name}`) }) })),
    ...insightNames.map((name) => ({ address: `#insights/${name}`, label: t(`insights.section.${name}`) })),
    ...settingNames.map((name) => ({ address: '#settings', label: t(name), detail: t('settings.title') })),
  ];
  return all.map(({ address, label, detail }: { address: string; label: string; detail?: string }) => ({
    label,
    row: {
      id: `${address} ${label}`,
      title: [{ text: label, hit: false }],
      words: detail === undefined ? [] : [{ text: detail, hit: false }],
      at: undefined,
      network: undefined,
      href: address,
      isOutside: false,
    },
  }));
}
