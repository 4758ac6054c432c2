import { useId, useRef, useState } from 'preact/hooks';
import type { DraftGlance, DraftsMonth } from '../../lib/messages/protocol';
import { dayOf } from '../../lib/playbook';
import type { ReviewMark } from '../../lib/team/review-state';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';
import { Agenda } from './Agenda';
import { DraftChip } from './DraftChip';
import { MonthGrid } from './MonthGrid';
import { addMonths, minutesOf, monthOf, timeOn } from './month-grid';
import { PlanDialog } from './PlanDialog';
import { useNarrow } from './use-narrow';
import { usePlanLift } from './use-plan-lift';

export interface MonthPageProps {
  /** "2026-11". */
  month: string;
  today: string;
  drafts: Loaded<DraftsMonth>;
  /** A crisis is on: those that are ready are held. */
  held: boolean;
  /** Minutes since midnight that a draft is planned for on a day, when it has no time of its own. */
  usual(day: string): number;
  href(draft: DraftGlance): string;
  /** How a draft stands with the leads of a team, where there is one. */
  markOf?: ((draft: DraftGlance) => ReviewMark | undefined) | undefined;
  onMonth(month: string): void;
  /** `null`: for no time. */
  onPlan(draft: DraftGlance, at: number | null): void;
  onNew(): void;
  onRetry(): void;
}

/** Drafts on their days, and beside them those that have none yet. */
export function MonthPage(props: MonthPageProps) {
  const { t, locale } = useWords();
  const { month, today, held } = props;
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01T00:00:00Z`));
  return (
    <div class="fs-stack">
      <div class="fs-bar">
        <h2 class="fs-heading" aria-live="polite">
          {name}
        </h2>
        <div class="fs-row-tools fs-month-steps">
          <IconButton icon="back" label={t('calendar.previous')} onPress={() => props.onMonth(addMonths(month, -1))} />
          <Button size="small" disabled={monthOf(today) === month} onPress={() => props.onMonth(monthOf(today))}>
            {t('calendar.today')}
          </Button>
          <span class="fs-month-next">
            <IconButton icon="back" label={t('calendar.next')} onPress={() => props.onMonth(addMonths(month, 1))} />
          </span>
          <Button look="primary" size="small" icon="plus" onPress={props.onNew}>
            {t('drafts.new')}
          </Button>
        </div>
      </div>
      {held && <p class="fs-field-hint">{t('calendar.held.text')}</p>}
      <Shown of={props.drafts} onRetry={props.onRetry}>
        {(drafts) => <Days {...props} drafts={drafts} label={t('calendar.grid', { month: name })} />}
      </Shown>
    </div>
  );
}

const nowhere = 'unplanned';

function Days({
  month: addressed,
  today,
  drafts,
  held,
  usual,
  href,
  markOf,
  onMonth,
  onPlan,
  label,
}: Omit<MonthPageProps, 'drafts'> & { drafts: DraftsMonth; label: string }) {
  const words = useWords();
  const { t } = words;
  const hintId = useId();
  const page = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow();
  const [dragged, setDragged] = useState<string | undefined>();
  const [over, setOver] = useState<string | undefined>();
  const [asked, setAsked] = useState<DraftGlance | undefined>();
  const all = [...drafts.placed, ...drafts.unplanned.rows];
  const planOn = (draft: DraftGlance, day: string) => {
    if (draft.plannedAt !== undefined && dayOf(draft.plannedAt) === day) return;
    onPlan(draft, timeOn(day, draft.plannedAt === undefined ? usual(day) : minutesOf(draft.plannedAt)));
  };
  const lift = usePlanLift({ page, words, today, month: addressed, onMonth, onDrop: planOn });
  // The address follows a moment later: a chip that is carried into another month is there at once, with the focus.
  const month = lift.lifted ? monthOf(lift.lifted.day) : addressed;
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const drop = () => {
    const draft = all.find(({ id }) => id === dragged);
    if (draft && over === nowhere) {
      if (draft.plannedAt !== undefined) onPlan(draft, null);
    } else if (draft && over !== undefined) planOn(draft, over);
    end();
  };
  const lifted = lift.lifted?.draft.id;
  const byDay = Map.groupBy(
    drafts.placed.filter(({ id }) => id !== lifted),
    ({ at = 0 }) => dayOf(at),
  );
  if (lift.lifted) byDay.set(lift.lifted.day, [lift.lifted.draft, ...(byDay.get(lift.lifted.day) ?? [])]);
  const chip = {
    href,
    markOf,
    onDragStart: setDragged,
    onDragEnd: end,
    onHandleKey: lift.onHandleKey,
    onHandleBlur: lift.onHandleBlur,
    onPlan: setAsked,
  };
  const days = {
    ...chip,
    month,
    today,
    byDay,
    held,
    lifted,
    hintId,
    target: lift.lifted?.day ?? over,
    onOver: (day: string) => dragged !== undefined && setOver(day),
    onDrop: drop,
  };
  const hasOfMonth = [...byDay.keys()].some((day) => monthOf(day) === month);
  return (
    <div class="fs-month-page" ref={page}>
      <p class="fs-hidden" id={hintId}>
        {t('calendar.move.hint')}
      </p>
      <p class="fs-hidden" role="status">
        {lift.said}
      </p>
      <div class="fs-stack">
        {!hasOfMonth && (
          <EmptyState plain title={t('calendar.empty.title')}>
            {t('calendar.empty.text')}
          </EmptyState>
        )}
        {isNarrow ? hasOfMonth && <Agenda {...days} label={t('calendar.agenda')} /> : <MonthGrid {...days} label={label} />}
      </div>
      <section
        class="fs-unplanned"
        aria-label={t('calendar.unplanned')}
        data-target={over === nowhere || undefined}
        onDragOver={(event) => {
          if (dragged === undefined) return;
          event.preventDefault();
          setOver(nowhere);
        }}
        onDrop={(event) => {
          event.preventDefault();
          drop();
        }}
      >
        <h2 class="fs-heading">{t('calendar.unplanned')}</h2>
        {drafts.unplanned.rows
          .filter(({ id }) => id !== lifted)
          .map((draft) => (
            <DraftChip key={draft.id} draft={draft} held={held} lifted={false} hintId={hintId} {...chip} />
          ))}
        {drafts.unplanned.total === 0 && <p class="fs-field-hint">{t('calendar.unplanned.empty')}</p>}
        {drafts.unplanned.total > drafts.unplanned.rows.length && (
          <p class="fs-field-hint">{t('calendar.unplanned.more', { n: drafts.unplanned.total - drafts.unplanned.rows.length })}</p>
        )}
        {drafts.placed.length > 0 && <p class="fs-field-hint">{t('calendar.drop')}</p>}
      </section>
      {asked && (
        <PlanDialog
          draft={asked}
          day={monthOf(today) === month ? today : `${month}-01`}
          usual={usual}
          onPlan={(at) => {
            setAsked(undefined);
            onPlan(asked, at);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
