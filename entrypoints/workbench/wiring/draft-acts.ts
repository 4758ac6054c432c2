import type { DraftWords } from '../../../components/workbench/draft-types';
import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Draft } from '../../../lib/model/draft';
import type { NetworkId } from '../../../lib/model/network';
import { messageOf } from './open-draft';
import type { Screen } from './screen';
import { asPrivateAs } from './shared-wish';

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

/** Stores the words as a draft of their own, as private as the one they were written in. @throws when they can't be stored */
export async function keepDraftCopy({ words: { t } }: Screen, words: DraftWords, of: Draft): Promise<void> {
  const title = t('drafts.copyTitle', { title: words.title || t('drafts.untitled') }).slice(0, 300);
  const saved = await request('drafts.save', { ...messageOf(words), ...asPrivateAs(of), write: newWrite(), id: newId(), title });
  if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
}
