import { ConflictChoice } from './ConflictChoice';
import type { SaveState } from './create-autosave';
import './editing.css';
import { SaveLine } from './SaveLine';

const nothing = (): void => undefined;
const line = (name: string, state: SaveState<unknown>, manual = false) => ({
  name: `editing: ${name}`,
  render: () => (
    <main>
      <h1 class="fs-hidden">{name}</h1>
      <SaveLine state={state} manual={manual} onRetry={nothing} onCopy={nothing} />
    </main>
  ),
});

export const states = [
  line('saved', { kind: 'saved' }),
  line('saving', { kind: 'saving' }),
  line('not saved yet', { kind: 'unsaved' }, true),
  line('no room on the disk', { kind: 'failed', trouble: 'full', message: '' }),
  line('no answer', { kind: 'failed', trouble: 'unreachable', message: '' }),
  line('after an update', { kind: 'failed', trouble: 'orphaned', message: '' }),
  line('refused', { kind: 'failed', trouble: 'refused', message: 'Line 2, column 1: This “{{” is never closed.' }),
  {
    name: 'editing: deleted in another window',
    render: () => (
      <main>
        <h1 class="fs-hidden">A conflict</h1>
        <ConflictChoice mine="Runs the café in Braga." theirs="" deleted onChoose={nothing} />
      </main>
    ),
  },
];
