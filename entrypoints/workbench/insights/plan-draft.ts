import { sayTime } from '../../../components/insights/statistics/say-level';
import { newId, newWrite } from '../../../lib/messages/ids';
import type { Input } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { Draft } from '../../../lib/model/draft';
import type { Screen } from '../wiring/screen';

/** Gives a draft its time, or begins one for it; with a way back. */
export function planDraft(screen: Screen, draft: Draft | undefined, at: number): void {
  const { t } = screen.words;
  const id = draft?.id ?? newId();
  const write = newWrite();
  const save = async (input: Input<'drafts.save'>) => {
    const saved = await request('drafts.save', input);
    if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
    return saved.value;
  };
  void screen.attempt(async () => {
    const before = draft && contentOf(draft);
    const planned = await save({
      ...(before ?? { title: '', text: '', status: 'writing', networks: [] }),
      id,
      write,
      plannedAt: at,
      ...(draft && { base: draft.rev }),
    });
    const undo = newWrite();
    screen.tell(t('insights.times.planned', { title: planned.title || t('insights.times.plan.untitled'), time: sayTime(at, screen.words) }), async () => {
      if (before) await save({ ...before, id, write: undo, base: planned.rev });
      else await request('drafts.remove', { id, write: undo });
    });
  });
}

/** All that a draft says but its planned time, as it is saved. */
function contentOf(draft: Draft): Omit<Input<'drafts.save'>, 'id' | 'write' | 'base' | 'plannedAt'> {
  const { id: _, rev: __, createdAt: ___, updatedAt: ____, deletedAt: _____, plannedAt: ______, ...content } = draft;
  return content;
}
