import type { Signal } from '@preact/signals';
import { chipWords } from '../../lib/i18n';
import type { Assignment, TeamWho } from '../../lib/model/team';
import type { Waiting } from '../../lib/model/waiting';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Row } from '../ui/List';
import { useWords } from '../ui/words';
import type { AssignFieldProps } from './AssignField';
import { CaseFields } from './CaseFields';
import { Outside } from './Outside';
import { PostWords } from './PostWords';
import { Reasons } from './Reasons';
import { SnoozeChoices } from './SnoozeChoices';
import type { WaitingActions } from './waiting-types';

export interface WaitingRowProps extends WaitingActions {
  row: Waiting;
  now: number;
  chosen: boolean;
  /** Whose snooze times stand open. */
  snoozing: Signal<string | undefined>;
  team?: TeamWho | undefined;
  /** What the team knows of who takes it. */
  assignment?: Assignment | undefined;
  /** Where its author and the notes on it are shown: in the desk. */
  personHref: string;
  noteHref: string;
}

/** One post that waits (or waited): who, since when, why it matters, and what to do about it. */
export function WaitingRow(props: WaitingRowProps) {
  const { row, now, chosen, team, assignment, personHref, onChoose, onDescribe } = props;
  const words = useWords();
  const { t } = words;
  const { post } = row;
  const who = post.author.name ?? `@${post.author.handle}`;
  const { reasons } = chipWords(row.hints, row.priority, words);
  return (
    <Row chosen={chosen}>
      <p class="fs-meta">
        <input
          type="checkbox"
          class="fs-choose"
          data-row={row.id}
          checked={chosen}
          aria-label={t('waiting.choose', { who })}
          onChange={(event) => onChoose([row.id], event.currentTarget.checked)}
        />
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
        <Marks row={row} />
      </p>
      <p class="fs-meta">
        <span>{t(`network.${post.network}`)}</span>
        <span>{whenOf(row, now, words)}</span>
        {row.assignee !== undefined && <span>{row.assignee === team?.name ? t('assignments.for.you') : t('waiting.assigned', { who: row.assignee })}</span>}
        {assignment?.doneAt !== undefined && <span>{doneOf(assignment, now, words)}</span>}
      </p>
      <PostWords post={post} />
      <Reasons reasons={reasons} />
      {standing(row, now, words).map((line) => (
        <p key={line} class="fs-field-hint">
          {line}
        </p>
      ))}
      {assignment?.note !== undefined && (
        <p class="fs-field-hint" dir="auto">
          {t('assignments.note.by', { who: assignment.by, note: assignment.note })}
        </p>
      )}
      <RowActions {...props} who={who} />
      <CaseFields row={row} who={who} onDescribe={(details) => onDescribe([row], details)} assign={assigning(props)} />
    </Row>
  );
}

/** Guests only read who takes it. */
function assigning({ team, row, assignment, onAssign }: WaitingRowProps): AssignFieldProps | 'any-name' | 'read-only' {
  if (!team) return 'any-name';
  if (team.role === 'guest') return 'read-only';
  return { team, to: row.assignee, note: assignment?.note, onAssign: (to, note) => onAssign([row], to, { words: note }) };
}

/** What became of it elsewhere in the team. */
const doneOf = ({ doneAt = 0, doneBy }: Assignment, now: number, { t, ago }: ReturnType<typeof useWords>): string => {
  const when = ago(Math.max(0, now - doneAt));
  return doneBy === undefined ? t('assignments.done', { ago: when }) : t('assignments.done.by', { who: doneBy, ago: when });
};

const day = 86_400_000;

/** How it stands in its talk, and what can't be known of it from here. */
function standing({ state, follows, followedBy, lastSeenAt, seenAt }: Waiting, now: number, { t, ago }: ReturnType<typeof useWords>): string[] {
  const unseen = now - (lastSeenAt ?? seenAt);
  return [
    ...(follows === undefined ? [] : [t('waiting.follows')]),
    ...(followedBy === undefined ? [] : [t('waiting.followed')]),
    ...(unseen >= day && (state === 'new' || state === 'snoozed') ? [t('waiting.unseen', { ago: ago(unseen) })] : []),
  ];
}

const tones = { low: 'neutral', medium: 'info', high: 'warn', critical: 'bad' } as const;

function Marks({ row: { state, priority, caseType, urgency } }: { row: Waiting }) {
  const { t } = useWords();
  return (
    <span class="fs-push">
      {caseType !== undefined && <Badge>{t(`waiting.caseType.${caseType}`)}</Badge>}
      {urgency !== undefined && <Badge tone={tones[urgency]}>{t(`waiting.urgency.${urgency}`)}</Badge>}
      {state === 'new' && <Badge tone={priority >= 7 ? 'bad' : priority >= 4 ? 'warn' : 'neutral'}>{t('waiting.priority', { n: priority })}</Badge>}
    </span>
  );
}

function RowActions({ row, now, who, noteHref, snoozing, onSnooze, onDone, onReopen }: WaitingRowProps & { who: string }) {
  const { t } = useWords();
  const isOpen = snoozing.value === row.id;
  return (
    <div class="fs-row-tools">
      <Outside address={row.post.permalink} label={t('waiting.openIn', { who, network: t(`network.${row.post.network}`) })}>
        {t('waiting.open')}
      </Outside>
      {row.state !== 'done' && (
        <Button size="small" icon="check" label={t('waiting.doneOf', { who })} onPress={() => onDone([row])}>
          {t('waiting.done')}
        </Button>
      )}
      {row.state === 'new' && (
        <button
          type="button"
          class="fs-button"
          data-look="plain"
          data-size="small"
          aria-expanded={isOpen}
          aria-label={t('waiting.snoozeOf', { who })}
          onClick={() => {
            snoozing.value = isOpen ? undefined : row.id;
          }}
        >
          <Icon name="snooze" />
          {t('waiting.snooze')}
        </button>
      )}
      {row.state !== 'new' && (
        <Button size="small" icon="undo" label={t('waiting.reopenOf', { who })} onPress={() => onReopen([row])}>
          {t('waiting.reopen')}
        </Button>
      )}
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
      {isOpen && <SnoozeChoices label={t('waiting.snoozeOf', { who })} now={now} onSnooze={(until) => onSnooze([row], until)} />}
    </div>
  );
}

function whenOf(row: Waiting, now: number, { t, duration, ago, moment }: ReturnType<typeof useWords>): string {
  if (row.state === 'snoozed' && row.snoozedUntil !== undefined) return t('waiting.until', { when: moment(row.snoozedUntil) });
  if ((row.state === 'answered' || row.state === 'done') && row.endedAt !== undefined) return t(`waiting.ended.${row.state}`, { when: ago(now - row.endedAt) });
  return t(row.post.time === undefined ? 'waiting.sinceAtLeast' : 'waiting.since', { length: duration(now - row.since) });
}
