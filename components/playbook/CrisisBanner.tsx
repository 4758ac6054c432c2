import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

export interface CrisisBannerProps {
  since: number;
  /** What may be said, approved beforehand; "": nothing was written. */
  holding: string;
  /** Who decides and who speaks. */
  names: string;
  onCopy(text: string): void;
  onOpen(): void;
}

/** A crisis is on: what may be said and who decides, in front of everything else. */
export function CrisisBanner({ since, holding, names, onCopy, onOpen }: CrisisBannerProps) {
  const { t, moment } = useWords();
  return (
    <section class="fs-crisis-banner" aria-label={t('playbook.crisis.title')}>
      <p class="fs-crisis-line">
        <Icon name="warning" />
        <strong>{t('playbook.crisis.on', { since: moment(since) })}</strong>
      </p>
      {holding !== '' && (
        <p class="fs-crisis-words" dir="auto">
          {holding}
        </p>
      )}
      {names !== '' && (
        <p class="fs-crisis-words" dir="auto">
          {t('playbook.crisis.who', { names })}
        </p>
      )}
      <span class="fs-crisis-tools">
        {holding !== '' && (
          <Button size="small" icon="copy" onPress={() => onCopy(holding)}>
            {t('playbook.crisis.copy')}
          </Button>
        )}
        <Button size="small" onPress={onOpen}>
          {t('playbook.crisis.open')}
        </Button>
      </span>
    </section>
  );
}
