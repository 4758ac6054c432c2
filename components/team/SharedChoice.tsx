import { kindOfStore, type SharedStore } from '../../lib/model/team';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';
import { may, type SharedRecord, useSharing } from './sharing';

type Choice = 'asKind' | 'team' | 'own';

/** Who has this record: the team, only this device, or as its kind is. Guests are told that what they write stays here. Nothing without a team. */
export function SharedChoice({ store, record }: { store: SharedStore; record: SharedRecord | undefined }) {
  const { t } = useWords();
  const sharing = useSharing();
  if (!sharing) return null;
  const { who, onShare, wishOf } = sharing;
  if (who.role === 'guest') return <p class="fs-field-hint">{t('sharing.guest')}</p>;
  if (!record || may(sharing, store, record) !== 'yes') return null;
  const { id, isNew } = record;
  const shared = isNew ? wishOf(store, id) : record.shared;
  return (
    <Select<Choice>
      label={t('sharing.label')}
      hint={shared === false && !isNew ? t('sharing.kept') : undefined}
      value={shared === undefined ? 'asKind' : shared ? 'team' : 'own'}
      options={[
        { value: 'asKind', label: t(who.share[kindOfStore(store)] ? 'sharing.asKind.team' : 'sharing.asKind.own') },
        { value: 'team', label: t('sharing.team') },
        { value: 'own', label: t('sharing.own') },
      ]}
      onChange={(next) => onShare({ store, id, shared, ...(isNew && { isNew }) }, next === 'asKind' ? undefined : next === 'team')}
    />
  );
}
