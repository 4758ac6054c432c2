import { useSignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Thought } from '../../components/popup/create-thought';
import { Popup } from '../../components/popup/Popup';
import type { Numbers } from '../../lib/model/numbers';
import type { Looks } from './looks';
import { openPanel } from './open-panel';

const keepKey = /mac/i.test(navigator.platform) ? '⌘Enter' : 'Ctrl+Enter';

/** Opens a page of ours in a tab; the popup then has nothing more to say. */
const open = async (page: '/workbench.html' | '/welcome.html', at = '') => {
  await browser.tabs.create({ url: browser.runtime.getURL(page) + at });
  window.close();
};

export function PopupView({ looks, before, thought }: { looks: Looks; before: Numbers | undefined; thought: Thought }) {
  const denied = useSignal(false);
  const storage = looks.storage.value;
  return (
    <Popup
      numbers={looks.numbers.value}
      before={before}
      site={looks.site.value}
      denied={denied.value}
      storage={storage.state === 'ready' ? storage.value : undefined}
      capture={{ text: thought.text.value, state: thought.state.value, keepKey, onInput: thought.type, onKeep: () => void thought.keep() }}
      onRetry={looks.numbers.reload}
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
