import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

/** A list and what was chosen in it: side by side, or one after the other on a narrow window. `hint` stands where nothing is chosen; "" where there is nothing to choose from. */
export function TwoPanes({ list, chosen, backHref, hint }: { list: ComponentChildren; chosen: ComponentChildren | undefined; backHref: string; hint: string }) {
  const { t } = useWords();
  return (
    <div class="fs-panes" data-chosen={chosen !== undefined}>
      <div class="fs-panes-list">{list}</div>
      <div class="fs-panes-chosen">
        {chosen === undefined ? (
          hint !== '' && <p class="fs-panes-hint">{hint}</p>
        ) : (
          <>
            <a class="fs-button fs-panes-back" data-look="quiet" data-size="small" href={backHref}>
              <Icon name="back" />
              {t('ui.back')}
            </a>
            {chosen}
          </>
        )}
      </div>
    </div>
  );
}
