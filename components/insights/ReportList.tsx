import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { spokenLanguages } from '../../lib/i18n';
import type { Report } from '../../lib/model/report';
import { ReportKind } from '../../lib/model/report';
import { dateOf, type Period } from '../../lib/reports';
import { AddBelow } from '../ui/AddBelow';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { List, More, Row } from '../ui/List';
import { Select } from '../ui/Select';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';
import type { Campaign } from './campaign-types';

/** What a new report is made of. */
export type NewReport = Pick<Report, 'title' | 'kind' | 'from' | 'to'> & { campaign: string | undefined; language: string | undefined };

export interface ReportListProps {
  list: Loaded<{ rows: Report[]; total: number; more: boolean }>;
  now: number;
  periods: Record<'week' | 'month', readonly Period[]>;
  /** Those with a first day; "to" is today where one has no end. */
  campaigns: readonly (Campaign & Period)[];
  onCreate(report: NewReport): void;
  onOpen(report: Report): void;
  onDelete(report: Report): void;
  onMore(): void;
  onRetry(): void;
}

/** Reports made so far, and the way to a new one. */
export function ReportList({ list, now, onOpen, onDelete, onMore, onRetry, ...making }: ReportListProps) {
  const { t, ago } = useWords();
  const adding = useSignal(false);
  const form = <AddBelow adding={adding} label={t('insights.reports.new')} form={(close) => <ReportForm {...making} onClose={close} />} />;
  return (
    <Shown of={list} onRetry={onRetry}>
      {({ rows, total, more }) => (
        <div class="fs-stack" data-wide>
          {rows.length === 0 ? (
            <EmptyState icon="chart" title={t('insights.reports.empty.title')}>
              {t('insights.reports.empty.text')}
            </EmptyState>
          ) : (
            <List label={t('insights.reports.list')}>
              {rows.map((report) => (
                <Row
                  key={report.id}
                  actions={<IconButton icon="trash" label={t('insights.reports.delete.label', { title: report.title })} onPress={() => onDelete(report)} />}
                >
                  <div>
                    <Button look="quiet" onPress={() => onOpen(report)}>
                      {report.title || t('insights.reports.untitled')}
                    </Button>
                  </div>
                  <p class="fs-meta">
                    <span>{t(`insights.reports.kind.${report.kind}`)}</span>
                    <span>{t('insights.reports.changed', { when: ago(now - report.updatedAt) })}</span>
                    {report.exportedAt !== undefined && <span>{t('insights.reports.exported', { when: ago(now - report.exportedAt) })}</span>}
                  </p>
                </Row>
              ))}
            </List>
          )}
          {more && <More summary={t('ui.shown', { shown: rows.length, total })} label={t('ui.more')} onMore={onMore} />}
          {form}
        </div>
      )}
    </Shown>
  );
}

function ReportForm({ periods, campaigns, onCreate, onClose }: Pick<ReportListProps, 'periods' | 'campaigns' | 'onCreate'> & { onClose(): void }) {
  const words = useWords();
  const { t, language: nameOf } = words;
  const [kind, setKind] = useState<ReportKind>('week');
  const [at, setAt] = useState('0');
  const [language, setLanguage] = useState('own');
  const choices = kind === 'campaign' ? campaigns : periods[kind];
  const labelOf = (place: number) => {
    const choice = choices[place];
    if (!choice) return '';
    if (kind === 'campaign') return campaigns[place]?.name ?? '';
    return t('insights.report.span', { from: dateOf(choice.from, words), to: dateOf(choice.to, words) });
  };
  const titleOf = ({ from }: Period) => {
    if (kind === 'campaign') return t('insights.reports.title.campaign', { name: campaigns[Number(at)]?.name ?? '' });
    if (kind === 'week') return t('insights.reports.title.week', { from: dateOf(from, words) });
    return new Intl.DateTimeFormat(words.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${from}T12:00:00Z`));
  };
  const create = () => {
    const choice = choices[Number(at)];
    if (!choice) return;
    const campaign = kind === 'campaign' ? campaigns[Number(at)]?.id : undefined;
    onCreate({ title: titleOf(choice).slice(0, 300), kind, from: choice.from, to: choice.to, campaign, language: language === 'own' ? undefined : language });
  };
  return (
    <form
      class="fs-panel"
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <div class="fs-fields">
        <Select
          label={t('insights.reports.kind')}
          value={kind}
          options={ReportKind.options.map((value) => ({ value, label: t(`insights.reports.kind.${value}`) }))}
          onChange={(value) => {
            setKind(value);
            setAt('0');
          }}
        />
        {choices.length > 0 && (
          <Select
            label={t('insights.reports.period')}
            value={at}
            options={choices.map((_, place) => ({ value: String(place), label: labelOf(place) }))}
            onChange={setAt}
          />
        )}
        <Select
          label={t('insights.reports.language')}
          value={language}
          options={[
            { value: 'own', label: t('insights.reports.language.own', { language: nameOf(words.locale) }) },
            ...spokenLanguages.map((value) => ({ value, label: nameOf(value) })),
          ]}
          onChange={setLanguage}
        />
      </div>
      {choices.length === 0 && <p class="fs-field-hint">{t('insights.reports.noCampaign')}</p>}
      <div class="fs-row-tools">
        <Button look="primary" submits disabled={choices.length === 0} onPress={create}>
          {t('insights.reports.create')}
        </Button>
        <Button onPress={onClose}>{t('insights.outcomes.cancel')}</Button>
      </div>
    </form>
  );
}
