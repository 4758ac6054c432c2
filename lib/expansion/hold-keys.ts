/** Keys typed while words are on their way into an editor: they would land in the middle of what is being replaced. */
export interface HeldKeys {
  readonly isHolding: boolean;
  /** Takes a key while it holds; what writes a character is kept. */
  hold(event: KeyboardEvent): void;
  /** Holds until `run` is over, then hands what was typed to `write`, until nothing more is. */
  during(run: () => Promise<void>): Promise<void>;
}

export function createHeldKeys(write: (typed: string) => Promise<unknown>): HeldKeys {
  let held: string[] | undefined;
  return {
    get isHolding() {
      return held !== undefined;
    },
    hold({ key, ctrlKey, metaKey }) {
      if ([...key].length === 1 && !ctrlKey && !metaKey) held?.push(key);
    },
    async during(run) {
      const keys: string[] = [];
      held = keys;
      try {
        await run();
        while (keys.length > 0) await write(keys.splice(0).join(''));
      } finally {
        held = undefined;
      }
    },
  };
}
