import type { Input, MessageName, Output } from '../../lib/messages/protocol';
import type { Reply } from '../../lib/messages/request';

/** What both drivers' pages can do. */
interface Scripted {
  evaluate(code: string): Promise<unknown>;
}

/** One question from a page of the extension, or from wherever `page` runs scripts, with the background's bare answer. */
export const askBare = async <Name extends MessageName>(page: Scripted, name: Name, input: unknown): Promise<Reply<Output<Name>>> =>
  (await page.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ name, input })})`)) as Reply<Output<Name>>;

/** The same with the answer's value. @throws Error with the background's words when it refused or failed. */
export async function ask<Name extends MessageName>(page: Scripted, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = await askBare(page, name, input);
  if (!reply?.ok) throw new Error(`${name}: ${reply === undefined ? 'no answer' : `${reply.problem}, ${reply.why}`}`);
  return reply.value;
}
