import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useWords } from '../ui/words';

export interface ShortcutGroup {
  title: string;
  rows: readonly { keys: string; does: string }[];
}

/** Every key that does something, by where it does. */
export function ShortcutSheet({ groups, changeHref, onClose }: { groups: readonly ShortcutGroup[]; changeHref: string; onClose(): void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('palette.sheet.title')} onClose={onClose} actions={<Button onPress={onClose}>{t('ui.close')}</Button>}>
      {groups.map(({ title, rows }) => (
        <section key={title} class="fs-sheet">
          <h3 class="fs-heading">{title}</h3>
          <dl class="fs-sheet-rows">
            {rows.map(({ keys, does }) => (
              <div key={`${keys} ${does}`}>
                <dt>{does}</dt>
                <dd>
                  <kbd class="fs-code">{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p>
        <a class="fs-link" href={changeHref} onClick={onClose}>
          {t('palette.sheet.change')}
        </a>
      </p>
    </Dialog>
  );
}
