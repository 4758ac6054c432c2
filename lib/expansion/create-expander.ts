import { createStops, insert, isEditor, readEditor, type Stops } from '../editors';
import { isCaretInCode, textBeforeCaret } from '../editors/before-caret';
import { focusedIn } from '../editors/selection';
import { frame } from '../editors/settle';
import type { Expansion, Shortcut } from '../model/expansion';
import { findTrigger } from './find-trigger';
import { createHeldKeys } from './hold-keys';
import { mayExpand } from './may-expand';
import { type Found, followShortcut, type TypedShortcut } from './typed-shortcut';

/** A template's words, ready to go in. */
export interface Filled {
  text: string;
  cursor: number;
  stops: readonly number[];
}

/** What stands under a typed shortcut. `active`: the row that Tab brings. */
export interface ListView {
  editor: HTMLElement;
  /** As typed, prefix included: that many characters before the caret. */
  typed: string;
  rows: readonly Shortcut[];
  active: number | undefined;
  choose(row: Shortcut): void;
}

export interface Expander {
  /** Words are on their way; keys wait for them. */
  readonly isBusy: boolean;
  /** Hears every event of an editor before the page does; answers whether the page must not hear it. Only of events of the person's own hand. */
  takes(event: Event): boolean;
  /** Something was pressed with the pointer that is not ours. */
  pressed(): void;
}

interface ExpanderParts {
  page: Document;
  /** `undefined`: switched off here. */
  rules(): Pick<Expansion, 'prefix' | 'key'> | undefined;
  look(typed: string): Promise<Found>;
  /** `undefined`: there are no words to bring, or whoever is asked asks the person first. */
  fill(id: string, at: { editor: HTMLElement; typed: string }): Promise<Filled | undefined>;
  /** Shows the list, or takes it away. Absent where nothing may be drawn: then only whole shortcuts are taken. */
  draw?: ((view: ListView | undefined) => void) | undefined;
  /** Places in words that Tab walks, whoever brought them in. */
  stops: { now(): Stops | undefined; keep(stops: Stops | undefined): void };
  onExpanded(editor: HTMLElement, template: { id: string; text: string }): void;
  /** The editor would not take the words. */
  onRefused(text: string): void;
}

/** How long the words may take to come, in milliseconds; what is typed meanwhile is held. */
const patience = 3000;
/** Engines show what was typed within a frame; slow ones get this many. */
const frames = 3;

