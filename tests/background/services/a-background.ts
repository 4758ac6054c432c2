import { type Words, words } from '../../../lib/i18n';
import type { Topic } from '../../../lib/live/topics';
import { type Handlers, type Input, type MessageName, type Output, protocol } from '../../../lib/messages/protocol';
import type { Post } from '../../../lib/model/post';
import { createServices, type Labeller } from '../../../lib/services';
import { aPost } from '../../support/a-post';
import { aWrite, freshStorage } from '../storage/fresh-storage';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** Friday, 21 November 2025, nine in the morning in Lisbon. */
export const morning = Date.parse('2025-11-21T09:00:00Z');

const nobody = { tab: undefined, window: undefined };

/** The background's services over an empty memory, with a clock that the test moves. Messages go through the protocol's own door. */
export function aBackground({
  at = morning,
  zone = 'Europe/Lisbon',
  speak = words('en', { zone }),
  language,
}: {
  at?: number;
  zone?: string;
  speak?: Words;
  language?: Labeller;
} = {}) {
  const clock = { at };
  const storage = freshStorage({ now: () => clock.at });
  const announced: Topic[] = [];
  const services = createServices({
    repositories: storage,
    announce: async (...changed) => void announced.push(...changed),
    now: () => clock.at,
    zone,
    words: speak,
    fixedHosts: new Set(['bsky.app']),
    ...(language && { language }),
  });
  const ask = async <Name extends keyof typeof services & MessageName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const parsed = protocol[name].input.parse(JSON.parse(JSON.stringify(input)));
    return (services[name] as Handlers[Name])(parsed as Input<Name>, nobody);
  };
  const judge = (posts: Post[], me: string | undefined = 'team.example') =>
    ask('posts.judge', { network: 'bluesky', host: 'bsky.app', posts, counts: { seen: posts.length, missing: {} }, ...(me !== undefined && { me }) });
  /** Tells what was announced since the last time. */
  const news = (): Topic[] => [...new Set(announced.splice(0))].sort();
  return { clock, storage, services, ask, judge, news };
}

export const writes = () => ({ write: aWrite() });

const counter = { last: 0 };
const fresh = () => {
  counter.last += 1;
  return { id: `bluesky:n${counter.last}`, permalink: `https://bsky.app/p/${counter.last}` };
};
/** A post with an id of its own. */
export const newPost = (parts: Partial<Post> = {}): Post => aPost({ ...fresh(), ...parts });

/** Somebody asks us under our post. */
export const aQuestion = (parts: Partial<Post> = {}): Post =>
  newPost({ text: 'Do you open on Sunday?', replyTo: { handle: 'team.example' }, time: morning - 3 * hour, ...parts });
