import type { Choice } from '../../../components/editing/ConflictChoice';
import type { Autosave } from '../../../components/editing/create-autosave';
import type { Editing } from '../../../components/editing/editing';
import type { Screen } from './screen';

export interface EditingWiring<Value, Stored> {
  id: string;
  /** The words as one text, to take along when they can't be stored. */
  textOf(value: Value): string;
  /** Stores our words as a record of their own; `stored`: what stands in their place. @throws RequestError */
  keepBoth(value: Value, stored: Stored): Promise<void>;
  onClose(): void;
}

/** An autosave as a screen draws it. Reads signals, so the component that calls it is drawn again when they change. */
export function openEditing<Value, Stored>(
  screen: Screen,
  autosave: Autosave<Value, Stored>,
  { id, textOf, keepBoth, onClose }: EditingWiring<Value, Stored>,
): Editing<Value, Stored> {
  const { t } = screen.words;
  const choose = async (choice: Choice) => {
    if (choice === 'mine') return void autosave.settle('mine');
    if (choice === 'both') {
      const known = autosave.state.peek();
      if (known.kind !== 'changed') return;
      await keepBoth(autosave.value.peek(), known.theirs);
      autosave.settle('theirs');
      return screen.tell(t('save.conflict.keptBoth'));
    }
    const ours = autosave.settle('theirs');
    screen.tell(t('save.conflict.tookTheirs'), async () => {
      autosave.change(ours);
      await autosave.flush();
    });
  };
  return {
    id,
    value: autosave.value.value,
    state: autosave.state.value,
    onInput: autosave.change,
    onSave: () => void autosave.flush(),
    onCopy: () => void screen.copy(textOf(autosave.value.peek())),
    onChoose: (choice) => void screen.attempt(() => choose(choice)),
    onClose,
  };
}

type Leaving = Pick<Autosave<never, unknown>, 'flush' | 'state'>;

/** Saves when the window is hidden, left or closed, and asks before closing while something could not be stored. */
export function saveOnLeave(open: () => Iterable<Leaving | undefined>, until: AbortSignal): void {
  const flush = () => {
    for (const autosave of open()) void autosave?.flush();
  };
  const ask = (event: BeforeUnloadEvent) => {
    const stuck = [...open()].some((autosave) => autosave?.state.peek().kind === 'failed' || autosave?.state.peek().kind === 'changed');
    if (stuck) event.preventDefault();
  };
  addEventListener('pagehide', flush, { signal: until });
  addEventListener('beforeunload', ask, { signal: until });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush(), { signal: until });
}
