import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Idea } from '../../../lib/model/idea';
import type { Screen } from './screen';

/** Begins a draft with an idea's words and pillar, and opens it. The idea itself follows by what becomes of the draft. */
export function draftOfIdea(screen: Screen, { id: idea, text, pillar }: Idea, openDraft: (id: string) => void): void {
  const [id, write] = [newId(), newWrite()];
  void screen.attempt(async () => {
    const saved = await request('drafts.save', { id, write, title: '', text, status: 'writing', networks: [], idea, ...(pillar !== undefined && { pillar }) });
    if (!saved.ok) throw new Error(screen.words.t(`problem.${saved.problem.kind}`));
    openDraft(id);
  });
}
