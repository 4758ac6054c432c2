import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SaveState } from '../editing/create-autosave';
import { SaveLine } from '../editing/SaveLine';
import { Icon, type IconName } from '../ui/Icon';
import { Mark } from '../ui/Mark';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { Networks, type NetworksProps } from './Networks';
import { Practice, type PracticeState } from './Practice';

/** Who answers: what templates sign with and speak for. */
export interface You {
  ownName: string;
  brand: string;
}

export interface WelcomeProps {
  networks: NetworksProps;
  /** `undefined` until the settings are read. */
  you: { value: You; state: SaveState<unknown>; onInput(value: You): void; onSave(): void; onCopy(): void } | undefined;
  practice: PracticeState;
  now: number;
  onStart(): void;
  onEnd(): void;
}

const promises: readonly [name: 'here' | 'send' | 'why' | 'lost', icon: IconName][] = [
  ['here', 'shield'],
  ['send', 'reply'],
  ['why', 'info'],
  ['lost', 'history'],
];

/** The first run: one sentence, four promises, three things to do, each of which can wait. */
export function Welcome({ networks, you, practice, now, onStart, onEnd }: WelcomeProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(false);
  const type = (value: You) => {
    setTyped(true);
    you?.onInput(value);
  };
  return (
    <div class="fs-welcome">
      <header class="fs-welcome-head">
        <p class="fs-brand">
          <Mark />
          Feedside
        </p>
        <h1>{t('welcome.what')}</h1>
        <p class="fs-welcome-lead">{t('welcome.sentence')}</p>
      </header>
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
      </section>
      <Step id="networks" title={t('welcome.networks')} text={t('welcome.networks.text')}>
        <Networks {...networks} />
      </Step>
      <Step id="you" title={t('welcome.you')} text={t('welcome.you.text')}>
        {you && (
          <div class="fs-welcome-you">
            <TextBox
              label={t('welcome.you.name')}
              value={you.value.ownName}
              maxLength={200}
              onInput={(ownName) => type({ ...you.value, ownName })}
              onBlur={you.onSave}
            />
            <TextBox
              label={t('welcome.you.brand')}
              value={you.value.brand}
              maxLength={200}
              onInput={(brand) => type({ ...you.value, brand })}
              onBlur={you.onSave}
            />
            {(typed || you.state.kind === 'failed') && <SaveLine state={you.state} onRetry={you.onSave} onCopy={you.onCopy} />}
          </div>
        )}
      </Step>
      <Step id="practice" title={t('welcome.practice')} text={t('welcome.practice.text')}>
        <Practice practice={practice} now={now} onStart={onStart} onEnd={onEnd} />
      </Step>
    </div>
  );
}

const Step = ({ id, title, text, children }: { id: string; title: string; text: string; children: ComponentChildren }) => (
  <section class="fs-step" id={id} aria-labelledby={`${id}-title`}>
    <div class="fs-step-head">
      <h2 id={`${id}-title`}>{title}</h2>
      <p>{text}</p>
    </div>
    {children}
  </section>
);
