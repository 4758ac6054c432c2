import type { SetupStep } from '../../lib/model/settings';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import { setupSteps } from './setup-steps';

/** Where one is among the first steps, and the way to each of them. */
export function StepNav({ step, done }: { step: SetupStep; done: readonly SetupStep[] }) {
  const { t, number } = useWords();
  return (
    <nav class="fs-step-nav" aria-label={t('setup.steps')}>
      <ol>
        {setupSteps.map((each, place) => (
          <li key={each}>
            <a class="fs-step-link" href={`#${each}`} aria-current={each === step ? 'step' : undefined} data-done={done.includes(each) || undefined}>
              <span class="fs-step-mark" aria-hidden="true">
                {done.includes(each) ? <Icon name="check" /> : number(place + 1)}
              </span>
              <span class="fs-step-name">{t(`setup.step.${each}`)}</span>
              {done.includes(each) && <span class="fs-hidden">, {t('setup.step.done')}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
