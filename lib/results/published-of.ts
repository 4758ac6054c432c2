import type { Labels } from '../model/labels';
import type { MediaKind, Metric, MetricName, Post } from '../model/post';
import type { Look, PostFormat, Published, Results } from '../model/published';

/** Under which name the results keep what a page counts. */
const names: Record<MetricName, keyof Results> = {
  replies: 'comments',
  reposts: 'shares',
  quotes: 'quotes',
  likes: 'likes',
  bookmarks: 'saves',
  views: 'views',
};

/** A post of our own as it stands on a page, and how it stands there at `at`; `labels` as far as they were read on the device. */
export function publishedOf(post: Post, { at, labels }: { at: number; labels?: Labels | undefined }): { post: Published; look?: Look } {
  const results = resultsOf(post);
  const hasResults = Object.keys(results).length > 0;
  const language = post.language ?? labels?.language;
  const format = formatOf(post);
  const published: Published = {
    id: post.id,
    network: post.network,
    account: post.author.handle,
    text: post.text,
    results,
    sources: ['screen'],
    ...(post.time !== undefined && { at: Math.min(post.time, at) }),
    ...(post.timeUncertainty !== undefined && { atUncertainty: post.timeUncertainty }),
    ...(post.permalink !== undefined && { permalink: post.permalink }),
    ...(language !== undefined && { language }),
    ...(format !== undefined && { format }),
    ...(post.media && { media: post.media }),
    ...(post.replyTo && { isReply: true }),
    ...(post.promoted !== undefined && { promoted: post.promoted }),
    ...(labels?.tone && { tone: labels.tone }),
    ...(hasResults && { resultsAt: at }),
  };
  return hasResults ? { post: published, look: { at, source: 'screen', results } } : { post: published };
}

function resultsOf({ metrics }: Post): Results {
  const shown = Object.entries(metrics).filter((entry): entry is [MetricName, Metric] => entry[1] !== undefined);
  return Object.fromEntries(shown.map(([name, { value }]) => [names[name], value]));
}

/** What decides, first of all. */
const telling: readonly [MediaKind, PostFormat][] = [
  ['poll', 'poll'],
  ['document', 'document'],
  ['video', 'video'],
  ['gif', 'image'],
  ['image', 'image'],
  ['link', 'link'],
  ['audio', 'other'],
];

/** `undefined` where the page is not read for what hangs from its posts and the words tell nothing either. */
function formatOf({ media, text }: Post): PostFormat | undefined {
  const found = telling.find(([kind]) => media?.includes(kind));
  if (found) return found[1];
  if (/https?:\/\/\S/u.test(text)) return 'link';
  return media && text.trim() !== '' ? 'text' : undefined;
}
