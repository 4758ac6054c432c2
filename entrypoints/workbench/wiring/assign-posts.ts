import { newWrite } from '../../../lib/messages/ids';
import type { Input } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { TeamWho } from '../../../lib/model/team';
import type { Screen } from './screen';

type Assigning = Input<'waiting.assign'>['posts'][number];

/** A post as it is assigned now. */
export interface Taken extends Omit<Assigning, 'to' | 'note'> {
  to: string | undefined;
  note: string | undefined;
}

/** The most that one message may assign. */
const most = 1000;

/** Says who takes these posts and offers the way back to how each was. Without `note` each keeps the words that it has, where it stays assigned. */
export function assignPosts(
  screen: Screen,
  { posts, to, note, team }: { posts: readonly Taken[]; to: string | null; note?: { words: string | undefined } | undefined; team: Pick<TeamWho, 'name'> },
): Promise<void> {
  const [there, back] = [newWrite(), newWrite()];
  const { t } = screen.words;
  const isSame = posts.every((post) => (post.to ?? null) === to);
  const n = posts.length;
  const told = to === null ? t('assignments.told.nobody', { n }) : to === team.name ? t('assignments.told.you', { n }) : t('assignments.told', { n, who: to });
  const before = posts.map((post): Assigning => withNote(post, post.to ?? null, post.note));
  const after = posts.map((post): Assigning => withNote(post, to, note ? note.words : post.note));
  return screen.attempt(async () => {
    await send(there, after);
    screen.tell(isSame && note ? t('assignments.noted') : told, () => send(back, before));
  });
}

function withNote({ post, label, permalink }: Taken, to: string | null, note: string | undefined): Assigning {
  return { post, label, to, ...(permalink !== undefined && { permalink }), ...(note !== undefined && to !== null && { note }) };
}

async function send(write: string, posts: readonly Assigning[]): Promise<void> {
  for (let from = 0; from < posts.length; from += most) await request('waiting.assign', { write, posts: posts.slice(from, from + most) });
}
