import { silenceWords } from '../../lib/i18n';
import type { Silent } from '../../lib/model/hint';
import { Loading } from './Loading';
import type { Loaded } from './Shown';
import { useWords } from './words';

export interface WhyNotProps {
  /** Rules that looked and said nothing; `undefined`: not asked for yet. */
  silent: Loaded<readonly Silent[]> | undefined;
  /** Whose post it is about, for a screen reader; nothing where one post alone is in view. */
  who?: string;
  /** Open from the start. */
  opened?: boolean;
  onOpen(): void;
}

/** "Why not?": every rule that looked at a post and said nothing, each with its reason in one line. Asked for when it is opened. */
export function WhyNot({ silent, who, opened, onOpen }: WhyNotProps) {
  const { t } = useWords();
  return (
    <details class="fs-why-not" open={opened} onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary aria-label={who === undefined ? undefined : t('why-not.of', { who })}>{t('why-not.title')}</summary>
      <Lines silent={silent} />
    </details>
  );
}

function Lines({ silent }: Pick<WhyNotProps, 'silent'>) {
  const words = useWords();
  const { t } = words;
  if (silent === undefined || silent.state === 'loading') return <Loading label={t('ui.loading')} />;
  if (silent.state === 'failed') return <p role="alert">{t('why-not.failed')}</p>;
  if (silent.value.length === 0) return <p>{t('why-not.none')}</p>;
  return (
    <dl>
      {silent.value.map((each) => (
        <div key={each.hint}>
          <dt>{t(`hint.${each.hint}.called`)}</dt>
          <dd>{silenceWords(each, words)}</dd>
        </div>
      ))}
    </dl>
  );
}
