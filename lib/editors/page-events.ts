type PageClasses = Pick<typeof globalThis, 'Object' | 'DataTransfer' | 'ClipboardEvent' | 'InputEvent'>;

/**
 * The classes to build an event with. Firefox hands the page an EMPTY DataTransfer when it was made in the isolated world,
 * so there the page's own classes are used (`wrappedJSObject`), and the data is set after the event was made.
 */
function classesOf(editor: HTMLElement): PageClasses {
  const view = editor.ownerDocument.defaultView as (Window & PageClasses & { wrappedJSObject?: PageClasses }) | null;
  return view?.wrappedJSObject ?? view ?? globalThis;
}

/** What Ctrl+V does first. Answers whether the editor took it (cancelled the browser's own handling). */
export function pasteInto(editor: HTMLElement, text: string, html?: string): boolean {
  const page = classesOf(editor);
  const init: ClipboardEventInit = Object.assign(new page.Object(), { ...common, clipboardData: new page.DataTransfer() });
  const event = new page.ClipboardEvent('paste', init);
  event.clipboardData?.setData('text/plain', text);
  if (html) event.clipboardData?.setData('text/html', html);
  return !editor.dispatchEvent(event);
}

/** What a browser tells an editor before it changes anything itself. Answers whether the editor took it. */
export function announceInput(editor: HTMLElement, inputType: 'insertFromPaste' | 'insertReplacementText' | 'historyUndo', text?: string): boolean {
  const page = classesOf(editor);
  const init: InputEventInit = Object.assign(new page.Object(), { ...common, inputType });
  if (text !== undefined) Object.assign(init, { data: text, dataTransfer: new page.DataTransfer() });
  const event = new page.InputEvent('beforeinput', init);
  if (text !== undefined) event.dataTransfer?.setData('text/plain', text);
  return !editor.dispatchEvent(event);
}

const common = { bubbles: true, cancelable: true, composed: true };
