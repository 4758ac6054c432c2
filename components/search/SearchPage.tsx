import type { FoundKind, Stretch } from '../../lib/model/found';
import type { NetworkId } from '../../lib/model/network';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';
import { foundIcons } from './found-icons';
import { Marked } from './Marked';

/** Something found, and where it opens; without an address it is only shown. */
export interface FoundRow {
  id: string;
  title: readonly Stretch[];
  words: readonly Stretch[];
  at: number | undefined;
  network: NetworkId | undefined;
  href: string | undefined;
  /** In a tab of its own: a network's page. */
  isOutside: boolean;
}

export interface FoundRows {
  kind: FoundKind | 'place';
  rows: readonly FoundRow[];
  more: boolean;
}

export interface SearchPageProps {
  words: string;
  /** `asked`: the words that these were found for; others may be on their way. */
  found: Loaded<{ asked: string; groups: readonly FoundRows[] }>;
  now: number;
  onMore(kind: FoundKind): void;
  onRetry(): void;
}

/** What holds the words, by kind. */
export function SearchPage({ words, found, now, onMore, onRetry }: SearchPageProps) {
  const { t } = useWords();
  if (words.trim() === '') {
    return (
      <EmptyState icon="search" title={t('search.start.title')}>
        {t('search.start.text')}
      </EmptyState>
    );
  }
  return (
    <Shown of={found} onRetry={onRetry}>
      {({ asked, groups }) => {
        const isBusy = asked !== words.trim();
        const n = groups.reduce((sum, { rows }) => sum + rows.length, 0);
        const isMore = groups.some(({ more }) => more);
        return (
          <div class="fs-stack fs-column" aria-busy={isBusy || undefined}>
            <p class="fs-field-hint" role="status">
              {isBusy ? t('search.looking') : isMore ? t('search.foundMore', { n }) : t('search.found', { n })}
            </p>
            {n === 0 && !isBusy && (
              <EmptyState icon="search" title={t('search.none.title', { words: asked })}>
                {t('search.none.text')}
              </EmptyState>
            )}
            {groups.map((group) => (
              <Group key={group.kind} group={group} now={now} onMore={onMore} />
            ))}
          </div>
        );
      }}
    </Shown>
  );
}

function Group({ group, now, onMore }: { group: FoundRows; now: number; onMore(kind: FoundKind): void }) {
  const { t } = useWords();
  const { kind, rows, more } = group;
  const name = t(`search.kind.${kind}`);
  const title = t(more ? 'search.groupMore' : 'search.group', { kind: name, n: rows.length });
  return (
    <section class="fs-found" aria-label={title}>
      <h2 class="fs-heading">{title}</h2>
      <ul class="fs-list" aria-label={name} onKeyDown={walk}>
        {rows.map((row) => (
          <FoundItem key={row.id} row={row} kind={kind} now={now} />
        ))}
      </ul>
      {more && kind !== 'place' && (
        <p class="fs-found-more">
          <Button size="small" label={t('search.moreOf', { kind: name })} onPress={() => onMore(kind)}>
            {t('search.more')}
          </Button>
        </p>
      )}
    </section>
  );
}

function FoundItem({ row, kind, now }: { row: FoundRow; kind: FoundRows['kind']; now: number }) {
  const { t, ago, date } = useWords();
  const { title, words, at, network, href, isOutside } = row;
  const name = <Marked of={title.length > 0 ? title : words} />;
  return (
    <li class="fs-row" data-opens={href !== undefined || undefined}>
      <div class="fs-row-body fs-found-row">
        <Icon name={foundIcons[kind]} />
        <div class="fs-found-words">
          {href === undefined ? (
            <p class="fs-who" dir="auto">
              {name}
            </p>
          ) : (
            <a class="fs-row-main fs-found-link" href={href} dir="auto" {...(isOutside && { target: '_blank', rel: 'noreferrer noopener' })}>
              <span class={title.length > 0 ? 'fs-who' : undefined}>{name}</span>
            </a>
          )}
          {title.length > 0 && words.length > 0 && (
            <p class="fs-words" dir="auto">
              <Marked of={words} />
            </p>
          )}
          <p class="fs-meta">
            {network !== undefined && <Badge>{t(`network.${network}`)}</Badge>}
            {at !== undefined && <span>{at > now ? date(at) : ago(now - at)}</span>}
            {isOutside && network !== undefined && <span>{t('search.outside', { network: t(`network.${network}`) })}</span>}
          </p>
        </div>
      </div>
    </li>
  );
}

/** Arrows go from one found thing to the next, over the kinds. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...document.querySelectorAll<HTMLElement>('.fs-found-link')];
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The first thing that was found has the focus. */
export const focusFirstFound = (): void => document.querySelector<HTMLElement>('.fs-found-link')?.focus();
