import type { ComponentChildren } from 'preact';
import type { Draft } from '../../lib/model/draft';
import type { Due } from '../../lib/model/due';
import type { Numbers } from '../../lib/model/numbers';
import type { Part } from '../../lib/model/playbook';
import type { Waiting } from '../../lib/model/waiting';
import { GoalLine } from '../playbook/GoalsSection';
import { sayValue, type Unit } from '../popup/say-value';
import { Badge } from '../ui/Badge';
import { List, Row } from '../ui/List';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';

export interface TodayProps {
  now: number;
  /** "2026-11-22". */
  today: string;
  waiting: Loaded<{ rows: readonly Waiting[]; total: number }>;
  due: Loaded<readonly Due[]>;
  drafts: Loaded<readonly Draft[]>;
  /** `all`: how many there are, also those of later weeks. */
  goals: Loaded<{ week: readonly Part<'goal'>[]; all: number; campaign: string | undefined }>;
  numbers: Loaded<Numbers>;
  /** A crisis is on: ready drafts are held. */
  held: boolean;
  /** Stands above all while the first steps are not done. */
  first?: ComponentChildren;
  /** What colleagues assigned to this person. */
  assigned?: ComponentChildren;
  /** What waits for a yes, and what came back. */
  approvals?: ComponentChildren;
  personHref(row: Waiting): string;
  onRetry(): void;
}

const tiles: readonly [name: 'waiting' | 'oldestWaiting' | 'answered' | 'medianFirstResponse' | 'ideas' | 'draftsDue', unit: Unit, href: string][] = [
  ['waiting', 'count', '#waiting'],
  ['oldestWaiting', 'length', '#waiting'],
  ['answered', 'count', '#waiting'],
  ['medianFirstResponse', 'length', '#waiting'],
  ['ideas', 'count', '#ideas'],
  ['draftsDue', 'count', '#drafts'],
];
/** Rows of each list; the rest stands behind its link. */
const shown = 5;

