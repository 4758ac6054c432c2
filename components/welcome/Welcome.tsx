import type { ComponentChildren } from 'preact';
import type { SetupStep } from '../../lib/model/settings';
import { Icon, type IconName } from '../ui/Icon';
import { Loading } from '../ui/Loading';
import { Mark } from '../ui/Mark';
import { Toast, type ToastMessage } from '../ui/Toast';
import { useWords } from '../ui/words';
import { Accounts, type AccountsProps } from './Accounts';
import { BrandQuestions, type BrandQuestionsProps } from './BrandQuestions';
import { ImportStep, type ImportStepProps } from './ImportStep';
import { Networks, type NetworksProps } from './Networks';
import { Practice, type PracticeProps } from './Practice';
import { Ready, type ReadyProps } from './Ready';
import { StepNav } from './StepNav';
import { setupSteps, stepAfter, stepBefore } from './setup-steps';

export interface WelcomeProps {
  step: SetupStep;
  done: readonly SetupStep[];
  networks: NetworksProps;
  practice: PracticeProps;
  accounts: AccountsProps;
  /** `undefined` until the playbook is read. */
  brand: BrandQuestionsProps | undefined;
  importing: ImportStepProps;
  ready: ReadyProps;
  message: ToastMessage | undefined;
  onCloseMessage(): void;
}

const promises: readonly [name: 'here' | 'send' | 'why' | 'lost', icon: IconName][] = [
  ['here', 'shield'],
  ['send', 'reply'],
  ['why', 'info'],
  ['lost', 'history'],
];

/** The first run: one step after the other, each by itself, in any order, now or later. */
export function Welcome({ step, done, networks, practice, accounts, brand, importing, ready, message, onCloseMessage }: WelcomeProps) {
  const { t } = useWords();
  const draws: Record<Exclude<SetupStep, 'practice'>, { title: string; text: string; draw(): ComponentChildren }> = {
    networks: { title: t('welcome.networks'), text: t('welcome.networks.text'), draw: () => <Networks {...networks} /> },
    accounts: { title: t('welcome.you'), text: t('setup.accounts.text'), draw: () => <Accounts {...accounts} /> },
    brand: {
      title: t('setup.brand.title'),
      text: t('setup.brand.text'),
      draw: () => (brand ? <BrandQuestions {...brand} /> : <Loading label={t('ui.loading')} />),
    },
    import: { title: t('setup.import.title'), text: t('setup.import.text'), draw: () => <ImportStep {...importing} /> },
    ready: { title: t('setup.ready.title'), text: t('setup.ready.text'), draw: () => <Ready {...ready} /> },
  };
  return (
    <div class="fs-welcome">
      <header class="fs-welcome-head">
        <p class="fs-brand">
          <Mark />
          Feedside
        </p>
        {step === 'networks' ? (
          <>
            <h1>{t('welcome.what')}</h1>
            <p class="fs-welcome-lead">{t('welcome.sentence')}</p>
          </>
        ) : (
          <h1 class="fs-hidden">{t('setup.title')}</h1>
        )}
      </header>
      <StepNav step={step} done={done} />
      {/* The practice feed goes on while one looks at another step: what was answered there stays. */}
      <Step title={t('welcome.practice')} text={t('welcome.practice.text')} hidden={step !== 'practice'} step="practice">
        <Practice {...practice} />
      </Step>
      {step !== 'practice' && (
        <Step key={step} title={draws[step].title} text={draws[step].text} step={step}>
          {draws[step].draw()}
        </Step>
      )}
      <StepFoot step={step} done={done} />
      {step === 'networks' && <Promises />}
      <Toast message={message} closeLabel={t('ui.close')} onClose={onCloseMessage} />
    </div>
  );
}

function Step({
  step,
  title,
  text,
  hidden = false,
  children,
}: {
  step: SetupStep;
  title: string;
  text: string;
  hidden?: boolean;
  children: ComponentChildren;
}) {
  const { t } = useWords();
  return (
    <section class="fs-step" aria-labelledby={`setup-${step}`} hidden={hidden}>
      <div class="fs-step-head">
        <p class="fs-field-hint">{t('setup.progress', { n: setupSteps.indexOf(step) + 1, all: setupSteps.length })}</p>
        <h2 id={`setup-${step}`}>{title}</h2>
        <p>{text}</p>
      </div>
      {children}
    </section>
  );
}

/** On, back, or away; whatever was typed is stored already. */
function StepFoot({ step, done }: { step: SetupStep; done: readonly SetupStep[] }) {
  const { t } = useWords();
  const before = stepBefore(step);
  const after = stepAfter(step);
  return (
    <div class="fs-step-foot">
      {before && (
        <a class="fs-button" data-look="plain" href={`#${before}`}>
          {t('setup.back')}
        </a>
      )}
      <a class="fs-button" data-look={step === 'ready' ? 'primary' : 'quiet'} href="/workbench.html">
        {t(step === 'ready' ? 'setup.ready.workbench' : 'setup.later')}
      </a>
      {step !== 'ready' && (
        <a class="fs-button" data-look={done.includes(step) ? 'primary' : 'plain'} href={`#${after}`}>
          {t(done.includes(step) ? 'setup.next' : 'setup.skip', { step: t(`setup.step.${after}`) })}
        </a>
      )}
    </div>
  );
}

function Promises() {
  const { t } = useWords();
  return (
    <section aria-label={t('welcome.promises')}>
      <ul class="fs-promises">
        {promises.map(([name, icon]) => (
          <li key={name}>
            <Icon name={icon} />
            <h2>{t(`welcome.promise.${name}`)}</h2>
            <p>{t(`welcome.promise.${name}.text`)}</p>
          </li>
        ))}
      </ul>
      <p class="fs-welcome-links">
        <a class="fs-link" href="/workbench.html#privacy">
          {t('privacy.title')}
        </a>
        <a class="fs-link" href="/workbench.html#help">
          {t('help.title')}
        </a>
      </p>
    </section>
  );
}
