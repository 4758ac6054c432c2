/** @jsxImportSource react */
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { pictureOf } from '../shared/picture';
import { me } from '../shared/world';
import { Box, Press, RoundPicture, Text } from './box';
import { openEditor } from './editor';
import { Avatar, nameOf } from './post-parts';
import type { Post } from './store';
import { handleOf } from './store';

const limit = 300;
/** How long the network takes to accept a post, in milliseconds. */
const slowness = 150;
const letters = new Intl.Segmenter('en');

export interface ComposerProps {
  /** `undefined`: a new post. */
  answers: Post | undefined;
  publish(text: string): void;
  close(): void;
  /** For the tests: the editor while it is open. */
  onEditor(editor: Editor | undefined): void;
}

/** The dialog over the page in which a post or an answer is written. */
export const Composer = ({ answers, publish, close, onEditor }: ComposerProps) => {
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [asking, setAsking] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  const send = useRef(() => {});
  const left = limit - [...letters.segment(text)].length;
  const ready = text.trim() !== '' && left >= 0 && !sending;
  send.current = () => {
    if (!ready) return;
    setSending(true);
    setTimeout(() => publish(cleaned(text)), slowness);
  };
  useEffect(() => {
    if (!host.current) return;
    const placeholder = answers ? 'Write your reply' : "What's up?";
    const editor = openEditor({ element: host.current, placeholder, onText: setText, onPublish: () => send.current() });
    onEditor(editor);
    return () => {
      onEditor(undefined);
      editor.destroy();
    };
  }, [answers, onEditor]);
  const cancel = () => (text.trim() === '' ? close() : setAsking(true));
  const verb = answers ? 'Reply' : 'Post';
  return (
    <Box
      role="dialog"
      aria-modal="true"
      aria-label={answers ? 'Write your reply' : 'Compose post'}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
      style={{ position: 'fixed', inset: 0, zIndex: 100, backgroundColor: 'var(--mask)', alignItems: 'center', paddingTop: 50 }}
    >
      <Box style={{ width: 'min(600px, 100vw)', backgroundColor: 'var(--bg)', border: '1px solid var(--line)', borderRadius: 8, overflow: 'hidden' }}>
        <Box data-testid="composePostView">
          <Box row style={{ alignItems: 'center', justifyContent: 'space-between', padding: '8px 12px' }}>
            <Press aria-label="Cancel" onClick={cancel} style={{ padding: '6px 10px', color: 'var(--brand)' }}>
              Cancel
            </Press>
            <Press
              aria-label={answers ? 'Publish reply' : 'Publish post'}
              data-testid="composerPublishBtn"
              disabled={!ready}
              aria-disabled={!ready}
              onClick={() => send.current()}
              style={{ padding: '7px 16px', borderRadius: 999, backgroundColor: 'var(--brand)', color: '#fff', fontWeight: 600 }}
            >
              {verb}
            </Press>
          </Box>
          <Box style={{ maxHeight: '60vh', overflowY: 'auto' }}>
            {answers && <Answered post={answers} />}
            <Box row style={{ gap: 10, padding: '10px 16px' }}>
              <RoundPicture source={pictureOf(me)} size={42} />
              <Box style={{ flex: '1 1 0%', paddingTop: 8 }}>
                <div ref={host} />
              </Box>
            </Box>
          </Box>
          <Box row style={{ justifyContent: 'flex-end', gap: 8, padding: '8px 16px', borderTop: '1px solid var(--line)' }}>
            <Text soft>{left}</Text>
          </Box>
          {asking && (
            <Box row style={{ justifyContent: 'flex-end', alignItems: 'center', gap: 12, padding: '8px 16px' }}>
              <Text>Discard draft?</Text>
              <Press aria-label="Discard" onClick={close} style={{ color: '#d33' }}>
                Discard
              </Press>
              <Press aria-label="Keep writing" onClick={() => setAsking(false)}>
                Keep writing
              </Press>
            </Box>
          )}
        </Box>
      </Box>
    </Box>
  );
};

const Answered = ({ post }: { post: Post }) => (
  <Box row style={{ gap: 12, padding: '4px 16px 14px', margin: '0 0 4px', borderBottom: '1px solid var(--line)' }}>
    <Avatar post={post} />
    <Box style={{ flex: '1 1 0%' }}>
      <Text style={{ fontWeight: 600 }}>{nameOf(post.author)}</Text>
      <Text soft style={{ display: '-webkit-box', WebkitLineClamp: 6, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}>
        {post.text.replace(/@(\w+)/g, (_, handle: string) => `@${handleOf({ handle })}`)}
      </Text>
    </Box>
  </Box>
);

/** What Bluesky does to a text before it is stored. */
const cleaned = (text: string): string =>
  text
    .replace(/^(\s*\n)+/, '')
    .trimEnd()
    .replace(/\n{3,}/g, '\n\n');