/** The day in its order: trouble first, then what was promised, what is planned, and where it leads. */
export function Today({ now, today, waiting, due, drafts, goals, numbers, held, first, assigned, approvals, personHref, onRetry }: TodayProps) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="fs-today">
      {first}
      <Shown of={numbers} onRetry={onRetry}>
        {(day) => (
          <section class="fs-today-numbers" aria-label={t('today.numbers')}>
            {tiles.map(([name, unit, href]) => {
              const { value } = day[name];
              return (
                <a key={name} class="fs-today-number" href={href}>
                  <span class="fs-today-value">{value === undefined ? t('popup.nothing') : sayValue(value, unit, words)}</span>
                  <span>{t(`popup.${name}`)}</span>
                </a>
              );
            })}
          </section>
        )}
      </Shown>
      <TodayList
        title={t('today.waiting')}
        of={waiting}
        onRetry={onRetry}
        empty={t('today.waiting.empty')}
        href="#waiting"
        countOf={({ rows }) => rows.length}
        all={({ total }) => (total > 0 ? t('today.waiting.all', { n: total }) : t('waiting.title'))}
      >
        {({ rows }) => (
          <List label={t('today.waiting')}>
            {rows.slice(0, shown).map((row) => (
              <Row key={row.id}>
                <p class="fs-meta">
                  <a class="fs-who" href={personHref(row)} target="_blank" rel="noreferrer">
                    <bdi>{row.post.author.name ?? `@${row.post.author.handle}`}</bdi>
                  </a>
                  <span>{t(`network.${row.post.network}`)}</span>
                  <span>{t('today.since', { time: words.duration(now - row.since) })}</span>
                </p>
                <p class="fs-words" data-lines dir="auto" lang={row.post.language}>
                  {row.post.text || t('waiting.noText')}
                </p>
              </Row>
            ))}
          </List>
        )}
      </TodayList>
      <div class="fs-today-rest">
        {assigned}
        {approvals}
        <TodayList
          title={t('today.reminders')}
          of={due}
          onRetry={onRetry}
          empty={t('today.reminders.empty')}
          href="#reminders"
          countOf={(rows) => rows.length}
          all={() => t('today.reminders.all')}
        >
          {(rows) => (
            <List label={t('today.reminders')}>
              {rows.slice(0, shown).map((each) => (
                <Row key={each.key}>
                  <p class="fs-meta">
                    <span class="fs-who" dir="auto">
                      {whatOf(each)}
                    </span>
                    {each.kind === 'touch' && <span>{t('today.touch')}</span>}
                    {each.kind === 'draft' && <span>{t('today.draft')}</span>}
                    <span>{words.ago(now - each.at)}</span>
                  </p>
                </Row>
              ))}
            </List>
          )}
        </TodayList>
        <TodayList
          title={t('today.drafts')}
          of={drafts}
          onRetry={onRetry}
          empty={t('today.drafts.empty')}
          href="#drafts"
          countOf={(rows) => rows.length}
          all={() => t('today.drafts.all')}
        >
          {(rows) => (
            <List label={t('today.drafts')}>
              {rows.slice(0, shown).map((draft) => (
                <Row key={draft.id} opens>
                  <a class="fs-row-main" href={`#drafts/${draft.id}`} dir="auto">
                    <span class="fs-who">{titleOf(draft) ?? t('drafts.untitled')}</span>
                  </a>
                  <p class="fs-meta">
                    <Badge tone={draft.status === 'ready' ? 'good' : 'neutral'}>{t(`drafts.status.${draft.status}`)}</Badge>
                    {held && draft.status === 'ready' && <Badge tone="bad">{t('today.drafts.held')}</Badge>}
                    {draft.plannedAt !== undefined && <span>{words.moment(draft.plannedAt)}</span>}
                  </p>
                </Row>
              ))}
            </List>
          )}
        </TodayList>
        <TodayList
          title={t('today.goals')}
          of={goals}
          onRetry={onRetry}
          empty={goals.state === 'ready' && goals.value.all > 0 ? t('today.goals.none') : t('today.goals.empty')}
          href="#playbook/goals"
          countOf={({ week }) => week.length}
          all={() => t('today.goals.all')}
          lead={goals.state === 'ready' && goals.value.campaign !== undefined ? t('today.campaign', { name: goals.value.campaign }) : undefined}
        >
          {({ week }) => (
            <List label={t('today.goals')}>
              {week.map((goal) => (
                <Row key={goal.id}>
                  <p class="fs-meta">
                    <span class="fs-who" dir="auto">
                      {goal.name}
                    </span>
                    <GoalLine goal={goal} today={today} />
                  </p>
                </Row>
              ))}
            </List>
          )}
        </TodayList>
      </div>
    </div>
  );
}

interface TodayListProps<Value> {
  title: string;
  of: Loaded<Value>;
  empty: string;
  href: string;
  lead?: string | undefined;
  countOf(value: Value): number;
  all(value: Value): string;
  onRetry(): void;
  children(value: Value): ComponentChildren;
}

/** A few rows of one list, and the way to the whole of it. */
const TodayList = <Value,>({ title, of, empty, href, lead, countOf, all, onRetry, children }: TodayListProps<Value>) => (
  <section class="fs-panel" aria-label={title}>
    <h2 class="fs-heading">{title}</h2>
    {lead !== undefined && <p class="fs-field-hint">{lead}</p>}
    <Shown of={of} onRetry={onRetry}>
      {(value) => (
        <>
          {countOf(value) === 0 ? <p class="fs-field-hint">{empty}</p> : children(value)}
          <a class="fs-link" href={href}>
            {all(value)}
          </a>
        </>
      )}
    </Shown>
  </section>
);

function whatOf(due: Due): string {
  if (due.kind === 'reminder') return due.reminder.text;
  if (due.kind === 'snooze') return due.waiting.post.text.slice(0, 120) || due.waiting.post.author.handle;
  if (due.kind === 'draft') return titleOf(due.draft) ?? '…';
  return due.kind === 'moment' ? `${due.label}: ${due.moment.what}` : due.label;
}

/** Its title, else its first line. */
const titleOf = ({ title, text }: Draft): string | undefined => title.trim() || text.trim().split('\n', 1)[0]?.slice(0, 80) || undefined;
