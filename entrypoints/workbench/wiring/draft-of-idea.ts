import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Idea } from '../../../lib/model/idea';
import type { Screen } from './screen';
import { asPrivateAs } from './shared-wish';

/** Begins a draft with an idea's words and pillar, and opens it; what the team does not see of the idea, it does not see of the draft. The idea follows by what becomes of the draft. */
export function draftOfIdea(screen: Screen, { id: idea, text, pillar, shared }: Idea, openDraft: (id: string) => void): void {
  const [id, write] = [newId(), newWrite()];
  void screen.attempt(async () => {
    const { who } = await request('team.who', {});
    const saved = await request('drafts.save', {
      ...asPrivateAs({ shared: shared ?? who?.share.ideas }),
      ...{ id, write, title: '', text, status: 'writing', networks: [], idea },
      ...(pillar !== undefined && { pillar }),
    });
    if (!saved.ok) throw new Error(screen.words.t(`problem.${saved.problem.kind}`));
    openDraft(id);
  });
}
