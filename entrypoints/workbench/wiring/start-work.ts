import { type ReadonlySignal, signal } from '@preact/signals';
import type { WorkShown } from '../../../components/work/WorkProgress';
import { followWork } from '../../../lib/live/work';
import { newId } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { WorkState } from '../../../lib/model/work';

/** Work that the background does for this page: its name, to be sent along, and how far it is. */
export interface RunningWork {
  name: string;
  /** Reads signals. */
  shown(): WorkShown;
  end(): void;
}

export function startWork(): RunningWork {
  const name = newId();
  const over = new AbortController();
  const state: ReadonlySignal<WorkState | undefined> = followWork(name, over.signal);
  const isCancelling = signal(false);
  return {
    name,
    shown: () => ({
      state: state.value,
      isCancelling: isCancelling.value,
      onCancel() {
        isCancelling.value = true;
        request('work.cancel', { work: name }).catch(() => {
          isCancelling.value = false; // the background did not hear it: it can be told again
        });
      },
    }),
    end: () => over.abort(),
  };
}

/** Does something long, with its name and its progress at hand while it goes on. */
export async function whileWorking<Value>(set: (work: RunningWork | undefined) => void, act: (name: string) => Promise<Value>): Promise<Value> {
  const work = startWork();
  set(work);
  try {
    return await act(work.name);
  } finally {
    set(undefined);
    work.end();
  }
}
