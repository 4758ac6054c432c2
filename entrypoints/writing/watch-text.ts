/** How often it is looked whether the text changed without a sign or the box moved, in milliseconds. */
const often = 400;

/** Tells when the text of an editor may have changed: at once for what is typed, soon for what the page or a script puts there. */
export function watchText({
  editor,
  heard,
  follow,
  until,
}: {
  editor(): HTMLElement | undefined;
  heard(): void;
  /** The box may stand elsewhere, or be gone. */
  follow(): void;
  until: AbortSignal;
}): { start(): void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(timer);
  const look = () => {
    heard();
    follow();
    if (!editor()?.isConnected) stop();
  };
  const typed = (event: Event) => {
    const watched = editor();
    if (watched && event.composedPath().includes(watched)) setTimeout(heard, 0); // after the editor's own work
  };
  for (const type of ['input', 'keyup']) window.addEventListener(type, typed, { capture: true, passive: true, signal: until });
  until.addEventListener('abort', stop);
  return {
    start() {
      stop();
      timer = setInterval(look, often);
    },
  };
}
