import { browser } from 'wxt/browser';
import { createLabeller, type Labeller } from '../../lib/services';

/** The weights come from the extension's own folder with the first batch of posts, once per worker; the language from the browser's detector. */
export const startLabeller = (): Labeller =>
  createLabeller({
    weights: async () => {
      const file = await fetch(browser.runtime.getURL('/language.bin' as '/feed.js'));
      return new Uint8Array(await file.arrayBuffer());
    },
    detect: (text) => browser.i18n.detectLanguage(text),
  });
