import type { Shortcut } from '../model/expansion';
import { findTrigger, type Trigger } from './find-trigger';
import { isExactly, matchShortcuts } from './match-shortcuts';

/** What begins as the words typed do, the best first. `more`: there are others, and longer words must be asked about anew. */
export interface Found {
  rows: Shortcut[];
  more: boolean;
}

/** A shortcut while it is being typed. */
export interface TypedShortcut {
  readonly editor: HTMLElement;
  readonly trigger: Trigger;
  readonly rows: readonly Shortcut[];
  /** Index in `rows` of the one that Tab would bring; `undefined` while nothing is typed behind the prefix. */
  readonly active: number | undefined;
  /** The person went to it with the arrows. */
  readonly isChosen: boolean;
  /** The answer for what is typed is still under way. */
  readonly isAsking: boolean;
  /** The template with exactly this shortcut, as far as is known. */
  exact(): Shortcut | undefined;
  /** Tells the text before the caret again. Answers whether this shortcut stands there; another one begins elsewhere. */
  read(text: string | undefined): boolean;
  move(by: 1 | -1): void;
  /** Resolves when nothing is being asked any more. */
  settled(): Promise<void>;
}

/** `onChange`: the rows or the one in use are others now. */
export function followShortcut({
  editor,
  before,
  trigger: began,
  prefix,
  look,
  onChange,
}: {
  editor: HTMLElement;
  /** The text before the caret, which `trigger` ends. */
  before: string;
  trigger: Trigger;
  prefix: string;
  look(typed: string): Promise<Found>;
  onChange(): void;
}): TypedShortcut {
  const start = before.length - began.whole.length;
  let trigger = began;
  let known: (Found & { typed: string }) | undefined;
  let asking: Promise<void> | undefined;
  let active: number | undefined;
  let isChosen = false;

  const activate = (rows: readonly Shortcut[]) => {
    isChosen = false;
    active = trigger.typed !== '' && rows.length > 0 ? 0 : undefined;
  };
  const rows = () => (known && trigger.typed.startsWith(known.typed) ? matchShortcuts(known.rows, trigger.typed) : []);
  const answers = () => known !== undefined && (known.typed === trigger.typed || (!known.more && trigger.typed.startsWith(known.typed)));
  const ask = () => {
    const { typed } = trigger;
    if (answers()) return heard();
    const asked = look(typed)
      .catch((): Found => ({ rows: [], more: false }))
      .then((found) => {
        if (asking !== asked) return;
        asking = undefined;
        known = { ...found, typed };
        heard();
      });
    asking = asked;
    onChange();
  };
  const heard = () => {
    activate(rows());
    onChange();
  };
  ask();

  return {
    editor,
    get trigger() {
      return trigger;
    },
    get rows() {
      return rows();
    },
    get active() {
      return active;
    },
    get isChosen() {
      return isChosen;
    },
    get isAsking() {
      return asking !== undefined;
    },
    exact: () => rows().find((row) => isExactly(row, trigger.typed)),
    read(text) {
      const now = text === undefined ? undefined : findTrigger(text, prefix);
      if (!now || text?.length !== start + now.whole.length) return false;
      const isSame = now.whole === trigger.whole;
      trigger = now;
      if (!isSame) ask();
      return true;
    },
    move(by) {
      const { length } = rows();
      if (length === 0) return;
      active = active === undefined ? (by === 1 ? 0 : length - 1) : (active + by + length) % length;
      isChosen = true;
      onChange();
    },
    async settled() {
      while (asking) await asking;
    },
  };
}
