import { type ReadonlySignal, signal } from '@preact/signals';
import { request } from '../../../lib/messages/request';
import type { CheckId, Remark } from '../../../lib/model/check';
import type { NetworkId } from '../../../lib/model/network';
import type { Post } from '../../../lib/model/post';

/** Milliseconds of quiet before the words are looked at. */
const pause = 400;
/** Said of replies; a draft is none. */
const ofReplies: ReadonlySet<CheckId> = new Set(['promise', 'nothing-of-post', 'repeats-itself']);

export interface Checked {
  network: NetworkId;
  text: string;
  /** The post that the words answer. */
  post?: Post;
}

/** What there is to say of the words that were shown last, once somebody stops typing. Old remarks stay until the new ones are there. */
export function createRemarks(until: AbortSignal): { of: ReadonlySignal<readonly Remark[]>; look(at: Checked | undefined): void; again(): void } {
  const remarks = signal<readonly Remark[]>([]);
  let shown: Checked | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  until.addEventListener('abort', () => clearTimeout(timer));
  const ask = async () => {
    const asked = shown;
    if (!asked) return;
    const answer = asked.text.trim() === '' ? undefined : await request('writing.check', asked).catch(() => undefined);
    if (asked === shown) remarks.value = (answer?.remarks ?? []).filter(({ check }) => asked.post !== undefined || !ofReplies.has(check));
  };
  return {
    of: remarks,
    look(next) {
      if (next?.network === shown?.network && next?.text === shown?.text && next?.post?.id === shown?.post?.id) return;
      shown = next;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), pause);
    },
    again: () => void ask(),
  };
}
