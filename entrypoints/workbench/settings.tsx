import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { type Autosave, createAutosave } from '../../components/editing/create-autosave';
import { keepIn } from '../../components/editing/keep-in';
import { Shown } from '../../components/ui/Shown';
import { originsOf, parseInstance } from '../../components/welcome/parse-instance';
import { readHours, SettingsPage, type SettingsWords } from '../../components/workbench/SettingsPage';
import type { Site } from '../../components/workbench/Sites';
import { liveQuery } from '../../lib/live/live-query';
import { newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import { HintId } from '../../lib/model/hint';
import type { Settings } from '../../lib/model/settings';
import { given } from './wiring/create-note-editing';
import { openEditing, saveOnLeave } from './wiring/open-editing';
import type { Screen } from './wiring/screen';

const pause = 400;

/** Settings: what is typed is stored by itself, switches at once, permissions asked for in the press. */
export function createSettings(screen: Screen) {
  const { t } = screen.words;
  const stored = liveQuery({ topics: ['settings'], until: screen.until, load: () => request('settings.get', {}) });
  const sites = liveQuery({ topics: ['sites'], until: screen.until, load: () => request('sites.list', {}) });
  const editor = signal<Autosave<SettingsWords, Settings> | undefined>();

  saveOnLeave(() => [editor.peek()], screen.until);
  effect(() => {
    const { value: now } = stored;
    if (now.state !== 'ready') return;
    if (editor.peek()) editor.peek()?.heard(now.value);
    else editor.value = openSettings(now.value);
  });

  const onMute = (hint: HintId, muted: boolean) => {
    const write = newWrite();
    void screen.attempt(async () => void (await request('hints.mute', { write, hint, muted })));
  };
  const ask = (name: string, origins: string[]) => {
    // Straight from the press: any wait before it and the browser refuses to ask.
    void browser.permissions.request({ origins }).then(
      (granted) => screen.tell(t(granted ? 'settings.network.granted' : 'settings.network.refused', { name })),
      () => screen.tell(t('settings.network.refused', { name })),
    );
  };
  const onWithdraw = ({ name, host, origins }: Site) =>
    void screen.attempt(async () => {
      await browser.permissions.remove({ origins });
      screen.tell(t('settings.network.withdrawn', { name: host ?? name }));
      sites.reload();
    });
  const onAllowServer = (typed: string): boolean => {
    const host = parseInstance(typed);
    if (host.ok) ask(host.value, originsOf(host.value));
    return host.ok;
  };

  return function drawSettings() {
    return (
      <Shown of={stored.value} onRetry={stored.reload}>
        {({ mutedHints }) =>
          editor.value && (
            <SettingsPage
              editing={openEditing(screen, editor.value, {
                id: 'settings',
                textOf: ({ ownName, brand, hours }) => [ownName, brand, hours].join('\n'),
                keepBoth: async () => undefined,
                onClose: () => undefined,
              })}
              hints={HintId.options}
              mutedHints={mutedHints}
              onMute={onMute}
              sites={{ sites: sites.value, onAllow: ({ name, host, origins }) => ask(host ?? name, origins), onWithdraw, onAllowServer, onRetry: sites.reload }}
            />
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
