import { FileBox } from '../ui/FileBox';
import { useWords } from '../ui/words';
import type { ExchangeActs, ExchangeState } from './exchange-types';
import { ImportFiles } from './ImportFiles';

/** Ideas from bookmarks, tables and notes of other tools. */
export function IdeaImport({ state, acts }: { state: ExchangeState; acts: ExchangeActs }) {
  const { t } = useWords();
  return (
    <details class="fs-panel fs-exchange">
      <summary data-focusable>{t('exchange.in.ideas.title')}</summary>
      <p class="fs-field-hint">{t('exchange.in.ideas.text')}</p>
      <ImportFiles
        state={state}
        acts={acts}
        boxes={
          <>
            <FileBox label={t('exchange.in.ideas.choose')} hint={t('exchange.in.hint')} accept=".csv,.tsv,.md,.markdown,.txt,.zip" onFiles={acts.onFiles} />
            <FileBox label={t('exchange.in.ideas.folder')} folder onFiles={acts.onFiles} />
          </>
        }
      />
    </details>
  );
}
