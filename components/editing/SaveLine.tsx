import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import type { SaveState } from './create-autosave';

/** Says under an editor whether its words are stored; when they are not, why, with a way to try again and to take them along. */
export function SaveLine({ state, onRetry, onCopy, manual }: { state: SaveState<unknown>; onRetry(): void; onCopy(): void; manual?: boolean }) {
  const { t } = useWords();
  if (state.kind === 'failed') {
    return (
      <div class="fs-save" data-tone="bad" role="alert">
        <Icon name="warning" />
        <span class="fs-save-text">{t('save.failed', { why: state.trouble === 'refused' ? state.message : t(`problem.${state.trouble}`) })}</span>
        <Button size="small" onPress={onRetry}>
          {t('ui.retry')}
        </Button>
        <Button size="small" icon="copy" onPress={onCopy}>
          {t('ui.copy')}
        </Button>
      </div>
    );
  }
  const saved = state.kind === 'saved';
  return (
    <div class="fs-save" role="status">
      {saved && <Icon name="check" />}
      <span class="fs-save-text">{t(saved ? 'save.saved' : manual && state.kind === 'unsaved' ? 'save.unsaved' : 'save.saving')}</span>
    </div>
  );
}
