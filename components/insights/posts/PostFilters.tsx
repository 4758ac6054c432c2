import type { NetworkId } from '../../../lib/model/network';
import { PostFormat } from '../../../lib/model/published';
import type { PostFilter } from '../../../lib/results/table-rows';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextBox } from '../../ui/TextBox';
import { useWords } from '../../ui/words';
import type { PostTableProps } from './post-types';

type Props = Pick<PostTableProps, 'filter' | 'networks' | 'accounts' | 'pillars' | 'campaigns' | 'onFilter'>;

/** Which posts are shown; each part by itself, together they narrow. */
export function PostFilters({ filter, networks, accounts, pillars, campaigns, onFilter }: Props) {
  const { t } = useWords();
  const any = { value: '', label: t('insights.posts.any') };
  const set = <Name extends keyof PostFilter>(name: Name, value: PostFilter[Name] | '') => {
    const { [name]: _, ...rest } = filter;
    onFilter(value === '' || value === undefined ? rest : { ...rest, [name]: value });
  };
  const named = (parts: Props['pillars']) => [
    any,
    ...parts.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: t('insights.posts.without') },
  ];
  return (
    <fieldset class="fs-posts-filters">
      <legend class="fs-hidden">{t('insights.posts.filters')}</legend>
      <TextBox type="search" icon="search" label={t('insights.posts.filter.words')} value={filter.words ?? ''} onInput={(words) => set('words', words)} />
      {networks.length > 1 && (
        <Select
          label={t('insights.posts.filter.network')}
          value={filter.network ?? ''}
          options={[any, ...networks.map((value) => ({ value, label: t(`network.${value}`) }))]}
          onChange={(value) => set('network', value as NetworkId | '')}
        />
      )}
      {accounts.length > 1 && (
        <Select
          label={t('insights.posts.filter.account')}
          value={filter.account ?? ''}
          options={[any, ...accounts.map((value) => ({ value, label: value }))]}
          onChange={(value) => set('account', value)}
        />
      )}
      <Select
        label={t('insights.posts.filter.format')}
        value={filter.format ?? ''}
        options={[any, ...PostFormat.options.map((value) => ({ value, label: t(`insights.posts.format.${value}`) }))]}
        onChange={(value) => set('format', value as PostFormat | '')}
      />
      {pillars.length > 0 && (
        <Select label={t('insights.posts.filter.pillar')} value={filter.pillar ?? ''} options={named(pillars)} onChange={(value) => set('pillar', value)} />
      )}
      {campaigns.length > 0 && (
        <Select
          label={t('insights.posts.filter.campaign')}
          value={filter.campaign ?? ''}
          options={named(campaigns)}
          onChange={(value) => set('campaign', value)}
        />
      )}
      <Select
        label={t('insights.posts.filter.replies')}
        value={filter.replies ?? ''}
        options={[
          any,
          { value: 'without', label: t('insights.posts.filter.replies.without') },
          { value: 'only', label: t('insights.posts.filter.replies.only') },
        ]}
        onChange={(value) => set('replies', value as NonNullable<PostFilter['replies']> | '')}
      />
      <TextBox type="date" label={t('insights.posts.filter.from')} value={dayIn(filter.from)} onInput={(day) => set('from', startOf(day))} />
      <TextBox
        type="date"
        label={t('insights.posts.filter.to')}
        value={filter.to === undefined ? '' : dayIn(filter.to - 1)}
        onInput={(day) => set('to', startOf(day, 1))}
      />
      {Object.keys(filter).length > 0 && (
        <Button look="quiet" onPress={() => onFilter({})}>
          {t('insights.posts.clear')}
        </Button>
      )}
    </fieldset>
  );
}

/** "2026-11-22" on the device's own calendar, which is the one that the field shows. */
function dayIn(time: number | undefined): string {
  if (time === undefined) return '';
  const date = new Date(time);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** The start of that day, or of a later one. */
function startOf(day: string, later = 0): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  return year === undefined || month === undefined || date === undefined || year < 1900 ? undefined : new Date(year, month - 1, date + later).getTime();
}
