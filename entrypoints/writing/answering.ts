import { tellAnswering } from '../feed/tell-answering';
import type { MountPart } from './define-part';

/** Told anew while the person writes on, in milliseconds: it ends by itself (lib/model/team.ts, `answeringLasts`). */
const again = 60_000;

/** The others of the team see that a post is being answered while its composer is in use, until what it held is sent. */
export const answering: MountPart = (host) => {
  const told = new Map<string, number>();
  const tell = (post: string | undefined) => {
    if (post === undefined || Date.now() - (told.get(post) ?? 0) < again) return;
    told.set(post, Date.now());
    tellAnswering(host, post, true);
  };
  document.addEventListener('input', (event) => event.isTrusted && tell(host.composers.current()?.post), { capture: true, passive: true, signal: host.until });
  return {
    focused: ({ open }) => tell(open?.post),
    sent({ post }) {
      if (post === undefined || !told.delete(post)) return;
      tellAnswering(host, post, false);
    },
  };
};
