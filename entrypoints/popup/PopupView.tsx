import { useSignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Thought } from '../../components/popup/create-thought';
import { Popup, type PopupProps } from '../../components/popup/Popup';
import { newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { Numbers } from '../../lib/model/numbers';
import { singleOf } from '../../lib/playbook';
import { isPlaybookLocked } from '../workbench/wiring/is-playbook-locked';
import { keepKey } from './keep-key';
import type { Looks } from './looks';
import { openPanel } from './open-panel';

/** Opens a page of ours in a tab; the popup then has nothing more to say. */
const open = async (page: '/workbench.html' | '/welcome.html', at = '') => {
  await browser.tabs.create({ url: browser.runtime.getURL(page) + at });
  window.close();
};

export function PopupView({ looks, before, thought }: { looks: Looks; before: Numbers | undefined; thought: Thought }) {
  const denied = useSignal(false);
  const reported = useSignal<'copied' | 'noPage' | undefined>(undefined);
  const storage = looks.storage.value;
  const settings = looks.settings.value;
  const reminders = looks.reminders.value;
  const onPause = (until: number) => void request('hints.pause', { write: newWrite(), until }).catch(() => undefined);
  return (
    <Popup
      numbers={looks.numbers.value}
      before={before}
      site={looks.site.value}
      denied={denied.value}
      storage={storage.state === 'ready' ? storage.value : undefined}
      capture={{ text: thought.text.value, state: thought.state.value, keepKey, onInput: thought.type, onKeep: () => void thought.keep() }}
      reported={reported.value}
      pause={settings.state === 'ready' ? { until: settings.value.pausedUntil, now: Date.now(), onPause } : undefined}
      crisis={crisisOf(looks)}
      due={reminders.state === 'ready' ? reminders.value.due : undefined}
      teamNeeds={looks.team.value.state === 'ready' ? looks.team.value.value.n : undefined}
      onTeam={() => void open('/workbench.html', looks.team.value.state === 'ready' ? looks.team.value.value.address : '#team')}
      onReminders={() => void open('/workbench.html', '#reminders')}
      onFinish={settings.state === 'ready' && !settings.value.setup.over ? () => void open('/welcome.html') : undefined}
      onRetry={looks.numbers.reload}
      onMode={({ network }, mode) => network && void request('networks.mode', { write: newWrite(), network, mode }).catch(() => undefined)}
      onReport={({ network }) => {
        if (network)
          void request('health.report', { network }).then(({ text, hasPage }) => {
            void navigator.clipboard.writeText(text);
            reported.value = hasPage ? 'copied' : 'noPage';
          });
      }}
      onSwitchOn={({ origins }) => {
        // Straight from the press: any wait before it and the browser refuses to ask.
        void browser.permissions.request({ origins }).then((granted) => {
          denied.value = !granted;
          looks.site.reload();
        });
      }}
      onNetworks={() => void open('/welcome.html', '#networks')}
      onPanel={() => void openPanel().then(() => window.close())}
      onWorkbench={() => void open('/workbench.html')}
      onRestore={() => void open('/workbench.html', '#backup')}
    />
  );
}

/** Of a team: leads begin it, and the page says so to others. */
async function beginCrisis(): Promise<void> {
  if (await isPlaybookLocked()) await open('/workbench.html', '#playbook/crisis');
  else await request('crisis.begin', { write: newWrite() });
}

/** Begun with one press here; ended in the workbench, where it is asked. */
function crisisOf({ playbook }: Looks): PopupProps['crisis'] {
  if (playbook.value.state !== 'ready') return undefined;
  const { since, holding = '', names = '' } = singleOf(playbook.value.value, 'crisis') ?? {};
  return {
    since,
    holding,
    names,
    onBegin: () => void beginCrisis().catch(() => undefined),
    onCopy: (text) => void navigator.clipboard.writeText(text),
    onOpen: () => void open('/workbench.html', '#playbook/crisis'),
  };
}
