import type { NetworkId } from '../../lib/model/network';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

/** What is asked of the board; "" for whatever. */
export interface BoardAsked {
  by: 'status' | 'pillar';
  words: string;
  tag: string;
  pillar: string;
  network: NetworkId | '';
}

export interface BoardChoices {
  tags: readonly string[];
  networks: readonly NetworkId[];
  pillars: readonly { id: string; name: string }[];
}

export const isFiltered = ({ words, tag, pillar, network }: BoardAsked): boolean => words.trim() !== '' || tag !== '' || pillar !== '' || network !== '';

/** What the columns are, and which ideas stand in them. A choice of one is none. */
export function BoardFilters({ asked, choices, onAsk }: { asked: BoardAsked; choices: BoardChoices; onAsk(part: Partial<BoardAsked>): void }) {
  const { t } = useWords();
  const { tags, networks, pillars } = choices;
  return (
    <search class="fs-board-filters">
      <TextBox label={t('board.search')} type="search" icon="search" value={asked.words} maxLength={200} onInput={(words) => onAsk({ words })} />
      <Select
        label={t('board.by')}
        value={asked.by}
        options={(['status', 'pillar'] as const).map((value) => ({ value, label: t(`board.by.${value}`) }))}
        onChange={(by) => onAsk({ by, ...(by === 'pillar' && { pillar: '' }) })}
      />
      {(tags.length > 0 || asked.tag !== '') && (
        <Select
          label={t('board.tag')}
          value={asked.tag}
          options={[{ value: '', label: t('board.tag.all') }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          onChange={(tag) => onAsk({ tag })}
        />
      )}
      {pillars.length > 0 && asked.by === 'status' && (
        <Select
          label={t('board.pillar')}
          value={asked.pillar}
          options={[
            { value: '', label: t('board.pillar.all') },
            ...pillars.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'none', label: t('board.pillar.none') },
          ]}
          onChange={(pillar) => onAsk({ pillar })}
        />
      )}
      {(networks.length > 1 || asked.network !== '') && (
        <Select
          label={t('board.network')}
          value={asked.network}
          options={[{ value: '' as const, label: t('board.network.all') }, ...networks.map((value) => ({ value, label: t(`network.${value}`) }))]}
          onChange={(network) => onAsk({ network })}
        />
      )}
      {isFiltered(asked) && (
        <Button look="quiet" icon="close" onPress={() => onAsk({ words: '', tag: '', pillar: '', network: '' })}>
          {t('board.clear')}
        </Button>
      )}
    </search>
  );
}
