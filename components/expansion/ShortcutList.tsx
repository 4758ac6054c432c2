import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Shortcut } from '../../lib/model/expansion';
import type { Theme } from '../card/Surface';
import { useWords } from '../ui/words';

export interface ShortcutListProps {
  rows: readonly Shortcut[];
  /** Index of the row that Tab brings; `undefined`: none yet. */
  active: number | undefined;
  /** Stands before a shortcut. */
  prefix: string;
  theme: Theme;
  onChoose(row: Shortcut): void;
}

/**
 * The templates that a shortcut being typed may mean. The focus stays in the network's own box, whose keys walk the list: no box of
 * another's can name a row of ours as its active one, so a live region says how many there are and which one is in use.
 */
export function ShortcutList({ rows, active, prefix, theme, onChoose }: ShortcutListProps) {
  const { t } = useWords();
  const id = useId();
  const inUse = active === undefined ? undefined : rows[active];
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div class="fs-surface fs-shortcuts" data-theme={theme ?? ''}>
      <div
        ref={list}
        class="fs-shortcuts-list"
        role="listbox"
        aria-label={t('expansion.list')}
        {...(inUse && { 'aria-activedescendant': `${id}-${inUse.id}` })}
      >
        {rows.map((row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the network's box, which has the focus, gets the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the network's box
          <div
            key={row.id}
            id={`${id}-${row.id}`}
            class="fs-shortcut"
            role="option"
            aria-selected={row === inUse}
            onMouseDown={(event) => event.preventDefault()}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(row)}
          >
            <span class="fs-shortcut-head">
              <span class="fs-shortcut-name" dir="auto">
                {row.name}
              </span>
              {row.shortcut !== undefined && <bdi class="fs-shortcut-keys">{prefix + row.shortcut}</bdi>}
            </span>
            <span class="fs-shortcut-start" dir="auto">
              {row.start}
            </span>
          </div>
        ))}
      </div>
      <p class="fs-shortcuts-foot" aria-hidden="true">
        {inUse ? t('expansion.keys') : t('expansion.keys.none')}
      </p>
      <p class="fs-hidden" role="status">
        {inUse ? t('expansion.count.one', { n: rows.length, name: inUse.name }) : t('expansion.count', { n: rows.length })}
      </p>
    </div>
  );
}
