import type { Key } from '../../lib/i18n';
import { Button } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import { useWords } from '../ui/words';

export interface HelpPageProps {
  /** Keys as this machine and this browser write them; a shortcut without a key is left out. */
  keys: readonly { keys: string; does: Key }[];
  /** Opens the palette: "Ctrl+K". */
  findKey: string;
  /** Shows every shortcut. */
  onKeys(): void;
}

const steps: readonly { name: Step; icon: IconName; href?: string; go?: Key; also?: { href: string; go: Key } }[] = [
  { name: 'switchOn', icon: 'shield', href: '#networks', go: 'help.go.networks', also: { href: '/welcome.html#practice', go: 'help.go.practice' } },
  { name: 'chip', icon: 'info' },
  { name: 'reply', icon: 'reply', href: '#templates', go: 'help.go.templates' },
  { name: 'catch', icon: 'idea', href: '#ideas', go: 'help.go.ideas' },
  { name: 'list', icon: 'waiting', href: '#waiting', go: 'help.go.waiting' },
  { name: 'drafts', icon: 'draft', href: '#drafts', go: 'help.go.drafts' },
  { name: 'learn', icon: 'chart', href: '#insights', go: 'help.go.insights' },
];
type Step = 'switchOn' | 'chip' | 'reply' | 'catch' | 'list' | 'drafts' | 'learn';

const questions = [
  'data',
  'nothing',
  'post',
  'priority',
  'sends',
  'seen',
  'move',
  'lost',
  'leave',
  'several',
  'same',
  'server',
  'passphrase',
  'gone',
  'report',
] as const;
/** Where an answer leads. */
const leads: Partial<Record<(typeof questions)[number], { href: string; title: Key }>> = {
  data: { href: '#privacy', title: 'privacy.title' },
  nothing: { href: '#networks', title: 'networks.title' },
  priority: { href: '#settings', title: 'settings.title' },
  seen: { href: '#networks', title: 'networks.title' },
  move: { href: '#backup', title: 'backup.title' },
  leave: { href: '#backup', title: 'backup.title' },
  several: { href: '#team', title: 'team.title' },
  same: { href: '#team', title: 'team.title' },
  gone: { href: '#team', title: 'team.title' },
  report: { href: '#networks', title: 'networks.title' },
};

/** The guide of two minutes, the keys, and what people ask. */
export function HelpPage({ keys, findKey, onKeys }: HelpPageProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack fs-column" data-wide>
      <p class="fs-lead">{t('help.lead', { key: findKey })}</p>
      <section class="fs-panel" aria-labelledby="help-guide">
        <h2 class="fs-heading" id="help-guide">
          {t('help.guide')}
        </h2>
        <ol class="fs-help-steps">
          {steps.map(({ name, icon, href, go, also }) => (
            <li key={name}>
              <span class="fs-help-mark">
                <Icon name={icon} />
              </span>
              <div>
                <h3>{t(`help.step.${name}`)}</h3>
                <p>{t(`help.step.${name}.text`)}</p>
                {href && go && (
                  <p class="fs-help-links">
                    <a class="fs-link" href={href}>
                      {t(go)}
                    </a>
                    {also && (
                      <a class="fs-link" href={also.href} target="_blank" rel="noreferrer">
                        {t(also.go)}
                      </a>
                    )}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section class="fs-panel" aria-labelledby="help-keys">
        <h2 class="fs-heading" id="help-keys">
          {t('help.keys')}
        </h2>
        <dl class="fs-help-keys">
          {keys.map(({ keys: pressed, does }) => (
            <div key={does}>
              <dt>{t(does)}</dt>
              <dd>
                <kbd class="fs-code">{pressed}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <div class="fs-bar">
          <Button onPress={onKeys}>{t('help.keys.all')}</Button>
        </div>
      </section>
      <section class="fs-panel" aria-labelledby="help-questions">
        <h2 class="fs-heading" id="help-questions">
          {t('help.questions')}
        </h2>
        <div class="fs-help-questions">
          {questions.map((name) => {
            const lead = leads[name];
            return (
              <details key={name} class="fs-details">
                <summary>{t(`help.q.${name}`)}</summary>
                <p>{t(`help.q.${name}.text`)}</p>
                {lead && (
                  <p>
                    <a class="fs-link" href={lead.href}>
                      {t(lead.title)}
                    </a>
                  </p>
                )}
              </details>
            );
          })}
        </div>
      </section>
    </div>
  );
}
