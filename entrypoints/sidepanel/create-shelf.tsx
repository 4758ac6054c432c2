import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { OfferShelf } from '../../components/desk/OfferShelf';
import { TemplateShelf } from '../../components/desk/TemplateShelf';
import { type Loaded, Shown } from '../../components/ui/Shown';
import { onChange } from '../../lib/live/announce';
import { request } from '../../lib/messages/request';
import type { Post } from '../../lib/model/post';
import type { Filled, Offer, Template } from '../../lib/model/template';
import { createPages } from '../workbench/wiring/create-pages';
import type { Screen } from '../workbench/wiring/screen';
import type { PageLook } from './create-look';
import { putInto } from './put-into';

const everyTemplate = 200;

/** Templates: filled for the post at hand, else as they were written. */
export function createShelf(screen: Screen, { look, isOpen }: { look: PageLook; isOpen: ReadonlySignal<boolean> }) {
  const { t } = screen.words;
  const templates = createPages<Template>({
    topics: ['templates'],
    until: screen.until,
    load: (list) => request('templates.list', { ...list, limit: everyTemplate }),
  });
  const offers = signal<{ post: Post; list: Loaded<Offer[]> } | undefined>();
  const handId = computed(() => (isOpen.value ? look.hand.value?.post.id : undefined));
  const ask = () => {
    const post = isOpen.peek() ? look.hand.peek()?.post : undefined;
    if (!post) return;
    const show = (list: Loaded<Offer[]>) => {
      if (look.hand.peek()?.post.id === post.id) offers.value = { post, list };
    };
    if (offers.peek()?.post.id !== post.id) offers.value = { post, list: { state: 'loading' } };
    request('templates.offer', { post, network: post.network }).then(
      (value) => show({ state: 'ready', value }),
      (error: Error) => show({ state: 'failed', error }),
    );
  };
  effect(() => {
    if (handId.value !== undefined) ask();
  });
  onChange((changed) => changed.has('templates') && ask(), screen.until);

  const fill = async (post: Post, offer: Offer, values: Record<string, string>): Promise<Filled | undefined> => {
    const filled = await request('templates.fill', { id: offer.id, network: post.network, post, values });
    return filled.ok ? filled.value : undefined;
  };
  const take = (post: Post, { offer, values }: { offer: Offer; values: Record<string, string> }, act: (text: string) => void) =>
    void screen.attempt(async () => {
      const filled = await fill(post, offer, values);
      if (filled) act(filled.text);
      else screen.tell(t('picker.removed'));
    });

  return function drawShelf() {
    const post = look.hand.value?.post;
    if (!post) {
      return (
        <div class="fs-stack">
          <p class="fs-field-hint">{t('shelf.forNobody')}</p>
          <Shown of={templates.list.value} onRetry={templates.reload}>
            {({ rows }) => <TemplateShelf templates={rows} newHref="/workbench.html#templates" onCopy={({ text }) => void screen.copy(text)} />}
          </Shown>
        </div>
      );
    }
    const list: Loaded<Offer[]> = offers.value?.post.id === post.id ? offers.value.list : { state: 'loading' };
    return (
      <Shown of={list} onRetry={ask}>
        {(rows) => (
          <OfferShelf
            key={post.id}
            offers={rows}
            who={post.author.name ?? `@${post.author.handle}`}
            canPut={look.canPut.value}
            onFill={(offer, values) => fill(post, offer, values).catch(() => undefined)}
            onCopy={(offer, values) => take(post, { offer, values }, (text) => void screen.copy(text))}
            onPut={(offer, values) =>
              take(post, { offer, values }, (text) => putInto(screen, { tab: look.tab.peek(), post: post.id, text, template: { id: offer.id, text } }))
            }
          />
        )}
      </Shown>
    );
  };
}
