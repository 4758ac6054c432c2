import type { Asker } from '../messages/protocol';
import type { NetworkId } from '../model/network';
import type { Context, Serves } from './context';

type Subject = 'unsent.keep' | 'unsent.drop' | 'unsent.offer' | 'unsent.list' | 'unsent.remove' | 'unsent.restore';

/** Where something is written: `page` is the address as the script in it tells. */
interface Box {
  network: NetworkId;
  post?: string | undefined;
  page: string;
}

/** What is typed in networks' boxes and not sent yet. A page gets back only what was typed on its own origin, in the box that it asks about. */
export const unsent = ({ repositories, announce, now }: Context): Serves<Subject> => {
  const { unsent: kept } = repositories;
  return {
    'unsent.keep': async ({ writing, left, ...words }, asker) => {
      const box = boxId(words, asker);
      if (box === undefined) return { kept: false };
      // A page's clock is no other than ours; one that it made up must not outlive the 30 days.
      const isMore = await kept.keep({ ...words, id: `${box} ${writing}`, at: Math.min(words.at, now()) });
      if (isMore || left) await announce('unsent');
      return { kept: true };
    },
    'unsent.drop': async ({ writing, ...place }, asker) => {
      const box = boxId(place, asker);
      if (box === undefined || !(await kept.get(`${box} ${writing}`))) return { dropped: false };
      await kept.remove(`${box} ${writing}`);
      await announce('unsent');
      return { dropped: true };
    },
    'unsent.offer': async (place, asker) => {
      const box = boxId(place, asker);
      const [last] = box === undefined ? [] : (await kept.ofBox(box)).filter(({ page }) => originOf(page) === asker.origin);
      return { words: last && { writing: last.id.slice(last.id.lastIndexOf(' ') + 1), text: last.text, at: last.at } };
    },
    'unsent.list': () => kept.all(),
    'unsent.remove': async ({ id }) => {
      await kept.remove(id);
      await announce('unsent');
      return { done: true };
    },
    'unsent.restore': async (words) => {
      await kept.keep(words);
      await announce('unsent');
      return { done: true };
    },
  };
};

/** Longer addresses are cut: what is behind them tells one page of a network from another no more. */
const longestAddress = 260;

/** `undefined`: the page is not the asker's own, or no page; or the post is another network's. */
function boxId({ network, post, page }: Box, { origin }: Asker): string | undefined {
  if (origin === undefined || originOf(page) !== origin) return undefined;
  if (post !== undefined) return post.startsWith(`${network}:`) && post.length <= longestAddress ? `${network}:reply:${post}` : undefined;
  const { href, hash } = new URL(page);
  return `${network}:new:${href.slice(0, href.length - hash.length).slice(0, longestAddress)}`;
}

const originOf = (page: string): string | undefined => (URL.canParse(page) ? new URL(page).origin : undefined);
