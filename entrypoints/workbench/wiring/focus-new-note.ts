/** Frames until somebody's notes are there. */
const patience = 300;

/** Puts the focus into the empty note of the person that comes into view. */
export function focusNewNote(until: AbortSignal, frames = patience): void {
  const box = document.querySelector<HTMLTextAreaElement>('.fs-note-editor textarea');
  // The view before may still stand for a frame; and the page's main part takes the focus when another view comes.
  if (box && frames < patience - 2) box.focus();
  else if (frames > 0 && !until.aborted) requestAnimationFrame(() => focusNewNote(until, frames - 1));
}
