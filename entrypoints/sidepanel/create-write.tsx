import { signal } from '@preact/signals';
import { WriteBox } from '../../components/desk/WriteBox';
import { measure } from '../../lib/limits';
import type { Post } from '../../lib/model/post';
import { createRemarks } from '../workbench/wiring/create-remarks';
import { muteCheck } from '../workbench/wiring/mute-check';
import type { Screen } from '../workbench/wiring/screen';
import type { PageLook } from './create-look';
import { keptReplies } from './kept-replies';
import { putInto } from './put-into';

/** Words for a post, written beside its page. They are kept at every key, for each post by itself. */
export function createWrite(screen: Screen, look: PageLook) {
  const { t } = screen.words;
  const kept = keptReplies(localStorage, Date.now());
  const text = signal<Readonly<Record<string, string>>>({});
  const remarks = createRemarks(screen.until);
  const wordsFor = (post: string) => text.value[post] ?? kept.read(post);
  const type = (post: string, words: string) => {
    text.value = { ...text.peek(), [post]: words };
    kept.write(post, words);
  };

  return function drawWrite(post: Post) {
    const { id, network } = post;
    const words = wordsFor(id);
    remarks.look({ network, text: words, post });
    return (
      <WriteBox
        key={id}
        who={post.author.name ?? `@${post.author.handle}`}
        network={network}
        text={words}
        measured={measure(words, { network, kind: 'reply' })}
        remarks={remarks.of.value}
        canPut={look.canPut.value}
        onInput={(next) => type(id, next)}
        onCopy={() =>
          void navigator.clipboard.writeText(words).then(
            () => screen.tell(t('write.copied')),
            () => screen.tell(t('ui.copyFailed')),
          )
        }
        onPut={() => putInto(screen, { tab: look.tab.peek(), post: id, text: words })}
        onClear={() => {
          type(id, '');
          screen.tell(t('write.cleared'), async () => type(id, words));
        }}
        onMute={(check) => muteCheck(screen, { remarks, check })}
      />
    );
  };
}
