/** Keys typed while words are on their way into an editor: they would land in the middle of what is being replaced. */
export interface HeldKeys {
  readonly isHolding: boolean;
  /** Takes a key while it holds. What writes a character, Tab and Backspace are played later, everything else is dropped. */
  hold(event: KeyboardEvent): void;
  /** Holds until `run` is over and what was typed meanwhile, and while that was played, is played too. */
  during(run: () => Promise<unknown>): Promise<void>;
}

/** A character, "Backspace", or a Tab's direction. */
type Held = string | 1 | -1;

/** `write`: characters in a row; `tab`: forwards, or backwards (-1). */
export function createHeldKeys({
  write,
  tab,
  backspace,
}: {
  write(typed: string): Promise<unknown>;
  tab(by: 1 | -1): Promise<unknown> | undefined;
  backspace(): Promise<unknown> | undefined;
}): HeldKeys {
  let held: Held[] | undefined;
  const isCharacter = (key: Held | undefined): key is string => typeof key === 'string' && key !== 'Backspace';
  const next = (keys: Held[]) => {
    const first = keys.shift();
    if (typeof first === 'number') return tab(first);
    if (!isCharacter(first)) return backspace();
    let typed = first;
    while (isCharacter(keys[0])) typed += keys.shift();
    return write(typed);
  };
  return {
    get isHolding() {
      return held !== undefined;
    },
    hold({ key, shiftKey, ctrlKey, metaKey, altKey }) {
      if (!held || ctrlKey !== altKey || metaKey) return; // both at once write a character on some keyboards
      if (key === 'Tab') held.push(shiftKey ? -1 : 1);
      else if (key === 'Backspace' && isCharacter(held.at(-1))) held.pop();
      else if (key === 'Backspace' || [...key].length === 1) held.push(key);
    },
    async during(run) {
      const keys: Held[] = [];
      held = keys;
      try {
        await run();
        while (keys.length > 0) await next(keys);
      } finally {
        held = undefined;
      }
    },
  };
}
