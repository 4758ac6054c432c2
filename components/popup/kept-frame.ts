/** The popup as it is painted first the next time, in the language that was spoken last. */
export interface KeptFrame {
  /** BCP 47, of the words. */
  locale: string;
  dir: 'ltr' | 'rtl';
  /** The browser's own language when it was kept, BCP 47: with another one, words of another language may be wanted. */
  browser: string;
  /** When its numbers were counted, in milliseconds. */
  at: number;
  html: string;
}

const key = 'popup:frame';

export function writeFrame(storage: Storage, frame: KeptFrame): void {
  try {
    storage.setItem(key, JSON.stringify(frame));
  } catch {
    // No room: the next popup says nothing until its words are read.
  }
}

/** Another language was chosen: nothing is to be said in this one any more. */
export const forgetFrame = (storage: Storage): void => storage.removeItem(key);

/** `undefined` where there is none, it is of another browser language, or it can't be read. */
export function readFrame(storage: Storage, browser: string): KeptFrame | undefined {
  try {
    const found = JSON.parse(storage.getItem(key) ?? 'null') as Partial<KeptFrame> | null;
    const isWhole = typeof found?.html === 'string' && typeof found.locale === 'string' && typeof found.at === 'number';
    return isWhole && found.browser === browser && (found.dir === 'ltr' || found.dir === 'rtl') ? (found as KeptFrame) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Draws it in place of the page's own wordless frame. Of another day its numbers are not today's, and go. What was typed meanwhile
 * stays.
 */
export function showFrame(app: Element, frame: KeptFrame, now: number): void {
  const { document } = app.ownerDocument.defaultView ?? globalThis;
  const parsed = new DOMParser().parseFromString(frame.html, 'text/html');
  if (parsed.querySelectorAll('.fs-tile').length !== app.querySelectorAll('.fs-tile').length) return; // of another version
  if (new Date(frame.at).toDateString() !== new Date(now).toDateString()) {
    for (const tile of parsed.querySelectorAll('.fs-tile dd')) {
      const blank = parsed.createElement('span');
      blank.className = 'fs-tile-blank';
      tile.replaceChildren(blank);
    }
    for (const said of parsed.querySelectorAll('.fs-popup-note span')) said.textContent = '';
  }
  const typed = app.querySelector('textarea');
  const box = parsed.querySelector('textarea');
  if (typed && box) box.textContent = typed.value;
  const hadFocus = typed === document.activeElement;
  Object.assign(document.documentElement, { lang: frame.locale, dir: frame.dir });
  app.replaceChildren(...parsed.body.childNodes);
  if (hadFocus) app.querySelector('textarea')?.focus();
}
