import { computed, effect, signal } from '@preact/signals';
import type { Autosave } from '../../../components/editing/create-autosave';
import { namesKeptIn } from '../../../components/editing/keep-in';
import { ReportEditor, type ReportWords } from '../../../components/insights/ReportEditor';
import { type NewReport, ReportList } from '../../../components/insights/ReportList';
import { Shown } from '../../../components/ui/Shown';
import { newId, newWrite } from '../../../lib/messages/ids';
import { loadWords } from '../../../lib/messages/load-words';
import { request } from '../../../lib/messages/request';
import type { Report } from '../../../lib/model/report';
import { dayOf, everyOf } from '../../../lib/playbook';
import { composeReport, type EditedSection, edited, periodsOf, writeCsvReport, writeMarkdownReport } from '../../../lib/reports';
import { createPages } from '../wiring/create-pages';
import { download, fileName } from '../wiring/download';
import { openEditing, saveOnLeave } from '../wiring/open-editing';
import { type Remover, removeRecord } from '../wiring/remove-record';
import { savePicture } from '../wiring/save-picture';
import type { Screen } from '../wiring/screen';
import type { Facts } from './create-facts';
import { openReport, reportPrefix, reportWords } from './open-report';
import { postsOf, reportSources } from './report-facts';

/** Kept words this old belong to no window that is still at work. */
const abandoned = 10_000;
/** Fewer posts than these, and a reader should know why there is so little. */
const fewestPosts = 3;

const remover: Remover<Report> = {
  remove: (removal) => request('reports.remove', removal),
  restore: (removal) => request('reports.restore', removal),
  deleted: 'insights.reports.deleted',
  restored: 'insights.reports.restored',
};

