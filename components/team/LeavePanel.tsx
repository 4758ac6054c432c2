import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useFocusKept } from '../ui/use-focus-kept';

export interface LeavePanelProps {
  /** Of the heading, within the page. */
  id: string;
  words: Record<'title' | 'leave' | 'forget' | 'ask' | 'cancel', string>;
  /** What stays where nothing is forgotten. */
  stays: ComponentChildren;
  /** What goes for good, before it does. */
  goes: ComponentChildren;
  onLeave(forget: boolean): void;
  /** What leaving means. */
  children: ComponentChildren;
}

/** Leaving, with everything kept or with what came from the others gone; both after a question: a role that only leads give comes back by nobody’s undo. */
export function LeavePanel({ id, words, stays, goes, onLeave, children }: LeavePanelProps) {
  const place = useFocusKept<HTMLElement>();
  const [asking, setAsking] = useState<'leave' | 'forget' | undefined>();
  return (
    <section ref={place} class="fs-panel fs-stack" aria-labelledby={id}>
      <h2 class="fs-heading" id={id}>
        {words.title}
      </h2>
      {children}
      <div class="fs-team-acts">
        <Button onPress={() => setAsking('leave')}>{words.leave}</Button>
        <Button look="danger" onPress={() => setAsking('forget')}>
          {words.forget}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={asking === 'forget' ? words.ask : words.title}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button opensFocused onPress={() => setAsking(undefined)}>
                {words.cancel}
              </Button>
              <Button
                look="danger"
                onPress={() => {
                  setAsking(undefined);
                  onLeave(asking === 'forget');
                }}
              >
                {words[asking]}
              </Button>
            </>
          }
        >
          {asking === 'forget' ? goes : stays}
        </Dialog>
      )}
    </section>
  );
}
