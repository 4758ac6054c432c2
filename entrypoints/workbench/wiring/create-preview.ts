import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { TemplatePreviewProps } from '../../../components/workbench/TemplatePreview';
import type { TemplateWords } from '../../../components/workbench/template-words';
import { liveQuery } from '../../../lib/live/live-query';
import type { Input } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { Post } from '../../../lib/model/post';
import { languagesOf, parseTemplate, slotsIn } from '../../../lib/templates';
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

/**
 * Tries the words that are being written on posts that really wait, and on an invented one. The background fills them, as it
 * would in the feed; while it does, what it said before stands.
 */
export function createPreview(screen: Screen, writing: ReadonlySignal<{ id: string; words: TemplateWords } | undefined>) {
  const { t } = screen.words;
  const against = signal<string | undefined>();
  const wanted = signal('');
  const values = signal<Readonly<Record<string, string>>>({});
  const waiting = liveQuery({
    topics: ['waiting'],
    until: screen.until,
    load: () => request('waiting.list', { state: 'new', order: 'priority', limit: recent }),
  });
  const posts = computed(() => [...(waiting.value.state === 'ready' ? waiting.value.value.rows.map(({ post }) => post) : []), invented]);
  const post = computed(() => posts.value.find(({ id }) => id === against.value) ?? posts.value[0] ?? invented);
  const asked = computed(() => {
    const { value: now } = writing;
    if (now === undefined) return undefined;
    const { text, language, variants } = now.words;
    const whole = variants.filter((variant) => variant.language !== '');
    return {
      id: now.id,
      text,
      ...(language !== '' && { language }),
      variants: whole,
      network: post.value.network,
      post: post.value,
      ...(wanted.value !== '' && { wanted: wanted.value }),
      values: values.value,
    } satisfies Input<'templates.preview'>;
  });
  const answer = liveQuery({
    topics: ['templates', 'settings', 'playbook'],
    until: screen.until,
    load: async () => {
      const input = asked.peek();
      return input && { id: input.id, filled: await request('templates.preview', input) };
    },
  });
  effect(() => {
    if (asked.value) answer.reload();
  });
  const chosen = computed(() => writing.value?.id);
  effect(() => {
    if (chosen.value !== undefined) values.value = {};
  });

  return ({ text: words, language, variants }: TemplateWords): TemplatePreviewProps => {
    const known = answer.value.state === 'ready' && answer.value.value?.id === chosen.value ? answer.value.value : undefined;
    return {
      filled: known?.filled,
      against: post.value.id,
      posts: posts.value.map(({ id, author, text }) => ({
        id,
        label: id === inventedId ? t('templates.preview.invented') : t('templates.preview.post', { who: author.name ?? `@${author.handle}` }),
        text,
      })),
      onAgainst: (id) => {
        against.value = id;
      },
      wanted: wanted.value,
      languages: languagesOf({ language: language || undefined, variants: variants.filter((variant) => variant.language !== '') }),
      onWanted: (next) => {
        wanted.value = next;
      },
      values: values.value,
      typed: [words, ...variants.map((variant) => variant.text)].flatMap(namedIn).filter((name) => values.value[name]),
      onValue: (name, value) => {
        values.value = { ...values.peek(), [name]: value };
      },
    };
  };
}

/** The slots that a source names; none where it can't be read. */
function namedIn(source: string): string[] {
  const parts = parseTemplate(source);
  return parts.ok ? slotsIn(parts.value) : [];
}
