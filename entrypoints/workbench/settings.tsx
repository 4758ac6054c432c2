import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { type Autosave, createAutosave } from '../../components/editing/create-autosave';
import { keepIn } from '../../components/editing/keep-in';
import { forgetFrame } from '../../components/popup/kept-frame';
import { NotifySettings } from '../../components/reminders/NotifySettings';
import { Shown } from '../../components/ui/Shown';
import { AboutSettings } from '../../components/workbench/AboutSettings';
import { ExpansionSettings } from '../../components/workbench/ExpansionSettings';
import { hintChoices } from '../../components/workbench/hint-choices';
import { LanguageSettings } from '../../components/workbench/LanguageSettings';
import { LineSettings } from '../../components/workbench/LineSettings';
import { readHours, SettingsPage, type SettingsWords } from '../../components/workbench/SettingsPage';
import { SetupSettings } from '../../components/workbench/SetupSettings';
import { commonCliches } from '../../lib/checks';
import { spokenLanguages } from '../../lib/i18n';
import { liveQuery } from '../../lib/live/live-query';
import { newWrite } from '../../lib/messages/ids';
import { chooseLanguage, chosenLanguage } from '../../lib/messages/load-words';
import { request } from '../../lib/messages/request';
import { NetworkId } from '../../lib/model/network';
import type { Settings } from '../../lib/model/settings';
import { createExpansionChanges } from './wiring/change-expansion';
import { createHintChanges } from './wiring/change-hints';
import { createLineChanges } from './wiring/change-line';
import { createNotifyChange } from './wiring/change-notifies';
import { given } from './wiring/create-note-editing';
import { createShortcuts } from './wiring/create-shortcuts';
import { mutePerson } from './wiring/mute-person';
import { openEditing, saveOnLeave } from './wiring/open-editing';
import type { Screen } from './wiring/screen';

const pause = 400;
const networks = NetworkId.options.filter((network) => network !== 'practice');

/** Settings: what is typed is stored by itself, switches at once, permissions asked for in the press. */
export function createSettings(screen: Screen, { openSheet }: { openSheet(): void }) {
  const stored = liveQuery({ topics: ['settings'], until: screen.until, load: () => request('settings.get', {}) });
  const editor = signal<Autosave<SettingsWords, Settings> | undefined>();

  saveOnLeave(() => [editor.peek()], screen.until);
  effect(() => {
    const { value: now } = stored;
    if (now.state !== 'ready') return;
    if (editor.peek()) editor.peek()?.heard(now.value);
    else editor.value = openSettings(now.value);
  });

  const language = signal('');
  void chosenLanguage().then((chosen = '') => {
    language.value = chosen;
  });
  const problem = liveQuery({ topics: [], until: screen.until, load: () => request('hints.problem', {}) });
  const hints = createHintChanges(screen);
  const shortcuts = createExpansionChanges(screen);
  const line = createLineChanges(screen);
  const drawShortcuts = createShortcuts(screen, { openSheet });
  const onNotifies = createNotifyChange(screen);
  const onUnmute = ({ id, label }: Settings['mutedPeople'][number]) => void mutePerson(screen, { person: id, who: label || id, muted: false });

  return function drawSettings() {
    return (
      <Shown of={stored.value} onRetry={stored.reload}>
        {({ mutedPeople, expansion, notifies, ...chosen }) =>
          editor.value && (
            <SettingsPage
              editing={openEditing(screen, editor.value, {
                id: 'settings',
                textOf: ({ ownName, brand, hours }) => [ownName, brand, hours].join('\n'),
                keepBoth: async () => undefined,
                onClose: () => undefined,
              })}
              hints={{ hints: hintChoices(chosen), problem: problem.value.state === 'ready' ? problem.value.value.problem : undefined, ...hints }}
              muted={{ people: mutedPeople, onUnmute }}
            >
              <SetupSettings />
              <AboutSettings version={browser.runtime.getManifest().version} />
              <LanguageSettings
                chosen={language.value}
                browser={browser.i18n.getUILanguage()}
                languages={spokenLanguages}
                onChoose={(next) => {
                  forgetFrame(localStorage);
                  void screen.attempt(() => chooseLanguage(next || undefined));
                }}
              />
              {drawShortcuts(chosen)}
              <NotifySettings on={notifies} onChange={onNotifies} />
              <ExpansionSettings rules={expansion} networks={networks} onChange={shortcuts.change} onHostBack={shortcuts.useAgain} />
              <LineSettings
                chosen={chosen}
                common={commonCliches}
                onLine={line.onLine}
                onMute={line.onMute}
                onCliches={(cliches) => void line.onCliches(cliches, chosen.cliches)}
              />
            </SettingsPage>
          )
        }
      </Shown>
    );
  };
}

const openSettings = (stored: Settings): Autosave<SettingsWords, Settings> =>
  createAutosave<SettingsWords, Settings>({
    stored,
    empty: { ownName: '', brand: '', hours: '' },
    wordsOf: ({ ownName, brand, targetHours }) => ({ ownName, brand, hours: String(targetHours) }),
    same: (words, other) =>
      words.ownName === other.ownName && words.brand === other.brand && [undefined, readHours(other.hours)].includes(readHours(words.hours)),
    save: async ({ value: { ownName, brand, hours }, ...change }) => {
      // Hours that are no number yet keep nothing else from being stored.
      const targetHours = readHours(hours);
      return request('settings.save', { ...given(change), changes: { ownName, brand, ...(targetHours !== undefined && { targetHours }) } });
    },
    newWrite,
    keep: keepIn(localStorage, 'settings'),
    delay: pause,
  });
