import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The browser's own modal dialog: it keeps the focus, Escape closes it, and the focus goes back to where it was.
 * Drawn only while open. `actions` come last, the safe one first.
 */
export function Dialog({ title, children, actions, onClose }: { title: string; children: ComponentChildren; actions: ComponentChildren; onClose(): void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => {
      dialog.current = null; // the close event comes later: it is ours, not the person's
      current?.close();
    };
  }, []);
  const close = () => dialog.current && onClose();
  return (
    <dialog ref={dialog} class="fs-dialog" aria-labelledby={id} onClose={close}>
      <h2 class="fs-dialog-title" id={id}>
        {title}
      </h2>
      {children}
      <div class="fs-dialog-actions">{actions}</div>
    </dialog>
  );
}
