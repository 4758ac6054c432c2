import type { Metric } from '../model/post';
import type { Look, Reading, Selectors } from './define-network';
import { isUsername, topicPlace } from './discourse-address';
import { complete, isNoText, type Known, mentionsIn, person, postId } from './discourse-post';
import { pick } from './pick';
import { readCount } from './read-count';
import { readFlow } from './read-flow';

export const titles: Selectors = [
  '.main-link a.raw-topic-link' /* 2026-11, Discourse's source */,
  'a.title.raw-link' /* 2024-12 */,
  '.main-link a.title' /* 2024-12 */,
];

const titleOf = (row: Element): Element | undefined => pick(row, titles);

/** The link leads to the last post that was read; the row stands for the first. */
export function rowPlace(row: Element, look: Look): Known | undefined {
  const topic = row.getAttribute('data-topic-id') ?? '';
  const linked = topicPlace(titleOf(row)?.getAttribute('href'), look.url.origin);
  return /^\d{1,12}$/.test(topic) && (!linked || linked.topic === topic) ? { topic, number: 1, path: linked?.path } : undefined;
}

/** The post of a line in somebody's activity, where link and excerpt name the same topic. */
export function excerptPlace(item: Element, look: Look): Known | undefined {
  const linked = topicPlace(item.querySelector('.title a')?.getAttribute('href'), look.url.origin);
  return linked && item.querySelector('.excerpt[data-topic-id]')?.getAttribute('data-topic-id') === linked.topic ? linked : undefined;
}

/** The row's time is that of the last answer, not of the topic: it is left out. */
export function readRow(row: Element, look: Look): Reading | undefined {
  // On a phone's width a row shows who wrote last, not who began.
  if (row.querySelector('.topic-item-stats')) return undefined;
  const title = titleOf(row);
  const poster = row.querySelector('.posters [data-user-card]');
  const handle = poster?.getAttribute('data-user-card');
  const excerpt = row.querySelector('.topic-excerpt');
  const replies = numberIn(row.querySelector('.posts .number'), look);
  const likes = numberIn(row.querySelector('.likes .number'), look);
  const views = numberIn(row.querySelector('.views .number'), look);
  return complete(look, {
    place: rowPlace(row, look),
    author: isUsername(handle) ? person(handle, '', look) : undefined,
    text: title && `${readFlow(title)}${excerpt ? `\n\n${readFlow(excerpt)}` : ''}`,
    more: {
      mentions: [],
      metrics: { ...(replies && { replies }), ...(likes && { likes }), ...(views && { views }) },
      ...(row.classList.contains('pinned') && { pinned: true }),
    },
    missing: !replies && !views && row.querySelector('.num') ? ['metrics'] : [],
  });
}

/** "1.2k", and in its title the whole number where the forum puts one. */
function numberIn(number: Element | null, look: Look): Metric | undefined {
  const title = number?.getAttribute('title') ?? '';
  const shown = number ? readCount((number.textContent ?? '').trim(), look.locale) : undefined;
  return shown && /^\d{1,9}$/.test(title) && Number(title) >= shown.value ? { value: Number(title), exact: true } : shown;
}

/** A line of somebody's activity or of the own answers: the post with its first words, as far as the list shows them. */
export function readExcerpt(item: Element, look: Look): Reading | undefined {
  if (item.matches('.deleted,.moderator-action,.moderatorAction') || item.querySelector('.delete-info,.draft-icon,.draft-type')) return undefined;
  const card = item.querySelector('.avatar-link[data-user-card]');
  const handle = card?.getAttribute('data-user-card');
  const excerpt = item.querySelector('.excerpt[data-topic-id]');
  const time = Number(item.querySelector('.time .relative-date')?.getAttribute('data-time') ?? Number.NaN);
  const place = excerptPlace(item, look);
  const title = place?.number === 1 ? item.querySelector('.title a') : null;
  const body = excerpt ? readFlow(excerpt, isNoText) : undefined;
  return complete(look, {
    place,
    author: isUsername(handle) ? person(handle, '', look) : undefined,
    text: body === undefined ? undefined : title ? `${readFlow(title)}${body && `\n\n${body}`}` : body,
    time: Number.isInteger(time) ? time : undefined,
    more: {
      mentions: mentionsIn(excerpt ?? undefined, look),
      metrics: {},
      ...(place && place.number > 1 && { thread: { post: postId(place.topic, 1, look) } }),
    },
    missing: Number.isInteger(time) ? [] : ['time'],
  });
}
