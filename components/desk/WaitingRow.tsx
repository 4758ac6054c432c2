import { useSignal } from '@preact/signals';
import { chipWords } from '../../lib/i18n';
import type { Waiting } from '../../lib/model/waiting';
import { snoozeTimes } from '../card/snooze-times';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Row } from '../ui/List';
import { useWords } from '../ui/words';
import { Outside } from './Outside';
import { Reasons } from './Reasons';

export interface WaitingActions {
  onSnooze(row: Waiting, until: number): void;
  onDone(row: Waiting): void;
  onReopen(row: Waiting): void;
}

/** Where its author and the notes on it are shown: in the desk. */
interface RowPlaces {
  personHref: string;
  noteHref: string;
}

/** One post that waits (or waited): who, since when, why it matters, and what to do about it. */
export function WaitingRow({ row, now, personHref, noteHref, ...actions }: WaitingActions & RowPlaces & { row: Waiting; now: number }) {
  const words = useWords();
  const { t } = words;
  const { post } = row;
  const who = post.author.name ?? `@${post.author.handle}`;
  const { reasons } = chipWords(row.hints, row.priority, words);
  return (
    <Row>
      <p class="fs-meta">
        <a
          class="fs-who"
          href={personHref}
          target={personHref.startsWith('#') ? undefined : '_blank'}
          rel="noreferrer"
          aria-label={t('waiting.personOf', { who })}
        >
          <bdi>{who}</bdi>
        </a>
        {post.author.name !== undefined && <bdi class="fs-handle">@{post.author.handle}</bdi>}
        <Priority row={row} />
      </p>
      <p class="fs-meta">
        <span>{t(`network.${post.network}`)}</span>
        <span>{whenOf(row, now, words)}</span>
      </p>
      <p class="fs-words" data-lines dir="auto" lang={post.language}>
        {post.text || t('waiting.noText')}
      </p>
      <Reasons reasons={reasons} />
      <RowActions row={row} now={now} who={who} noteHref={noteHref} {...actions} />
    </Row>
  );
}

function Priority({ row }: { row: Waiting }) {
  const { t } = useWords();
  if (row.state !== 'new') return null;
  return (
    <span class="fs-push">
      <Badge tone={row.priority >= 7 ? 'bad' : row.priority >= 4 ? 'warn' : 'neutral'}>{t('waiting.priority', { n: row.priority })}</Badge>
    </span>
  );
}

function RowActions({ row, now, who, noteHref, onSnooze, onDone, onReopen }: WaitingActions & { row: Waiting; now: number; who: string; noteHref: string }) {
  const { t } = useWords();
  const choosing = useSignal(false);
  const open = (
    <Outside address={row.post.permalink} label={t('waiting.openIn', { who, network: t(`network.${row.post.network}`) })}>
      {t('waiting.open')}
    </Outside>
  );
  const note = (
    <a
      class="fs-button"
      data-look="plain"
      data-size="small"
      href={noteHref}
      target={noteHref.startsWith('#') ? undefined : '_blank'}
      rel="noreferrer"
      aria-label={t('waiting.noteOf', { who })}
    >
      <Icon name="note" />
      {t('waiting.note')}
    </a>
  );
  if (row.state !== 'new') {
    return (
      <div class="fs-row-tools">
        {open}
        {note}
        <Button size="small" icon="undo" label={t('waiting.reopenOf', { who })} onPress={() => onReopen(row)}>
          {t('waiting.reopen')}
        </Button>
      </div>
    );
  }
  return (
    <div class="fs-row-tools">
      {open}
      <Button size="small" icon="check" label={t('waiting.doneOf', { who })} onPress={() => onDone(row)}>
        {t('waiting.done')}
      </Button>
      <button
        type="button"
        class="fs-button"
        data-look="plain"
        data-size="small"
        aria-expanded={choosing.value}
        aria-label={t('waiting.snoozeOf', { who })}
        onClick={() => {
          choosing.value = !choosing.value;
        }}
      >
        <Icon name="snooze" />
        {t('waiting.snooze')}
      </button>
      {note}
      {choosing.value && (
        <fieldset class="fs-choices" aria-label={t('waiting.snoozeOf', { who })}>
          {snoozeTimes(now).map(({ id, until }) => (
            <Button key={id} size="small" look="quiet" onPress={() => onSnooze(row, until)}>
              {t(`waiting.snooze.${id}`)}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function whenOf(row: Waiting, now: number, { t, duration, ago, moment }: ReturnType<typeof useWords>): string {
  if (row.state === 'snoozed' && row.snoozedUntil !== undefined) return t('waiting.until', { when: moment(row.snoozedUntil) });
  if ((row.state === 'answered' || row.state === 'done') && row.endedAt !== undefined) return t(`waiting.ended.${row.state}`, { when: ago(now - row.endedAt) });
  return t(row.post.time === undefined ? 'waiting.sinceAtLeast' : 'waiting.since', { length: duration(now - row.since) });
}
