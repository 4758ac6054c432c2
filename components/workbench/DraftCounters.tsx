import type { Measured } from '../../lib/limits';
import type { NetworkId } from '../../lib/model/network';
import { useWords } from '../ui/words';
import { DraftCounter } from './DraftCounter';

/** How long the words are for each network; for none, how many characters they have. */
export function DraftCounters({ text, measured }: { text: string; measured: readonly { network: NetworkId; measured: Measured }[] }) {
  const { t } = useWords();
  if (measured.length === 0) return <p class="fs-field-hint">{t('drafts.characters', { n: [...text].length })}</p>;
  return (
    <ul class="fs-counters" aria-label={t('drafts.counters')}>
      {measured.map((each) => (
        <DraftCounter key={each.network} {...each} text={text} />
      ))}
    </ul>
  );
}
