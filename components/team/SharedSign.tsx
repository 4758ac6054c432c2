import './sharing.css';
import { kindOfStore, type SharedStore } from '../../lib/model/team';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import { may, type SharedRecord, useSharing } from './sharing';

/** On a row: shared otherwise than its kind is. Nothing where it is not, or without a team. */
export function SharedSign({ store, record }: { store: SharedStore; record: SharedRecord }) {
  const { t } = useWords();
  const sharing = useSharing();
  const { shared } = record;
  if (!sharing || shared === undefined || shared === sharing.who.share[kindOfStore(store)] || may(sharing, store, record) !== 'yes') return null;
  const words = t(shared ? 'sharing.sign.team' : 'sharing.sign.own');
  return (
    <span class="fs-shared-sign" title={words}>
      <Icon name={shared ? 'team' : 'lock'} />
      <span class="fs-hidden">{words}</span>
    </span>
  );
}
