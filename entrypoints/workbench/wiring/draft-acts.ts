import type { DraftWords } from '../../../components/workbench/draft-types';
import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { NetworkId } from '../../../lib/model/network';
import { messageOf } from './open-draft';
import type { Screen } from './screen';

/** Copied first, while the press still counts as the person's own: whatever becomes of the rest, the words can be pasted. */
export function bringDraft(screen: Screen, { network, text }: { network: NetworkId; text: string }): void {
  const { t } = screen.words;
  const copied = navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  void screen.attempt(async () => {
    const { came } = await request('drafts.bring', { network, text });
    const isThere = came === 'in' || (await copied);
    screen.tell(isThere ? t(`drafts.brought.${came}`, { network: t(`network.${network}`) }) : t('ui.copyFailed'));
  });
}

/** Stores the words as a draft of their own. @throws when they can't be stored */
export async function keepDraftCopy({ words: { t } }: Screen, words: DraftWords): Promise<void> {
  const title = t('drafts.copyTitle', { title: words.title || t('drafts.untitled') }).slice(0, 300);
  const saved = await request('drafts.save', { ...messageOf(words), write: newWrite(), id: newId(), title });
  if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
}
