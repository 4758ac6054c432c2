import { UnsentList } from '../../../components/workbench/UnsentList';
import { liveQuery } from '../../../lib/live/live-query';
import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { NetworkId } from '../../../lib/model/network';
import type { Unsent } from '../../../lib/model/unsent';
import type { Screen } from './screen';

/** Words that were typed in networks' boxes and not sent. `openDraft` shows a draft that was just made of some. */
export function createUnsent(screen: Screen, { openDraft }: { openDraft(id: string): void }) {
  const { t } = screen.words;
  const kept = liveQuery({ topics: ['unsent'], until: screen.until, load: () => request('unsent.list', {}) });
  const dismiss = (words: Unsent) =>
    screen.attempt(async () => {
      await request('unsent.remove', { id: words.id });
      screen.tell(t('unsent.dismissed'), async () => {
        await request('unsent.restore', words);
        screen.tell(t('unsent.restored'));
      });
    });
  const draft = ({ id: words, text, network }: Unsent) => {
    const [id, write] = [newId(), newWrite()];
    void screen.attempt(async () => {
      const saved = await request('drafts.save', { id, write, title: '', text, status: 'writing', networks: network === 'practice' ? [] : [network] });
      if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
      await request('unsent.remove', { id: words });
      openDraft(id);
    });
  };

  /** Of one network, where one is given. Nothing at all where nothing is kept. */
  return function drawUnsent(network?: NetworkId) {
    const { value: list } = kept;
    if (list.state === 'loading') return null;
    return (
      <UnsentList
        list={list.state === 'ready' ? { state: 'ready', value: list.value.filter((words) => network === undefined || words.network === network) } : list}
        now={screen.now.value}
        onCopy={({ text }) => void screen.copy(text)}
        onDraft={draft}
        onDismiss={(words) => void dismiss(words)}
        onRetry={kept.reload}
      />
    );
  };
}
