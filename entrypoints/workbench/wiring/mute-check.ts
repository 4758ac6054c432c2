import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { CheckId } from '../../../lib/model/check';
import type { createRemarks } from './create-remarks';
import type { Screen } from './screen';

/** Silences a check, with the way back; the words in view are looked at again. */
export function muteCheck(screen: Screen, { remarks, check }: { remarks: Pick<ReturnType<typeof createRemarks>, 'again'>; check: CheckId }): void {
  const { t } = screen.words;
  const set = async (muted: boolean) => {
    await request('checks.mute', { write: newWrite(), check, muted });
    remarks.again();
  };
  void screen.attempt(async () => {
    await set(true);
    screen.tell(t('drafts.muted', { check: t(`check.${check}.called`) }), () => set(false));
  });
}
