import type { Words } from '../../lib/i18n';
import type { Numbers } from '../../lib/model/numbers';
import { OurPage } from '../ui/OurPage';
import { Popup } from './Popup';

const nothing = () => {};

/**
 * The popup before anything is known but the numbers of the last look: painted before any of its code can answer. Nothing in it
 * names anybody.
 */
export const PopupFrame = ({ words, before, keepKey }: { words: Words; before: Numbers | undefined; keepKey: string }) => (
  <OurPage words={words}>
    <Popup
      numbers={{ state: 'loading' }}
      before={before}
      site={{ state: 'loading' }}
      denied={false}
      storage={undefined}
      capture={{ text: '', state: { kind: 'idle' }, keepKey, onInput: nothing, onKeep: nothing }}
      pause={undefined}
      crisis={undefined}
      reported={undefined}
      onRetry={nothing}
      onSwitchOn={nothing}
      onNetworks={nothing}
      onPanel={nothing}
      onWorkbench={nothing}
      onMode={nothing}
      onReport={nothing}
      onRestore={nothing}
    />
  </OurPage>
);

/** Room for a short word, in no language. */
const room = '\u00a0'.repeat(12);

/** What stands in the popup's HTML says nothing, so that it is never said in the wrong language; it keeps the words' room. */
export const wordless = (words: Words): Words => ({ ...words, t: () => room });
