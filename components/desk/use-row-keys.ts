import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { listKeysAtFirst } from '../../lib/model/settings';
import type { Waiting } from '../../lib/model/waiting';
import type { ListHandle } from '../ui/use-row-window';
import type { WaitingListProps } from './waiting-types';

/** A row's own control, which the arrows go to: its box to choose it. */
const boxes = 'input[data-row]';

/**
 * The keys of the list, anywhere on the page but in a field or dialog: the arrow down leads into it (and the list itself from row to row),
 * Enter opens the post on its network, and a letter each is done, snoozes and takes the last act back (d, s, u unless others were chosen). With rows
 * chosen, the first two mean all of them.
 */
export function useRowKeys(
  props: WaitingListProps,
  rows: readonly Waiting[],
  { snoozing, list }: { snoozing: Signal<string | undefined>; list: { current: ListHandle | undefined } },
): void {
  const latest = useRef({ props, rows });
  latest.current = { props, rows };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isForItself(event)) return;
      const { listKeys = listKeysAtFirst } = latest.current.props;
      const name = letters.find((each) => listKeys[each] === event.key.toLowerCase()) ?? event.key;
      const act = keys[name];
      if (act?.({ ...latest.current, snoozing, list, here: boxAt(event.target), target: event.target })) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [snoozing, list]);
}

interface Press {
  props: WaitingListProps;
  rows: readonly Waiting[];
  snoozing: Signal<string | undefined>;
  list: { current: ListHandle | undefined };
  /** The box of the row that has the focus. */
  here: HTMLInputElement | undefined;
  target: EventTarget | null;
}

/** Acts that have a letter of the person's choice. */
const letters = ['done', 'snooze', 'undo'] as const;

/** Whether the key did something. */
const keys: Readonly<Record<string, (press: Press) => boolean>> = {
  ArrowDown: ({ here, list }) => here === undefined && (list.current?.goTo(0) ?? false),
  Enter({ here, target }) {
    const link = here === target ? here?.closest('li')?.querySelector<HTMLAnchorElement>('a[data-opens]') : undefined;
    link?.click();
    return link !== undefined && link !== null;
  },
  done({ props, ...press }) {
    const meant = props.view.state === 'done' ? [] : meantBy(props, press);
    if (meant.length > 0) props.onDone(meant);
    return meant.length > 0;
  },
  snooze({ props, snoozing, ...press }) {
    const meant = props.view.state === 'new' || props.view.state === 'snoozed' ? meantBy(props, press) : [];
    if (meant.length === 0) return false;
    const which = props.chosen.size > 0 ? 'many' : meant[0]?.id;
    snoozing.value = snoozing.value === which ? undefined : which;
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-snoozes] button')?.focus());
    return true;
  },
  undo({ props }) {
    props.onUndo();
    return true;
  },
};

function meantBy({ chosen }: WaitingListProps, { rows, here }: Pick<Press, 'rows' | 'here'>): Waiting[] {
  return rows.filter(({ id }) => (chosen.size > 0 ? chosen.has(id) : id === here?.dataset.row));
}

const boxAt = (target: EventTarget | null): HTMLInputElement | undefined =>
  target instanceof Element ? (target.closest('li')?.querySelector<HTMLInputElement>(boxes) ?? undefined) : undefined;

/** Fields take keys as text; a dialog has keys of its own. */
const isForItself = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('textarea, select, [contenteditable], dialog, input:not([type="checkbox"])') !== null;
