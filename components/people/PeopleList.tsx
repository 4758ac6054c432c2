import type { Page, PersonRow } from '../../lib/messages/protocol';
import type { NetworkId } from '../../lib/model/network';
import { EmptyState } from '../ui/EmptyState';
import { More } from '../ui/List';
import { LongList } from '../ui/LongList';
import { Select } from '../ui/Select';
import { type Loaded, Shown } from '../ui/Shown';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { PersonRowView } from './PersonRowView';

const shows = ['all', 'vip', 'close', 'quiet', 'owed', 'oneSided', 'new'] as const;
const orders = ['seen', 'name', 'exchanges', 'tie'] as const;

/** What is asked of the list; "" for no network and no segment. */
export interface PeopleAsked {
  words: string;
  show: (typeof shows)[number];
  order: (typeof orders)[number];
  network: NetworkId | '';
  segment: string;
}

export interface PeopleListProps {
  asked: PeopleAsked;
  list: Loaded<Pick<Page<PersonRow>, 'rows' | 'total'> & { more: boolean }>;
  now: number;
  networks: readonly NetworkId[];
  segments: readonly { id: string; name: string }[];
  href(row: PersonRow): string;
  onAsk(part: Partial<PeopleAsked>): void;
  onMore(): void;
  onRetry(): void;
}

/** Everybody who wrote to us or was answered, with search, filters and order. */
export function PeopleList({ asked, list, now, networks, segments, href, onAsk, onMore, onRetry }: PeopleListProps) {
  const { t } = useWords();
  const isAll = asked.words.trim() === '' && asked.show === 'all' && asked.network === '' && asked.segment === '';
  return (
    <div class="fs-stack">
      <search class="fs-stack">
        <TextBox
          label={t('people.search')}
          labelHidden
          type="search"
          icon="search"
          placeholder={t('people.search.placeholder')}
          value={asked.words}
          maxLength={200}
          onInput={(words) => onAsk({ words })}
        />
        <div class="fs-filters">
          <Select
            label={t('people.show')}
            value={asked.show}
            options={shows.map((value) => ({ value, label: t(`people.show.${value}`) }))}
            onChange={(show) => onAsk({ show })}
          />
          <Select
            label={t('people.network')}
            value={asked.network}
            options={[{ value: '' as const, label: t('people.network.all') }, ...networks.map((value) => ({ value, label: t(`network.${value}`) }))]}
            onChange={(network) => onAsk({ network })}
          />
          <Select
            label={t('people.segment')}
            value={asked.segment}
            options={[{ value: '', label: t('people.segment.all') }, ...segments.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(segment) => onAsk({ segment })}
          />
          <Select
            label={t('people.order')}
            value={asked.order}
            options={orders.map((value) => ({ value, label: t(`people.order.${value}`) }))}
            onChange={(order) => onAsk({ order })}
          />
        </div>
      </search>
      <p class="fs-hidden" role="status">
        {!isAll && list.state === 'ready' && t('people.found', { n: list.value.total })}
      </p>
      <Shown of={list} onRetry={onRetry}>
        {({ rows, total, more }) =>
          rows.length === 0 ? (
            <EmptyState icon={isAll ? 'person' : 'search'} title={t(isAll ? 'people.empty.title' : 'people.nobody.title')}>
              {t(isAll ? 'people.empty.text' : 'people.nobody.text')}
            </EmptyState>
          ) : (
            <>
              <LongList label={t('people.title')} rows={rows} total={total} keyOf={({ person }) => person.id}>
                {(row) => <PersonRowView row={row} now={now} href={href(row)} />}
              </LongList>
              <More summary={t('ui.shown', { shown: rows.length, total })} label={t('ui.more')} onMore={more ? onMore : undefined} />
            </>
          )
        }
      </Shown>
    </div>
  );
}