/** Reports: `#insights/reports`. One is open at a time; each that was opened goes on saving. */
export function createReports(screen: Screen, facts: Facts) {
  const { t } = screen.words;
  const sources = reportSources(screen, facts);
  const pages = createPages<Report>({ topics: ['reports'], until: screen.until, load: (list) => request('reports.list', list) });
  const editors = signal<ReadonlyMap<string, Autosave<ReportWords, Report>>>(new Map());
  const opened = signal<string | undefined>();
  const spoken = signal(screen.words);
  const onPicture = savePicture(screen);

  const open = (id: string, stored: Report | undefined) => {
    const before = editors.peek().get(id);
    if (before) return before;
    const autosave = openReport(id, stored);
    editors.value = new Map([...editors.peek(), [id, autosave]]);
    return autosave;
  };
  saveOnLeave(() => editors.peek().values(), screen.until);
  effect(() => {
    const { value: list } = pages.list;
    if (list.state === 'ready') for (const report of list.value.rows) editors.peek().get(report.id)?.heard(report);
  });
  for (const { name, at } of namesKeptIn(localStorage)) {
    if (!name.startsWith(reportPrefix) || Date.now() - at < abandoned) continue;
    void open(name.slice(reportPrefix.length), undefined)
      .flush()
      .then(() => screen.tell(t('workbench.recovered')));
  }

  const chosen = computed(() => {
    const { value: id } = opened;
    const autosave = id === undefined ? undefined : editors.value.get(id);
    return id === undefined || !autosave ? undefined : { id, autosave };
  });
  /** What the report is about, as text: typing a word must not have all posts counted again. */
  const about = computed(() => {
    const words = chosen.value?.autosave.value.value;
    return words && JSON.stringify({ ...reportWords(words), title: '', parts: [], exportedAt: undefined });
  });
  const composed = computed(() => {
    const { value: known } = sources.known;
    if (about.value === undefined || known.state !== 'ready') return undefined;
    const report = JSON.parse(about.value) as ReportWords;
    return composeReport(report, { ...known.value, clock: sources.clock.value, findings: sources.findingsIn(spoken.value) }, spoken.value);
  });
  effect(() => {
    const words = chosen.value?.autosave.value.value;
    if (words) sources.ask(words);
  });
  effect(() => {
    const language = chosen.value?.autosave.value.value.language;
    if (language === undefined) spoken.value = screen.words;
    else if (language !== spoken.peek().locale)
      loadWords(language).then(
        (words) => {
          if (chosen.peek()?.autosave.value.peek().language === language) spoken.value = words;
        },
        () => undefined, // English stands for what can't be read, and loadWords says so
      );
  });

  const create = ({ campaign, language, ...report }: NewReport) => {
    const id = newId();
    const words: ReportWords = { ...report, parts: [], ...(campaign !== undefined && { campaign }), ...(language !== undefined && { language }) };
    const autosave = open(id, undefined);
    autosave.change(words);
    void autosave.flush();
    opened.value = id;
  };
  const change = (autosave: Autosave<ReportWords, Report>, next: Partial<ReportWords>) => autosave.change({ ...autosave.value.peek(), ...next });
  const changePart = (autosave: Autosave<ReportWords, Report>, id: string, next: { words?: string | undefined; hidden?: boolean }) => {
    const { parts } = autosave.value.peek();
    const part = { ...parts.find((each) => each.id === id), ...next, id };
    const others = parts.filter((each) => each.id !== id);
    const isChanged = part.words !== undefined || part.hidden === true;
    const { words, hidden = false } = part;
    change(autosave, { parts: isChanged ? [...others, { id, ...(words !== undefined && { words }), ...(hidden && { hidden }) }] : others });
    return () => {
      change(autosave, { parts });
      return autosave.flush();
    };
  };

  function drawEditor({ id, autosave }: { id: string; autosave: Autosave<ReportWords, Report> }) {
    return (
      <Shown of={sources.known.value} onRetry={sources.reload}>
        {(known) => {
          const editing = openEditing(screen, autosave, {
            id,
            textOf: ({ title }) => title,
            keepBoth: keepCopy,
            onClose: () => {
              opened.value = undefined;
            },
          });
          const { value } = editing;
          const before = edited(composed.value ?? [], []);
          const sections = edited(composed.value ?? [], value.parts);
          const posts = postsOf(known, value);
          return (
            <ReportEditor
              editing={editing}
              before={before}
              sections={sections}
              spoken={spoken.value}
              posts={posts}
              few={posts.length < fewestPosts}
              onWords={(part, words) => {
                const undo = changePart(autosave, part, { words });
                if (words === undefined) screen.tell(t('insights.reports.own.done'), undo);
              }}
              onHide={(part, hidden) => {
                const undo = changePart(autosave, part, { hidden });
                if (hidden) screen.tell(t('insights.reports.left'), undo);
              }}
              onShowcase={(showcase) => change(autosave, { showcase: [...showcase] })}
              onBack={() => {
                void autosave.flush();
                opened.value = undefined;
              }}
              onPrint={() => {
                given(autosave);
                print();
              }}
              onMarkdown={() => {
                given(autosave);
                download(fileName(value.title, 'md'), new Blob([markdownOf(value.title, sections)], { type: 'text/markdown' }));
              }}
              onCsv={() => {
                given(autosave);
                download(fileName(value.title, 'csv'), new Blob(['\ufeff', writeCsvReport(sections, spoken.peek())], { type: 'text/csv' }));
              }}
              onCopyMarkdown={() => void screen.copy(markdownOf(value.title, sections))}
              onPicture={onPicture}
            />
          );
        }}
      </Shown>
    );
  }
  const markdownOf = (title: string, sections: readonly EditedSection[]) => writeMarkdownReport(title, sections, spoken.peek());
  const given = (autosave: Autosave<ReportWords, Report>) => change(autosave, { exportedAt: Date.now() });

  async function keepCopy(words: ReportWords): Promise<void> {
    const title = t('insights.reports.copyTitle', { title: words.title || t('insights.reports.untitled') }).slice(0, 300);
    const saved = await request('reports.save', { ...reportWords(words), title, write: newWrite(), id: newId() });
    if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
  }

  return function drawReports() {
    if (chosen.value) return drawEditor(chosen.value);
    const { value: known } = sources.known;
    const today = dayOf(screen.now.value);
    const campaigns = known.state === 'ready' ? known.value.campaigns : everyOf([], 'campaign');
    return (
      <ReportList
        list={pages.list.value}
        now={screen.now.value}
        periods={{ week: periodsOf('week', today), month: periodsOf('month', today) }}
        campaigns={campaigns.flatMap((campaign) => (campaign.from === undefined ? [] : [{ ...campaign, from: campaign.from, to: campaign.to ?? today }]))}
        onCreate={create}
        onOpen={(report) => {
          open(report.id, report);
          opened.value = report.id;
        }}
        onDelete={(report) => {
          editors.peek().get(report.id)?.stop();
          editors.value = new Map([...editors.peek()].filter(([id]) => id !== report.id));
          void removeRecord(screen, report, remover);
        }}
        onMore={pages.more}
        onRetry={pages.reload}
      />
    );
  };
}
