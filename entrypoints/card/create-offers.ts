import { type ReadonlySignal, signal } from '@preact/signals';
import type { Loaded } from '../../components/ui/Shown';
import type { Post } from '../../lib/model/post';
import type { Offer } from '../../lib/model/template';
import type { FeedHost } from '../feed/feed-host';

/** The templates for a post, and the language that they were asked for in; `undefined`: the post's. */
export interface Offers {
  list: ReadonlySignal<Loaded<readonly Offer[]>>;
  language: ReadonlySignal<string | undefined>;
  /** The list stays until the other one is there. */
  chooseLanguage(language: string | undefined): void;
}

export function createOffers({ ask, network }: Pick<FeedHost, 'ask' | 'network'>, post: Post | undefined): Offers {
  const list = signal<Loaded<readonly Offer[]>>({ state: 'loading' });
  const language = signal<string | undefined>(undefined);
  const fetch = (wanted: string | undefined) => {
    const settle = (loaded: Loaded<readonly Offer[]>) => {
      if (language.peek() === wanted) list.value = loaded;
    };
    ask('templates.offer', { network: network.id, ...(post && { post }), ...(wanted !== undefined && { language: wanted }) }).then(
      (value) => settle({ state: 'ready', value }),
      (error: Error) => settle({ state: 'failed', error }),
    );
  };
  fetch(undefined);
  return {
    list,
    language,
    chooseLanguage(wanted) {
      language.value = wanted;
      fetch(wanted);
    },
  };
}
