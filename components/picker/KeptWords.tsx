import { Surface, type Theme } from '../card/Surface';
import { IconButton } from '../ui/IconButton';
import { useWords } from '../ui/words';
import { ProgressLine } from './ProgressLine';
import type { KeyNames } from './picker-types';

/** What the person had typed in a copy of Feedside that an update ended, to be read and copied. */
export function KeptWords({ text, theme, keys, onCopy, onClose }: { text: string; theme: Theme; keys: KeyNames; onCopy(text: string): void; onClose(): void }) {
  const { t } = useWords();
  return (
    <Surface label={t('picker.kept')} theme={theme} onClose={onClose}>
      <div class="fs-picker">
        <header class="fs-picker-head">
          <h2>{t('picker.kept')}</h2>
          <IconButton icon="close" label={t('picker.close')} onPress={onClose} />
        </header>
        <ProgressLine progress={{ kind: 'orphaned' }} keys={keys} text={text} onCopy={onCopy} onRetry={onClose} />
      </div>
    </Surface>
  );
}
