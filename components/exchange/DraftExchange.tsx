import type { DraftFormatId, OutOptions, OutWarning } from '../../lib/exchange';
import type { Draft } from '../../lib/model/draft';
import { Button } from '../ui/Button';
import { FileBox } from '../ui/FileBox';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';
import type { ExchangeActs, ExchangeState } from './exchange-types';
import { ImportFiles } from './ImportFiles';

/** What goes out, and how. */
export interface OutChoice {
  format: DraftFormatId;
  which: readonly Draft['status'][];
  dateOrder: OutOptions['dateOrder'];
}

export interface DraftExchangeProps {
  choice: OutChoice;
  /** What the file would hold. `undefined` while the drafts are read. */
  would: { drafts: number; files: number; warnings: readonly OutWarning[] } | undefined;
  state: ExchangeState;
  acts: ExchangeActs;
  onChoice(choice: OutChoice): void;
  onSave(): void;
  /** The drafts are read when somebody looks here. */
  onOpen(): void;
}

const formats = ['ics', 'buffer', 'hootsuite', 'table'] as const satisfies readonly DraftFormatId[];
const statuses = [
  ['writing', 'planned'],
  ['ready', 'ready'],
  ['posted', 'posted'],
] as const;
const orders = ['dmy', 'mdy', 'ymd'] as const;

/** Drafts out to calendars and schedulers, and dates in. */
export function DraftExchange({ choice, would, state, acts, onChoice, onSave, onOpen }: DraftExchangeProps) {
  const { t } = useWords();
  const toggle = (status: Draft['status'], on: boolean) =>
    onChoice({ ...choice, which: on ? [...choice.which, status] : choice.which.filter((each) => each !== status) });
  return (
    <details class="fs-panel fs-exchange" onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary data-focusable>{t('exchange.drafts')}</summary>
      <section class="fs-stack" aria-labelledby="exchange-out">
        <h2 class="fs-heading" id="exchange-out">
          {t('exchange.out.title')}
        </h2>
        <p class="fs-field-hint">{t('exchange.out.text')}</p>
        <Select
          label={t('exchange.out.format')}
          hint={t(`exchange.out.hint.${choice.format}`)}
          value={choice.format}
          options={formats.map((value) => ({ value, label: t(`exchange.out.format.${value}`) }))}
          onChange={(format) => onChoice({ ...choice, format })}
        />
        {choice.format === 'hootsuite' && (
          <Select
            label={t('exchange.out.dates')}
            value={choice.dateOrder}
            options={orders.map((value) => ({ value, label: t(`exchange.out.dates.${value}`) }))}
            onChange={(dateOrder) => onChoice({ ...choice, dateOrder })}
          />
        )}
        <fieldset class="fs-exchange-which">
          <legend class="fs-field-label">{t('exchange.out.which')}</legend>
          {statuses.map(([status, name]) => (
            <label key={status}>
              <input type="checkbox" checked={choice.which.includes(status)} onChange={(event) => toggle(status, event.currentTarget.checked)} />
              <span>{t(`exchange.out.${name}`)}</span>
            </label>
          ))}
        </fieldset>
        {would && (
          <div role="status">
            <p>
              {t('exchange.out.count', { n: would.drafts })} {would.files > 1 && t('exchange.out.many', { n: would.files })}
            </p>
            {would.warnings.length > 0 && (
              <ul class="fs-refused">
                {would.warnings.map(({ kind, n }) => (
                  <li key={kind}>{t(`exchange.warning.${kind}`, { n })}</li>
                ))}
              </ul>
            )}
          </div>
        )}
        <div>
          <Button icon="cloud" look="primary" disabled={!would || would.drafts === 0} onPress={onSave}>
            {t('exchange.out.go')}
          </Button>
        </div>
      </section>
      <section class="fs-stack" aria-labelledby="exchange-in">
        <h2 class="fs-heading" id="exchange-in">
          {t('exchange.in.drafts.title')}
        </h2>
        <p class="fs-field-hint">{t('exchange.in.drafts.text')}</p>
        <ImportFiles
          state={state}
          acts={acts}
          boxes={<FileBox label={t('exchange.in.drafts.choose')} hint={t('exchange.in.hint')} accept=".ics,.ical,.zip" onFiles={acts.onFiles} />}
        />
      </section>
    </details>
  );
}
