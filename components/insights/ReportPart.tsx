import { useState } from 'preact/hooks';
import { directionOf, type Words } from '../../lib/i18n';
import type { EditedSection } from '../../lib/reports';
import type { ChartWords } from '../charts/chart-types';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { useWords, WordsContext } from '../ui/words';
import { ReportBlocks } from './ReportBlocks';

export interface ReportPartActs {
  /** `undefined`: back to what Feedside says. */
  onWords(id: string, words: string | undefined): void;
  onHide(id: string, hidden: boolean): void;
  onPicture: ChartWords['onPicture'];
}

/** One part of a report: as it goes out, in the report's language, with what can be done about it in the screen's. `said`: its texts, to begin rewording with. */
export function ReportPart({ section, said, spoken, acts }: { section: EditedSection; said: string; spoken: Words; acts: ReportPartActs }) {
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  const { id, title, own, hidden, blocks } = section;
  if (hidden) {
    return (
      <p class="fs-report-hidden" data-screen>
        <span class="fs-field-hint">{t('insights.reports.hidden', { part: title })}</span>
        <Button size="small" label={t('insights.reports.show.label', { part: title })} onPress={() => acts.onHide(id, false)}>
          {t('insights.reports.show')}
        </Button>
      </p>
    );
  }
  return (
    <section class="fs-report-part" aria-labelledby={`report-${id}`}>
      <div class="fs-report-part-head">
        <h2 class="fs-heading" id={`report-${id}`} lang={spoken.locale} dir={directionOf(spoken.locale)}>
          {title}
        </h2>
        <div class="fs-row-tools" data-screen>
          <Button size="small" look="quiet" pressed={writing} label={t('insights.reports.reword.label', { part: title })} onPress={() => setWriting(!writing)}>
            {t('insights.reports.reword')}
          </Button>
          {own !== undefined && (
            <Button size="small" look="quiet" icon="undo" label={t('insights.reports.own.label', { part: title })} onPress={() => acts.onWords(id, undefined)}>
              {t('insights.reports.own')}
            </Button>
          )}
          <Button size="small" look="quiet" label={t('insights.reports.hide.label', { part: title })} onPress={() => acts.onHide(id, true)}>
            {t('insights.reports.hide')}
          </Button>
        </div>
      </div>
      {writing && (
        <div class="fs-stack" data-screen>
          <TextArea
            label={t('insights.reports.words', { part: title })}
            hint={t('insights.reports.words.hint')}
            rows={6}
            maxLength={20_000}
            opensFocused
            value={own ?? said}
            onInput={(words) => acts.onWords(id, words)}
          />
          <div>
            <Button size="small" onPress={() => setWriting(false)}>
              {t('insights.reports.done')}
            </Button>
          </div>
        </div>
      )}
      <WordsContext.Provider value={spoken}>
        <div class="fs-report-blocks" lang={spoken.locale} dir={directionOf(spoken.locale)}>
          <ReportBlocks blocks={blocks} onPicture={acts.onPicture} />
        </div>
      </WordsContext.Provider>
    </section>
  );
}
