import { type ReadonlySignal, signal } from '@preact/signals';
import { keepIn } from '../../../components/editing/keep-in';

/** What is typed before a button is pressed: it outlives a reload and a crash, and goes when it was used. */
export interface KeptForm<Value> {
  value: ReadonlySignal<Value>;
  change(value: Value): void;
  clear(): void;
}

/** Forms by name, each opened once per window. */
export function createKeptForms<Value>(prefix: string, empty: Value): (name: string) => KeptForm<Value> {
  const forms = new Map<string, KeptForm<Value>>();
  return (name) => {
    const form = forms.get(name) ?? openForm(`${prefix}:${name}`, empty);
    forms.set(name, form);
    return form;
  };
}

function openForm<Value>(name: string, empty: Value): KeptForm<Value> {
  const keep = keepIn<Value>(localStorage, name);
  const value = signal<Value>(keep.read()?.value ?? empty);
  return {
    value,
    change(next) {
      value.value = next;
      keep.write({ value: next, base: undefined, attempt: undefined, at: Date.now() });
    },
    clear() {
      value.value = empty;
      keep.clear();
    },
  };
}
