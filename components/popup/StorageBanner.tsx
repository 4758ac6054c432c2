import type { StorageState } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

/** Something is wrong with the records: says so before any number, and leads to the page that helps. */
export function StorageBanner({ storage, onOpen }: { storage: StorageState; onOpen(): void }) {
  const { t } = useWords();
  if (storage.kind === 'ready') return null;
  return (
    <div class="fs-banner" role="alert">
      <Icon name="warning" />
      <p>{t(`popup.storage.${storage.kind}`)}</p>
      <Button size="small" onPress={onOpen}>
        {t('popup.storage.open')}
      </Button>
    </div>
  );
}
