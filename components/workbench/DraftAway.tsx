import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { useWords } from '../ui/words';

/** In the place of a chosen draft that isn't there: on its way, or gone. */
export function DraftAway({ gone }: { gone: boolean }) {
  const { t } = useWords();
  return gone ? <ErrorState title={t('problem.missing')}>{t('drafts.pick')}</ErrorState> : <Loading label={t('ui.loading')} />;
}
