import { IdeaImport } from '../../../components/exchange/IdeaImport';
import { request } from '../../../lib/messages/request';
import { createImport } from './create-import';
import type { Screen } from './screen';

/** Ideas out of files of other tools. The readers are a part of their own, fetched when a file is chosen. */
export function createIdeaImport(screen: Screen) {
  const { state, acts } = createImport(screen, {
    kind: 'ideas',
    wanted: /\.(?:csv|tsv|md|markdown|txt)$/iu,
    read: async (files) => (await import('../../../lib/exchange')).readIdeas(files).rows,
    bring: (rows, dryRun) => request('exchange.ideas', { rows, dryRun }),
  });
  return () => <IdeaImport state={state.value} acts={acts} />;
}
