import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EmptyState } from '../ui/EmptyState';
import { Icon, type IconName } from '../ui/Icon';
import { useWords } from '../ui/words';

export interface PaletteItem {
  id: string;
  label: string;
  icon: IconName;
  /** What it is: "Go to", "Do", "Note", "Draft" … */
  kind: string;
  detail?: string | undefined;
}

export interface PaletteProps {
  typed: string;
  /** What fits, best first. */
  items: readonly PaletteItem[];
  /** Records are still being looked for. */
  busy: boolean;
  /** Whom or what is looked for. */
  asks?: 'anything' | 'person';
  onType(typed: string): void;
  onChoose(item: PaletteItem): void;
  onClose(): void;
}

/** Every place, act and record in one box: the focus stays in it while the arrows walk the list beneath (the combobox pattern of the ARIA practices). */
export function Palette({ typed, items, busy, asks = 'anything', onType, onChoose, onClose }: PaletteProps) {
  const { t } = useWords();
  const search = t(asks === 'person' ? 'palette.note.search' : 'palette.search');
  const none = asks === 'person' ? ([t('palette.note.none'), t('palette.note.none.text')] as const) : ([t('palette.none'), t('palette.none.text')] as const);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const place = Math.min(at, items.length - 1);
  const active = items[place];
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => {
      dialog.current = null; // the close event comes later: it is ours, not the person's
      current?.close();
    };
  }, []);
  useLayoutEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const walk = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setAt(Math.abs(step) === 1 ? (place + step + items.length) % items.length : Math.min(items.length - 1, Math.max(0, place + step)));
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (active) onChoose(active);
  };
  return (
    <dialog ref={dialog} class="fs-dialog fs-palette" aria-label={t('palette.title')} onClose={() => dialog.current && onClose()}>
      <div class="fs-field-box">
        <Icon name="search" />
        <input
          class="fs-field-control"
          data-icon
          type="text"
          role="combobox"
          aria-label={search}
          aria-expanded={items.length > 0}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={active && `${id}-${active.id}`}
          placeholder={search}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          dir="auto"
          value={typed}
          onInput={(event) => {
            setAt(0);
            onType(event.currentTarget.value);
          }}
          onKeyDown={walk}
        />
      </div>
      {items.length === 0 ? (
        <EmptyState plain title={busy ? t('palette.looking') : none[0]}>
          {busy ? '' : none[1]}
        </EmptyState>
      ) : (
        <div class="fs-palette-list" id={`${id}-list`} role="listbox" aria-label={t('palette.list')}>
          {items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, which keeps the focus
            <div
              key={item.id}
              id={`${id}-${item.id}`}
              class="fs-palette-item"
              role="option"
              tabIndex={-1}
              aria-selected={index === place}
              onClick={() => onChoose(item)}
            >
              <Icon name={item.icon} />
              <span class="fs-palette-words">
                <span dir="auto">{item.label}</span>
                {item.detail !== undefined && (
                  <span class="fs-palette-detail" dir="auto">
                    {item.detail}
                  </span>
                )}
              </span>
              <span class="fs-palette-kind">{item.kind}</span>
            </div>
          ))}
        </div>
      )}
      <p class="fs-hidden" role="status">
        {busy ? t('palette.looking') : t('palette.count', { n: items.length })}
      </p>
      <p class="fs-field-hint fs-palette-keys">{t('palette.keys')}</p>
    </dialog>
  );
}
