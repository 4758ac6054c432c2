import type { CheckId, Remark } from '../../lib/model/check';
import type { NetworkId } from '../../lib/model/network';
import { Button } from '../ui/Button';
import { Tabs } from '../ui/Tabs';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';
import { DraftCounters } from './DraftCounters';
import { DraftRemarks } from './DraftRemarks';
import { type DraftFace, type DraftWords, wordsFor } from './draft-types';

export interface DraftTextActs {
  onShow(network: NetworkId | undefined): void;
  onMute(check: CheckId): void;
  /** The network's own words are gone; the common ones stand there again. */
  onCommon(network: NetworkId): void;
}

interface DraftTextProps extends DraftTextActs {
  value: DraftWords;
  face: DraftFace;
  now: number;
  onChange(part: Partial<DraftWords>): void;
  onSave(): void;
}

const common = 'common';

/** The words: common ones, and where wanted others for a network, each with its counter, its fold and what there is to say of it. */
export function DraftText({ value, face, onChange, onSave, onShow, onMute, onCommon }: DraftTextProps) {
  const { t } = useWords();
  const { network, measured, remarks } = face;
  const text = wordsFor(value, network);
  const own = value.versions.some((version) => version.network === network);
  const change = (words: string) => onChange(network ? { versions: withVersion(value, network, words) } : { text: words });
  const onFix = ({ fixed }: Remark) => fixed !== undefined && change(fixed);
  const name = network && t(`network.${network}`);
  return (
    <section class="fs-stack fs-draft-words" aria-label={t('drafts.words')}>
      {value.networks.length > 0 && (
        <Tabs
          label={t('drafts.versions')}
          value={network ?? common}
          tabs={[
            { value: common, label: t('drafts.common') },
            ...value.networks.map((each) => ({
              value: each,
              label: value.versions.some((version) => version.network === each)
                ? t('drafts.ownWords', { network: t(`network.${each}`) })
                : t(`network.${each}`),
            })),
          ]}
          onChange={(chosen) => onShow(value.networks.find((each) => each === chosen))}
        />
      )}
      <TextArea
        key={network ?? common}
        label={name === undefined ? t('drafts.text') : t('drafts.textFor', { network: name })}
        value={text}
        rows={10}
        maxLength={100_000}
        hint={name === undefined ? undefined : t(own ? 'drafts.version.own' : 'drafts.version.common', { network: name })}
        onInput={change}
        onBlur={onSave}
      />
      {network && own && (
        <div>
          <Button size="small" icon="undo" onPress={() => onCommon(network)}>
            {t('drafts.version.drop')}
          </Button>
        </div>
      )}
      <DraftCounters text={text} measured={measured} />
      <DraftRemarks remarks={remarks} onFix={onFix} onMute={onMute} />
    </section>
  );
}

/** In the order of the networks, so that the same words are the same record. */
function withVersion({ versions, networks }: DraftWords, network: NetworkId, text: string): DraftWords['versions'] {
  const all = new Map([...versions.map((version) => [version.network, version.text] as const), [network, text] as const]);
  const order = [...networks, ...[...all.keys()].filter((each) => !networks.includes(each))];
  return order.flatMap((each) => {
    const words = all.get(each);
    return words === undefined ? [] : [{ network: each, text: words }];
  });
}
