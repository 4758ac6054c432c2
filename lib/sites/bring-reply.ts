import { browser } from 'wxt/browser';
import type { Input, Output } from '../messages/protocol';

type Reply = Omit<Input<'replies.bring'>, 'tab' | 'text'>;
/** As the script in the page leaves it there: see lib/page/shared-world.ts. */
type Shared = Record<symbol, { bring?(text: string, reply: Reply): Promise<boolean> } | undefined>;

/** Brings words into the open, empty box that answers a post in this tab. Presses nothing: the person does. */
export async function bringReply({ tab, text, ...reply }: Input<'replies.bring'>): Promise<Output<'replies.bring'>> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/bring.js' as '/feed.js'] });
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: (words: string, to: Reply) => (globalThis as unknown as Shared)[Symbol.for('feedside')]?.bring?.(words, to),
      args: [text, reply],
    });
    return { came: answer?.result === true };
  } catch {
    return { came: false }; // a page that may not be looked at
  }
}