/** Turns typed shortcuts into words, and back again with a Backspace right after; walks the stops of words that were brought in. */
export function createExpander({ page, rules, look, fill, draw, stops, onExpanded, onRefused }: ExpanderParts): Expander {
  let typing: TypedShortcut | undefined;
  /** Closed with Escape: nothing more is shown of this shortcut. */
  let isDismissed = false;
  /** What was typed is read that many times more. */
  let framesLeft = 0;
  let back: Back | undefined;
  let composing = false;
  const taken = new Set<string>();
  const held = createHeldKeys({
    async write(typed) {
      const editor = focusedIn(page);
      if (editor) await insert(editor, typed, { asTyped: true });
    },
    tab: (by) => step(by),
    backspace: () => bringBack(),
  });

  const isShown = () => draw !== undefined && typing !== undefined && !isDismissed && typing.rows.length > 0;
  const redraw = () => {
    const { editor, trigger, rows, active } = typing ?? {};
    if (isShown() && editor && trigger && rows) draw?.({ editor, typed: trigger.whole, rows, active, choose: (row) => choose(() => row) });
    else draw?.(undefined);
  };
  const close = () => {
    typing = undefined;
    isDismissed = false;
    redraw();
  };

  /** Reads what stands before the caret. Answers whether a shortcut does. */
  const read = (): boolean => {
    const editor = focusedIn(page);
    const rule = rules();
    if (!editor || !rule || composing || (typing && typing.editor !== editor)) close();
    if (!editor || !rule || composing) return false;
    if (typing?.read(textBeforeCaret(editor))) return true;
    if (typing) close();
    const before = isEditor(editor) && mayExpand(editor) && !isCaretInCode(editor) ? (textBeforeCaret(editor) ?? '') : '';
    const trigger = findTrigger(before, rule.prefix);
    if (!trigger) return false;
    typing = followShortcut({ editor, before, trigger, prefix: rule.prefix, look, onChange: redraw });
    redraw();
    return true;
  };
  /** Once the engine has taken over what was typed. */
  const readSoon = async () => {
    const isReading = framesLeft > 0;
    framesLeft = frames;
    if (isReading) return;
    for (; framesLeft > 0; framesLeft -= 1) {
      await frame();
      if (framesLeft > 0 && !held.isHolding) read();
    }
  };

  const choose = (rowOf: () => Shortcut | undefined, otherwise = '') => {
    const now = typing;
    if (!now) return;
    draw?.(undefined);
    void held.during(async () => {
      if (now.isAsking) await Promise.race([now.settled(), pause(patience)]);
      const row = rowOf();
      close();
      if (row) await expand(row, now);
      else if (otherwise) await insert(now.editor, otherwise, { asTyped: true });
    });
  };
  const expand = async ({ id }: Shortcut, { editor, trigger: { whole } }: TypedShortcut) => {
    const filled = await Promise.race([fill(id, { editor, typed: whole }), pause(patience)]);
    if (!filled || !textBeforeCaret(editor)?.endsWith(whole)) return;
    const inserted = await insert(editor, filled.text, { cursor: filled.cursor, stops: filled.stops, replaceBefore: whole.length });
    if (!inserted.ok) return onRefused(filled.text);
    const { editor: standing, span, carets } = inserted.value;
    back = { editor: standing, span, whole, text: readEditor(standing), caret: carets[0] ?? span.end };
    stops.keep(carets.length > 1 ? createStops(standing, carets) : undefined);
    onExpanded(standing, { id, text: filled.text });
  };
  /** The shortcut in place of its words, while nothing was done to them. */
  const bringBack = (): Promise<unknown> | undefined => {
    const last = back;
    back = undefined;
    if (!last || !stands(last, page)) return undefined;
    stops.keep(undefined);
    return insert(last.editor, last.whole, { replace: last.span });
  };

  /** Keys of a shortcut being typed, and of its list. */
  const listKeys: Record<string, (event: KeyboardEvent, now: TypedShortcut) => boolean> = {
    ArrowDown: (_, now) => isShown() && done(now.move(1)),
    ArrowUp: (_, now) => isShown() && done(now.move(-1)),
    Escape() {
      if (!isShown()) return false;
      isDismissed = true;
      return done(redraw());
    },
    /** In many boxes it sends: ours only for a row that the person went to, or typed in full. */
    Enter(event, now) {
      const row = isShown() && !event.shiftKey && (now.isChosen || isExactRow(now)) ? rowOf(now) : undefined;
      return row !== undefined && done(choose(() => row));
    },
    Tab(event, now) {
      if (event.shiftKey || isDismissed) return false;
      const row = isShown() ? rowOf(now) : rules()?.key === 'tab' ? now.exact() : undefined;
      if (row) return done(choose(() => row));
      return rules()?.key === 'tab' && now.isAsking && now.trigger.typed !== '' && done(choose(now.exact));
    },
    ' '(_, now) {
      if (rules()?.key !== 'space' || isDismissed) return false;
      if (now.exact()) return done(choose(now.exact));
      return now.isAsking && now.trigger.typed !== '' && done(choose(now.exact, ' '));
    },
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    if (held.isHolding) return done(held.hold(event));
    if (event.isComposing || key === 'Process' || modifiers.has(key)) return false;
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
    const bringing = isBare && key === 'Backspace' && !shiftKey ? bringBack() : undefined;
    if (bringing) return done(held.during(() => bringing));
    back = undefined;
    if (isBare && (typing || framesLeft > 0) && Object.hasOwn(listKeys, key) && read() && typing && listKeys[key]?.(event, typing)) return true;
    if (key === 'Escape') stops.keep(undefined);
    if (isBare && key === 'Tab' && walk(shiftKey ? -1 : 1)) return true;
    if (typing || key === rules()?.prefix.at(-1)) void readSoon();
    return false;
  };
  /** To the next place in the words, or the one before. `undefined`: Tab is the page's. */
  const step = (by: 1 | -1): Promise<void> | undefined => {
    const places = stops.now();
    if (!places || places.editor !== focusedIn(page)) return undefined;
    const walking = places.walk(by);
    if (places.isOver) stops.keep(undefined);
    return walking;
  };
  const walk = (by: 1 | -1): boolean => {
    const walking = step(by);
    if (!walking) return false;
    close();
    back = undefined;
    void held.during(() => walking);
    return true;
  };

  const heard: Record<string, (event: Event) => boolean> = {
    keydown(event) {
      const isTaken = onKey(event as KeyboardEvent);
      if (isTaken) {
        event.preventDefault();
        taken.add((event as KeyboardEvent).code);
      }
      return isTaken;
    },
    keyup: (event) => taken.delete((event as KeyboardEvent).code),
    /** What comes without a key of its own: a dead key, a keyboard on the screen. */
    input(event) {
      const { data } = event as InputEvent;
      const last = data && rules()?.prefix.at(-1);
      if (last && data.endsWith(last)) void readSoon();
      return false;
    },
    compositionstart() {
      composing = true;
      close();
      return false;
    },
    compositionend() {
      composing = false;
      return false;
    },
    focusout() {
      if (held.isHolding || !page.hasFocus()) return false;
      framesLeft = 0;
      composing = false;
      close();
      stops.keep(undefined);
      return false;
    },
  };
  return {
    get isBusy() {
      return held.isHolding;
    },
    takes: (event) => event.isTrusted && heard[event.type]?.(event) === true,
    pressed() {
      back = undefined;
      close();
      stops.keep(undefined);
    },
  };
}

/** An expansion that nothing was done to yet. */
interface Back {
  editor: HTMLElement;
  span: { start: number; end: number };
  /** What was typed. */
  whole: string;
  /** All of the text right after, and where the caret was put. */
  text: string;
  caret: number;
}

const stands = ({ editor, text, caret }: Back, page: Document): boolean =>
  focusedIn(page) === editor && readEditor(editor) === text && textBeforeCaret(editor)?.length === caret;

const rowOf = ({ rows, active }: TypedShortcut): Shortcut | undefined => (active === undefined ? undefined : rows[active]);
const isExactRow = (now: TypedShortcut): boolean => rowOf(now) !== undefined && rowOf(now) === now.exact();

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'Dead']);

/** Whatever was done, the key was ours. */
const done = (_: unknown): true => true;

const pause = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));
