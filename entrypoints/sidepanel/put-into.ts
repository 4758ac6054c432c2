import type { Input } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import type { Screen } from '../workbench/wiring/screen';

/**
 * Puts words into the open reply box on the page beside. Copied first, while the press still counts as the person's own: whatever becomes
 * of the rest, the words can be pasted.
 */
export function putInto(screen: Screen, { tab, ...reply }: Omit<Input<'replies.bring'>, 'tab'> & { tab: number | undefined }): void {
  const { t } = screen.words;
  const copied = navigator.clipboard.writeText(reply.text).then(
    () => true,
    () => false,
  );
  void screen.attempt(async () => {
    const { came } = tab === undefined ? { came: false } : await request('replies.bring', { ...reply, tab });
    if (came) screen.tell(t('write.put.in'));
    else screen.tell((await copied) ? t('write.put.none') : t('ui.copyFailed'));
  });
}
