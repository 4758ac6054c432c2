import { type Autosave, createAutosave } from '../../../components/editing/create-autosave';
import { keepIn } from '../../../components/editing/keep-in';
import type { ReportWords } from '../../../components/insights/ReportEditor';
import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Report } from '../../../lib/model/report';
import { given } from '../wiring/create-note-editing';

const pause = 600;
/** Before the id, in the names of what is kept until it is stored. */
export const reportPrefix = 'report:';

const empty: ReportWords = { title: '', kind: 'week', from: '2000-01-01', to: '2000-01-07', parts: [] };

/** A report in an editor of its own: stored by itself, kept on this device until it is. */
export const openReport = (id: string, stored: Report | undefined): Autosave<ReportWords, Report> =>
  createAutosave<ReportWords, Report>({
    stored,
    empty,
    wordsOf: reportWords,
    same: (one, other) => JSON.stringify(reportWords(one)) === JSON.stringify(reportWords(other)),
    save: ({ value, ...change }) => request('reports.save', { ...reportWords(value), ...given(change), id }),
    newWrite,
    keep: keepIn(localStorage, `${reportPrefix}${id}`),
    delay: pause,
  });

/** Always in the same order, so that two that say the same are written the same. */
export const reportWords = ({ title, kind, from, to, campaign, language, parts, showcase, exportedAt }: ReportWords): ReportWords => ({
  title,
  kind,
  from,
  to,
  ...(campaign !== undefined && { campaign }),
  ...(language !== undefined && { language }),
  parts: parts.map(({ id, words, hidden }) => ({ id, ...(words !== undefined && { words }), ...(hidden && { hidden }) })),
  ...(showcase !== undefined && showcase.length > 0 && { showcase }),
  ...(exportedAt !== undefined && { exportedAt }),
});
