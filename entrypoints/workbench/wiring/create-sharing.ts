import { signal } from '@preact/signals';
import type { Sharing } from '../../../components/team/sharing';
import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Screen } from './screen';
import { keepWish, wishOf } from './shared-wish';

/** Who this person is in the team, and how a record comes to it or stays here. Reads a signal: whoever draws with it is drawn again. */
export function createSharing(screen: Screen): () => Sharing | undefined {
  const { t } = screen.words;
  const who = screen.team();
  /** So often something was wished: those who draw a wish are drawn again. */
  const wishes = signal(0);
  const onShare: Sharing['onShare'] = ({ store, id, shared, isNew }, next) => {
    if (isNew) {
      keepWish(store, id, next);
      wishes.value += 1;
    }
    const [write, back] = [newWrite(), newWrite()];
    const share = (act: string, to: boolean | undefined) => request('team.share', { store, id, write: act, shared: to ?? null });
    void screen.attempt(async () => {
      const { done } = await share(write, next);
      if (!done) return isNew ? undefined : screen.tell(t('problem.missing'));
      screen.tell(
        t(next === undefined ? 'sharing.done.asKind' : next ? 'sharing.done.team' : 'sharing.done.own'),
        async () => void (await share(back, shared)),
      );
    });
  };
  return () => (wishes.value >= 0 && who.value ? { who: who.value, onShare, wishOf } : undefined);
}
