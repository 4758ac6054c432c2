import { useSignal } from '@preact/signals';
import { sayDue } from '../../lib/i18n';
import type { Due } from '../../lib/model/due';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { Row } from '../ui/List';
import { useWords } from '../ui/words';
import { laterTimes } from './later-times';
import { ReminderForm, type ReminderWords } from './ReminderForm';

export interface DueActions {
  now: number;
  /** Where it is dealt with: the person, the post in its network, the draft. */
  hrefOf(due: Due): string | undefined;
  onDone(due: Due): void;
  onLater(due: Due, at: number): void;
  onEdit(due: Due & { kind: 'reminder' }, words: ReminderWords): void;
  onDelete(due: Due & { kind: 'reminder' }): void;
}

/** One thing that is due or will be: what, since when, and what to do about it. */
export function DueRow({ due, ...actions }: DueActions & { due: Due }) {
  const words = useWords();
  const { t, ago, moment } = words;
  const { now, hrefOf, onEdit } = actions;
  const editing = useSignal(false);
  const what = sayDue(due, words);
  if (editing.value && due.kind === 'reminder') {
    return (
      <Row>
        <ReminderForm
          before={{ text: due.reminder.text, dueAt: due.reminder.dueAt }}
          saveLabel={t('reminders.save')}
          onSave={(changed) => {
            editing.value = false;
            onEdit(due, changed);
          }}
          onCancel={() => {
            editing.value = false;
          }}
        />
      </Row>
    );
  }
  const href = hrefOf(due);
  return (
    <Row>
      <p class="fs-meta">
        {href === undefined ? (
          <span class="fs-who" dir="auto">
            {what}
          </span>
        ) : (
          <a class="fs-who" href={href} dir="auto" {...(href.startsWith('#') ? {} : { target: '_blank', rel: 'noreferrer noopener' })}>
            {what}
          </a>
        )}
        <Badge tone={toneOf(due, now)}>{t(due.kind === 'reminder' ? `reminders.kind.${due.reminder.kind}` : `reminders.kind.${due.kind}`)}</Badge>
      </p>
      <p class="fs-meta">
        <span>{due.at <= now ? t('reminders.since', { when: ago(now - due.at) }) : t('reminders.at', { when: moment(due.at) })}</span>
        {due.kind === 'reminder' && due.reminder.about && <bdi>{due.reminder.about.label}</bdi>}
        {due.kind === 'touch' && <span>{t('reminders.touch.last', { when: ago(now - due.lastAt), n: due.days })}</span>}
      </p>
      {due.kind === 'snooze' && (
        <p class="fs-words" data-lines dir="auto">
          {due.waiting.post.text}
        </p>
      )}
      <DueTools
        due={due}
        what={what}
        {...actions}
        onOpenEditor={() => {
          editing.value = true;
        }}
      />
    </Row>
  );
}

const toneOf = (due: Due, now: number): Tone => (due.kind === 'reminder' && due.reminder.kind === 'promise' && due.at <= now ? 'warn' : 'neutral');

function DueTools({ due, what, now, onDone, onLater, onDelete, onOpenEditor }: DueActions & { due: Due; what: string; onOpenEditor(): void }) {
  const { t } = useWords();
  const choosing = useSignal(false);
  // A draft is done by posting it, and planned in its own editor.
  if (due.kind === 'draft') return null;
  const isDue = due.at <= now;
  return (
    <div class="fs-row-tools">
      {(isDue || due.kind === 'reminder') && (
        <Button size="small" icon="check" label={t('reminders.markDoneOf', { what })} onPress={() => onDone(due)}>
          {t('reminders.markDone')}
        </Button>
      )}
      {isDue && due.kind !== 'moment' && (
        <button
          type="button"
          class="fs-button"
          data-look="plain"
          data-size="small"
          aria-expanded={choosing.value}
          aria-label={t('reminders.laterOf', { what })}
          onClick={() => {
            choosing.value = !choosing.value;
          }}
        >
          <Icon name="snooze" />
          {t('reminders.later')}
        </button>
      )}
      {due.kind === 'reminder' && (
        <>
          <IconButton icon="draft" label={t('reminders.editOf', { what })} onPress={onOpenEditor} />
          <IconButton icon="trash" label={t('reminders.deleteOf', { what })} onPress={() => onDelete(due)} />
        </>
      )}
      {choosing.value && (
        <fieldset class="fs-row-tools fs-bare" aria-label={t('reminders.laterTimes', { what })}>
          {laterTimes(now).map(({ id, at }) => (
            <Button key={id} size="small" look="quiet" onPress={() => onLater(due, at)}>
              {t(`reminders.later.${id}`)}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
