import { newWrite } from '../messages/ids';
import type { Draft } from '../model/draft';
import type { IdeaStatus } from '../model/idea';
import type { Saved } from '../storage';
import type { Context } from './context';

/**
 * An idea follows the draft that was begun from it: "in the making" with its first words, "used" when the draft is posted. Only when the draft
 * comes to be so: an idea that the person moved on the board meanwhile stays where it was put.
 */
export async function ideaFollows(context: Context, { before, saved }: { before: Draft | undefined; saved: Saved<Draft> }): Promise<void> {
  if (!saved.ok || saved.value.idea === undefined) return;
  const { value: now } = saved;
  const isTold = before?.rev === now.rev; // told again: whether the idea followed then is not known
  const isNew = before === undefined || isTold;
  const isPosted = now.status === 'posted' && (before?.status !== 'posted' || isTold);
  if (!isNew && !isPosted) return;
  const idea = await context.repositories.ideas.get(saved.value.idea);
  if (!idea || idea.deletedAt !== undefined) return;
  const next = nextStatus(idea.status, isPosted);
  if (next === undefined) return;
  const moved = await context.repositories.ideas.place({ id: idea.id, write: newWrite(), at: context.now(), by: 'status', status: next, after: null });
  if (moved.ok) await context.announce('ideas');
}

/** Never back: a used idea that becomes another draft is still a used one. */
function nextStatus(now: IdeaStatus | undefined, isPosted: boolean): IdeaStatus | undefined {
  if (isPosted) return now === 'used' ? undefined : 'used';
  return now === undefined || now === 'chosen' ? 'making' : undefined;
}
