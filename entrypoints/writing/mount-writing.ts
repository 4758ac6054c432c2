import { isEditor } from '../../lib/editors';
import type { Writing } from '../../lib/page/shared-world';
import type { FeedHost } from '../feed/feed-host';
import { answering } from './answering';
import type { MountPart } from './define-part';
import { expansion } from './expansion';
import { guard } from './guard';
import { line } from './line';

/** What helps while writing, in the order in which each hears of a box. */
const parts: readonly MountPart[] = [guard, expansion, line, answering];

export function mountWriting(host: FeedHost): Writing {
  const mounted = parts.map((mount) => mount(host));
  return {
    focused(element) {
      if (!isEditor(element)) return;
      const open = host.composers.at(element);
      for (const part of mounted) part.focused({ editor: open?.editor ?? element, open });
    },
    sent(sent) {
      for (const part of mounted) part.sent?.(sent);
    },
  };
}
