import { computed, signal } from '@preact/signals';
import { liveQuery } from '../../../lib/live/live-query';
import { request } from '../../../lib/messages/request';
import type { Post } from '../../../lib/model/post';
import { dayPart, type SlotValues, slotValues } from '../../../lib/templates';
import type { Screen } from './screen';

const recent = 10;
const inventedId = 'invented';

const invented: Post = {
  id: inventedId,
  network: 'mastodon',
  page: 'feed',
  author: { handle: 'ines@coffee.example', name: 'Inês Duarte' },
  text: 'Does the grinder also fit the small jar, or do I need the adapter?',
  permalink: 'https://coffee.example/@ines/1',
  mentions: [],
  metrics: {},
};

/** Tries a template on posts that really wait, and on an invented one; what each slot becomes for the chosen post. */
export function createPreview(screen: Screen) {
  const { t, weekday } = screen.words;
  const against = signal<string | undefined>();
  const settings = liveQuery({ topics: ['settings'], until: screen.until, load: () => request('settings.get', {}) });
  const waiting = liveQuery({
    topics: ['waiting'],
    until: screen.until,
    load: () => request('waiting.list', { state: 'new', order: 'priority', limit: recent }),
  });
  const posts = computed(() => [...(waiting.value.state === 'ready' ? waiting.value.value.rows.map(({ post }) => post) : []), invented]);

  return (): { slots: SlotValues; against: string; posts: { id: string; label: string; text: string }[]; onAgainst(id: string): void } => {
    const post = posts.value.find(({ id }) => id === against.value) ?? posts.value[0] ?? invented;
    const { value: own } = settings;
    const part = dayPart(new Date(screen.now.value).getHours());
    return {
      slots: slotValues({
        post,
        networkName: t(`network.${post.network}`),
        ownName: own.state === 'ready' ? own.value.ownName : '',
        brand: own.state === 'ready' ? own.value.brand : '',
        day: { greeting: t(`unit.greeting.${part}`), part: t(`unit.day-part.${part}`), weekday: weekday(screen.now.value) },
      }),
      against: post.id,
      posts: posts.value.map(({ id, author, text }) => ({
        id,
        label: id === inventedId ? t('templates.preview.invented') : t('templates.preview.post', { who: author.name ?? `@${author.handle}` }),
        text,
      })),
      onAgainst: (id) => {
        against.value = id;
      },
    };
  };
}
