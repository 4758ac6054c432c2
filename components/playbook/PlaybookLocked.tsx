import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import '../team/sharing.css';

/** The team's playbook for those who don't lead it: to read and to copy. `text`: all words of the section. `empty`: there is nothing to show. */
export function PlaybookLocked({ text, empty, onCopy, children }: { text: string; empty: boolean; onCopy(text: string): void; children: ComponentChildren }) {
  const { t } = useWords();
  return (
    <div class="fs-stack">
      <div class="fs-panel">
        <p class="fs-team-line">
          <Icon name="lock" />
          <span>
            {t('sharing.playbook')} {t('sharing.playbook.own')}
          </span>
        </p>
        {text !== '' && (
          <div>
            <Button icon="copy" onPress={() => onCopy(text)}>
              {t('sharing.playbook.copy')}
            </Button>
          </div>
        )}
      </div>
      {empty ? (
        <p class="fs-field-hint">{t('sharing.playbook.nothing')}</p>
      ) : (
        <fieldset class="fs-locked" disabled>
          {children}
        </fieldset>
      )}
    </div>
  );
}
