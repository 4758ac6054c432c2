import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

export interface LeavePanelProps {
  /** Of the heading, within the page. */
  id: string;
  words: Record<'title' | 'leave' | 'forget' | 'ask' | 'cancel', string>;
  /** What goes for good, before it does. */
  goes: ComponentChildren;
  onLeave(forget: boolean): void;
  /** What leaving means. */
  children: ComponentChildren;
}

/** Leaving, with everything kept or, after a question, with what came from the others gone. */
export function LeavePanel({ id, words, goes, onLeave, children }: LeavePanelProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="fs-panel fs-stack" aria-labelledby={id}>
      <h2 class="fs-heading" id={id}>
        {words.title}
      </h2>
      {children}
      <div class="fs-team-acts">
        <Button onPress={() => onLeave(false)}>{words.leave}</Button>
        <Button look="danger" onPress={() => setAsking(true)}>
          {words.forget}
        </Button>
      </div>
      {isAsking && (
        <Dialog
          title={words.ask}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button opensFocused onPress={() => setAsking(false)}>
                {words.cancel}
              </Button>
              <Button
                look="danger"
                onPress={() => {
                  setAsking(false);
                  onLeave(true);
                }}
              >
                {words.forget}
              </Button>
            </>
          }
        >
          {goes}
        </Dialog>
      )}
    </section>
  );
}
