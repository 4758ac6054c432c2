import { type Browser, browser } from 'wxt/browser';
import { type Answer, type Call, lineName } from './line';
import { type Asker, type Handlers, type MessageName, protocol } from './protocol';
import type { Reply } from './request';

/**
 * Answers the protocol in the background, single messages and open lines alike. Each message must come from this extension, from a sender that its row
 * allows, and parse; anything else is refused and told to `onRefused`, never half done. `ready`: what every answer waits for.
 */
export function serve(handlers: Handlers, { onRefused, ready }: { onRefused(name: string, why: string): void; ready?: Promise<unknown> }): void {
  const own = new URL(browser.runtime.getURL('/')).origin;
  const answer = async (name: MessageName, given: unknown, sender: Browser.runtime.MessageSender): Promise<Reply<unknown>> => {
    const refuse = (why: string): Reply<never> => {
      onRefused(name, why);
      return { ok: false, problem: 'refused', why };
    };
    const row = protocol[name];
    if (sender.id !== browser.runtime.id) return refuse('a stranger asked');
    if (row.from === 'pages' && !isOwnPage(sender, own)) return refuse('only Feedside’s own pages may ask this');
    const input = row.input.safeParse(given);
    if (!input.success) return refuse(input.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
    try {
      await ready;
      const asker: Asker = { tab: sender.tab?.id, window: sender.tab?.windowId, origin: originOf(sender) };
      return { ok: true, value: await (handlers[name] as (input: unknown, asker: Asker) => Promise<unknown>)(input.data, asker) };
    } catch (error) {
      console.error(`Feedside: ${name}`, error);
      return { ok: false, problem: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
    const name = nameOf(message);
    return name === undefined ? undefined : answer(name, (message as { input?: unknown }).input, sender);
  });
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== lineName) return;
    port.onMessage.addListener(async (message: unknown) => {
      const name = nameOf(message);
      const { call, input } = message as Partial<Call>;
      if (name === undefined || typeof call !== 'number') return;
      const reply = await answer(name, input, port.sender ?? {});
      try {
        port.postMessage({ call, reply } satisfies Answer);
      } catch {
        // the page is gone or asks anew
      }
    });
  });
}

const nameOf = (message: unknown): MessageName | undefined => {
  const name = typeof message === 'object' && message !== null ? (message as { name?: unknown }).name : undefined;
  return typeof name === 'string' && Object.hasOwn(protocol, name) ? (name as MessageName) : undefined;
};

/** A page of ours has our origin; a content script has its page's, in Chromium and Firefox alike (facts, B9). */
const isOwnPage = (sender: Browser.runtime.MessageSender, own: string): boolean => {
  const { origin } = sender as { origin?: string };
  return origin === undefined ? sender.url?.startsWith(`${own}/`) === true : origin === own;
};

/** Told by the browser, so no page can say another one. */
const originOf = (sender: Browser.runtime.MessageSender): string | undefined => {
  const { origin } = sender as { origin?: string };
  return origin ?? (sender.url !== undefined && URL.canParse(sender.url) ? new URL(sender.url).origin : undefined);
};
