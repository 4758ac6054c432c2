import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { AssignedHere } from '../../../components/desk/AssignedHere';
import { liveQuery } from '../../../lib/live/live-query';
import { request } from '../../../lib/messages/request';
import type { About } from '../../../lib/model/note';
import { assignPosts } from './assign-posts';
import type { Screen } from './screen';

/** Who of the team takes the post in view, and the choice of another; nothing without a team. */
export function createTaker(screen: Screen, post: ReadonlySignal<About | undefined>): () => ComponentChildren {
  const team = screen.team();
  const known = liveQuery({
    topics: ['team', 'waiting'],
    until: screen.until,
    load: async () => {
      const { value: about } = post;
      return about && { post: about.id, ...(await request('waiting.taker', { post: about.id })) };
    },
  });
  post.subscribe(() => known.reload());
  return function drawTaker() {
    const { value: who } = team;
    const { value: about } = post;
    const taken = known.value.state === 'ready' ? known.value.value : undefined;
    if (!who || !about || taken?.post !== about.id) return null;
    const { to, record } = taken;
    return (
      <AssignedHere
        key={about.id}
        team={who}
        to={to}
        assignment={record}
        now={screen.now.value}
        onAssign={(next, words) => {
          const { id, label, permalink } = about;
          void assignPosts(screen, { posts: [{ post: id, label, permalink, to, note: record?.note }], to: next, note: { words }, team: who });
        }}
      />
    );
  };
}
