import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Role } from '../../lib/model/team';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { isFocusNowhere, useFocusKept } from '../ui/use-focus-kept';
import { useWords } from '../ui/words';

/** Just connected: who one is in this team, and for its first lead what comes next. */
export function TeamWelcome({ role, isAlone, onDone }: { role: Role; isAlone: boolean; onDone(): void }) {
  const { t } = useWords();
  const place = useFocusKept<HTMLElement>();
  const top = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isFocusNowhere()) top.current?.focus(); // the form that connected is gone
  }, []);
  return (
    <section ref={place} class="fs-panel fs-stack" aria-labelledby="team-fresh">
      <h2 ref={top} tabIndex={-1} class="fs-heading" id="team-fresh">
        {t('team.fresh')} <Badge>{t(`team.role.${role}`)}</Badge>
      </h2>
      <p>{t(`team.fresh.${role}`)}</p>
      {role === 'lead' && isAlone && (
        <>
          <h3 class="fs-field-label">{t('team.next')}</h3>
          <ol class="fs-team-steps">
            {(['people', 'invite', 'share', 'passphrase'] as const).map((step) => (
              <li key={step}>{t(`team.next.${step}`)}</li>
            ))}
          </ol>
        </>
      )}
      <div>
        <Button onPress={onDone}>{t('team.fresh.done')}</Button>
      </div>
    </section>
  );
}
