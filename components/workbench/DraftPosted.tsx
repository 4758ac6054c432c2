import type { NetworkId } from '../../lib/model/network';
import { Outside } from '../desk/Outside';
import { safeLink } from '../desk/safe-link';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import type { DraftWords } from './draft-types';

interface DraftPostedProps {
  value: DraftWords;
  now: number;
  onChange(part: Partial<DraftWords>): void;
  onSave(): void;
}

/** That it is posted, as the person says, and where. */
export function DraftPosted({ value, now, onChange, onSave }: DraftPostedProps) {
  const { t, moment } = useWords();
  if (value.status !== 'posted')
    return (
      <div>
        <Button icon="check" disabled={value.text.trim() === '' && value.versions.length === 0} onPress={() => onChange({ status: 'posted', postedAt: now })}>
          {t('drafts.markPosted')}
        </Button>
      </div>
    );
  const places: readonly (NetworkId | undefined)[] = value.networks.length > 0 ? value.networks : [undefined];
  const linkOf = (network: NetworkId | undefined) => value.links.find((link) => link.network === network)?.url ?? '';
  const setLink = (network: NetworkId | undefined, url: string) => {
    const others = value.links.filter((link) => link.network !== network);
    onChange({ links: url.trim() === '' ? others : [...others, { url: url.trim(), ...(network && { network }) }] });
  };
  return (
    <section class="fs-panel" aria-label={t('drafts.posted')}>
      {value.postedAt !== undefined && <p class="fs-meta">{t('drafts.postedAt', { when: moment(value.postedAt) })}</p>}
      {places.map((network) => {
        const url = linkOf(network);
        const name = network ? t(`network.${network}`) : '';
        return (
          <div key={network ?? 'any'} class="fs-inline-form">
            <TextBox
              label={network ? t('drafts.linkOn', { network: name }) : t('drafts.link')}
              value={url}
              maxLength={4000}
              error={url === '' || safeLink(url) !== undefined ? undefined : t('drafts.link.error')}
              onInput={(typed) => setLink(network, typed)}
              onBlur={onSave}
            />
            <Outside address={url} label={t('drafts.openPost.label', { network: name })}>
              {t('drafts.openPost')}
            </Outside>
          </div>
        );
      })}
    </section>
  );
}
