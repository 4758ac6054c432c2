import type { Words } from '../../lib/i18n';
import type { Published } from '../../lib/model/published';
import type { Report } from '../../lib/model/report';
import { type EditedSection, wordsToChange } from '../../lib/reports';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { SaveLine } from '../editing/SaveLine';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { ReportPart, type ReportPartActs } from './ReportPart';

/** What is kept of a report: what was chosen and written by hand. */
export type ReportWords = Pick<Report, 'title' | 'kind' | 'from' | 'to' | 'campaign' | 'language' | 'parts' | 'showcase' | 'exportedAt'>;

export interface ReportEditorProps extends ReportPartActs {
  editing: Editing<ReportWords, Report>;
  /** As Feedside says them, before they were changed. */
  before: readonly EditedSection[];
  sections: readonly EditedSection[];
  /** The words of the report's language. */
  spoken: Words;
  /** Posts of its time, to choose some to show. */
  posts: readonly Published[];
  /** There is so little that a reader should be told. */
  few: boolean;
  onShowcase(ids: readonly string[]): void;
  onBack(): void;
  onPrint(): void;
  onMarkdown(): void;
  onCsv(): void;
  onCopyMarkdown(): void;
}

/** A report as it goes out, with a way to change each part of it. */
export function ReportEditor({ editing, before, sections, spoken, posts, few, ...acts }: ReportEditorProps) {
  const { t } = useWords();
  const { value, state } = editing;
  return (
    <article class="fs-report">
      <div class="fs-report-tools" data-screen>
        <Button size="small" look="quiet" icon="back" onPress={acts.onBack}>
          {t('insights.reports.back')}
        </Button>
        <fieldset class="fs-row-tools" aria-label={t('insights.reports.out')}>
          <Button icon="archive" look="primary" onPress={acts.onPrint}>
            {t('insights.reports.print')}
          </Button>
          <Button icon="cloud" onPress={acts.onMarkdown}>
            {t('insights.reports.markdown')}
          </Button>
          <Button icon="cloud" onPress={acts.onCsv}>
            {t('insights.reports.csv')}
          </Button>
          <Button icon="copy" onPress={acts.onCopyMarkdown}>
            {t('insights.reports.copy')}
          </Button>
        </fieldset>
      </div>
      <div data-screen>
        <TextBox
          label={t('insights.reports.title')}
          value={value.title}
          maxLength={300}
          onInput={(title) => editing.onInput({ ...value, title })}
          onBlur={editing.onSave}
        />
        {state.kind === 'changed' ? (
          <ConflictChoice mine={value.title} theirs={state.theirs.title} deleted={state.theirs.deletedAt !== undefined} onChoose={editing.onChoose} />
        ) : (
          <SaveLine state={state} onRetry={editing.onSave} onCopy={editing.onCopy} />
        )}
      </div>
      <p class="fs-report-title" aria-hidden="true" dir="auto">
        {value.title}
      </p>
      {few && (
        <p class="fs-report-few" data-screen>
          {t('insights.reports.few')}
        </p>
      )}
      {sections.map((section, at) => (
        <ReportPart key={section.id} section={section} said={wordsToChange(before[at]?.blocks ?? [], spoken)} spoken={spoken} acts={acts} />
      ))}
      <Showcase posts={posts} chosen={value.showcase ?? []} onShowcase={acts.onShowcase} />
    </article>
  );
}

const mostChosen = 20;
const mostListed = 60;

function Showcase({ posts, chosen, onShowcase }: { posts: readonly Published[]; chosen: readonly string[]; onShowcase(ids: readonly string[]): void }) {
  const { t, date } = useWords();
  const toggle = (id: string, on: boolean) => onShowcase(on ? [...chosen, id].slice(-mostChosen) : chosen.filter((each) => each !== id));
  return (
    <details class="fs-report-showcase" data-screen>
      <summary data-focusable>{t('insights.reports.showcase')}</summary>
      <p class="fs-field-hint">{t(posts.length === 0 ? 'insights.reports.showcase.none' : 'insights.reports.showcase.hint')}</p>
      <ul class="fs-report-choices">
        {posts.slice(0, mostListed).map(({ id, text = '', network, at }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.includes(id)} onChange={(event) => toggle(id, event.currentTarget.checked)} />
              <span>
                <span dir="auto">{text.slice(0, 120) || id}</span>{' '}
                <span class="fs-field-hint">
                  {t(`network.${network}`)}
                  {at !== undefined && ` · ${date(at)}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
