import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ToastMessage } from '../../../components/ui/Toast';
import { directionOf, sayError, type Words } from '../../../lib/i18n';
import { teamWho } from '../../../lib/live/team-who';
import type { TeamWho } from '../../../lib/model/team';

import { once } from './once';

/** What every view of a page shares. */
export interface Screen {
  words: Words;
  /** Milliseconds; moves on every half minute, so that ages stay true. */
  now: ReadonlySignal<number>;
  message: Signal<ToastMessage | undefined>;
  until: AbortSignal;
  /** Who this person is in the team: asked for once, for all views together. */
  team(): ReadonlySignal<TeamWho | undefined>;
  /** Says what happened, with the way back. */
  tell(text: string, undo?: () => Promise<void>, link?: ToastMessage['link']): void;
  /** Takes the message away. */
  quiet(): void;
  /** Does something; when it can't be done says why and offers to try again. The same ids are used again. */
  attempt(act: () => Promise<void>): Promise<void>;
  copy(text: string): Promise<void>;
}

/** A message that asks for nothing goes by itself; one with a way back stays until it is used, closed or overtaken. */
const plainMessage = 8_000;

export function createScreen(spoken: Words, until: AbortSignal): Screen {
  Object.assign(document.documentElement, { lang: spoken.locale, dir: directionOf(spoken.locale) });
  const now = signal(Date.now());
  const message = signal<ToastMessage | undefined>();
  const clock = setInterval(() => {
    now.value = Date.now();
  }, 30_000);
  until.addEventListener('abort', () => clearInterval(clock));
  const { t } = spoken;

  const screen: Screen = {
    words: spoken,
    now,
    message,
    until,
    team: once(() => teamWho(until)),
    tell(text, undo, link) {
      const said: ToastMessage = {
        text,
        link,
        ...(undo && {
          action: {
            label: t('ui.undo'),
            onPress: () => {
              screen.tell(t('ui.undone'));
              void screen.attempt(undo);
            },
          },
        }),
      };
      message.value = said;
      if (!undo) setTimeout(() => message.peek() === said && screen.quiet(), plainMessage);
    },
    quiet() {
      message.value = undefined;
    },
    async attempt(act) {
      try {
        await act();
      } catch (error) {
        const text = sayError(error, screen.words);
        message.value = { text, action: { label: t('ui.retry'), onPress: () => void screen.attempt(act) } };
      }
    },
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        screen.tell(t('ui.copied'));
      } catch {
        screen.tell(t('ui.copyFailed'));
      }
    },
  };
  return screen;
}
