/** Keys typed while words are on their way into an editor: they would land in the middle of what is being replaced. */
export interface HeldKeys {
  readonly isHolding: boolean;
  /** Takes a key while it holds. What writes a character or is a Tab is played later, everything else is dropped. */
  hold(event: KeyboardEvent): void;
  /** Holds until `run` is over and what was typed meanwhile, and while that was played, is played too. */
  during(run: () => Promise<unknown>): Promise<void>;
}

/** `write`: characters in a row; `tab`: forwards, or backwards (-1). */
export function createHeldKeys({ write, tab }: { write(typed: string): Promise<unknown>; tab(by: 1 | -1): Promise<unknown> | undefined }): HeldKeys {
  let held: (string | 1 | -1)[] | undefined;
  const next = (keys: (string | 1 | -1)[]) => {
    const first = keys.shift();
    if (typeof first === 'number') return tab(first);
    let typed = first ?? '';
    while (typeof keys[0] === 'string') typed += keys.shift();
    return write(typed);
  };
  return {
    get isHolding() {
      return held !== undefined;
    },
    hold({ key, shiftKey, ctrlKey, metaKey, altKey }) {
      if (ctrlKey !== altKey || metaKey) return; // both at once write a character on some keyboards
      if (key === 'Tab') held?.push(shiftKey ? -1 : 1);
      else if ([...key].length === 1) held?.push(key);
    },
    async during(run) {
      const keys: (string | 1 | -1)[] = [];
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
