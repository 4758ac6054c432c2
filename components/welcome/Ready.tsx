import type { SetupStep } from '../../lib/model/settings';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

export interface ReadyProps {
  /** The browser's commands: what each does and its keys; "" where none are set. */
  keys: readonly { does: string; keys: string }[];
  /** Networks that are on, and where each begins. */
  open: readonly { name: string; href: string }[];
  /** Steps that wait. */
  left: readonly SetupStep[];
  practising: boolean;
  onEndPractice(): void;
}

/** What to press now, and where to go. */
export function Ready({ keys, open, left, practising, onEndPractice }: ReadyProps) {
  const { t } = useWords();
  return (
    <>
      <dl class="fs-welcome-keys">
        {keys.map(({ does, keys: pressed }) => (
          <div key={does}>
            <dt>
              <kbd class="fs-code">{pressed || t('palette.sheet.none')}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {practising && (
        <div class="fs-welcome-said">
          <p>{t('setup.ready.practising')}</p>
          <Button size="small" onPress={onEndPractice}>
            {t('welcome.practice.end')}
          </Button>
        </div>
      )}
      <section class="fs-stack" aria-labelledby="setup-open">
        <h3 class="fs-field-label" id="setup-open">
          {t('setup.ready.open')}
        </h3>
        {open.length === 0 ? (
          <p class="fs-field-hint">
            {t('setup.ready.none')}{' '}
            <a class="fs-link" href="#networks">
              {t('setup.step.networks')}
            </a>
          </p>
        ) : (
          <div class="fs-welcome-ways">
            {open.map(({ name, href }) => (
              <a key={href} class="fs-button" data-look="primary" href={href} target="_blank" rel="noreferrer">
                <Icon name="link" />
                <bdi>{name}</bdi>
              </a>
            ))}
          </div>
        )}
      </section>
      {left.length > 0 && (
        <section class="fs-stack" aria-labelledby="setup-left">
          <h3 class="fs-field-label" id="setup-left">
            {t('setup.ready.left')}
          </h3>
          <div class="fs-welcome-ways">
            {left.map((step) => (
              <a key={step} class="fs-link" href={`#${step}`}>
                {t(`setup.step.${step}`)}
              </a>
            ))}
          </div>
        </section>
      )}
      <div class="fs-welcome-ways">
        <a class="fs-link" href="/workbench.html#help">
          {t('setup.ready.guide')}
        </a>
        <a class="fs-link" href="/workbench.html#settings">
          {t('setup.ready.keys')}
        </a>
      </div>
    </>
  );
}
