import { Mode } from '../../lib/model/mode';
import { Select } from './Select';
import { useWords } from './words';

/** Where a network's hints are shown: in its feed, beside it, or nowhere. */
export function ModeSelect({ name, mode, onMode }: { name: string; mode: Mode; onMode(mode: Mode): void }) {
  const { t } = useWords();
  return (
    <div class="fs-mode">
      <Select
        label={t('mode.label', { name })}
        labelHidden
        value={mode}
        options={Mode.options.map((value) => ({ value, label: t(`mode.${value}`) }))}
        onChange={onMode}
      />
    </div>
  );
}
