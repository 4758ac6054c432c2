import { native } from './native';
import type { Input, MessageName, Output } from './protocol';

/**
 * Why a request got no answer. `orphaned`: the extension was updated or removed and this page still runs the old copy.
 * `unreachable`: the background did not answer after several tries; the outcome is unknown, and asking again with the
 * same ids is safe. `refused`: it would not take the message. `failed`: a bug there; the message says which.
 */
export type RequestProblem = 'orphaned' | 'unreachable' | 'refused' | 'failed';

/** Screens say it by its `kind` (lib/i18n/say-error.ts); the message is for whoever reads a log, except of `failed`, where it is the background's own sentence. */
export class RequestError extends Error {
  readonly kind: RequestProblem;
  constructor(kind: RequestProblem, message: string) {
    super(message);
    this.name = 'RequestError';
    this.kind = kind;
  }
}

/** What travels back: never a thrown value, which Chromium and Firefox would each pass on differently. */
export type Reply<Value> = { ok: true; value: Value } | { ok: false; problem: 'refused' | 'failed'; why: string };

/** The worker may be stopped at any moment; it starts again within about 50 ms (facts: 10 to 450 ms under load). */
const pauses = [50, 200, 500, 1000, 2000];

/**
 * Asks the background. Asks again, with the same input and so the same ids, when the worker died before answering.
 * @throws RequestError
 */
export const request = <Name extends MessageName>(name: Name, input: Input<Name>): Promise<Output<Name>> =>
  askAgain(() => native.runtime.sendMessage({ name, input }) as Promise<Reply<unknown> | undefined>);

/**
 * Sends until there is an answer; `send` gives `undefined` or fails when the worker died before it.
 * @throws RequestError
 */
export async function askAgain<Value>(send: () => Promise<Reply<unknown> | undefined>): Promise<Value> {
  for (const pause of [...pauses, undefined]) {
    const reply = await attempt(send);
    if (reply?.ok) return reply.value as Value;
    if (reply) throw new RequestError(reply.problem, reply.why);
    if (pause === undefined) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new RequestError('unreachable', 'Feedside did not answer. Nothing is lost: try again in a moment.');
}

async function attempt(send: () => Promise<Reply<unknown> | undefined>): Promise<Reply<unknown> | undefined> {
  if (isOrphaned()) throw new RequestError('orphaned', 'Feedside was updated. Reload this page to go on.');
  try {
    return await send();
  } catch (error) {
    if (isOrphaned() || /context invalidated/i.test(String(error))) throw new RequestError('orphaned', 'Feedside was updated. Reload this page to go on.');
    return undefined; // "message channel closed", "Receiving end does not exist": the outcome is unknown
  }
}

/** After an update Chromium takes `runtime.id` away from the scripts it left behind. */
export const isOrphaned = (): boolean => {
  try {
    return native.runtime?.id === undefined;
  } catch {
    return true;
  }
};
