import { Line } from '../../components/line/Line';
import type { Done, LineView } from '../../components/line/line-types';
import { insert, readEditor } from '../../lib/editors';
import { sayError } from '../../lib/i18n';
import { limits, type Measured, measure } from '../../lib/limits';
import { onChange } from '../../lib/live/announce';
import { aboutPerson } from '../../lib/messages/about';
import { newId, newWrite } from '../../lib/messages/ids';
import type { CheckId, Remark } from '../../lib/model/check';
import { pageTheme } from '../../lib/page/page-theme';
import type { OpenComposer } from '../../lib/page/watch-composer';
import type { FeedHost } from '../feed/feed-host';
import { pageWords } from '../feed/page-words';
import { changedPart } from './changed-part';
import type { MountPart } from './define-part';
import { mountLineBox } from './line-box';
import { watchText } from './watch-text';

/** How long somebody pauses before what they wrote is looked at, in milliseconds. */
const pause = 500;
/** The background takes no more. */
const longest = 30_000;

interface Kept {
  id: string;
  text: string;
  dueAt: number;
}

/** The line below the network's composer. Beside the feed nothing is drawn in the page. */
export const line: MountPart = (host) => (host.mode === 'feed' ? mountLine(host) : { focused: () => undefined });

function mountLine(host: FeedHost): ReturnType<MountPart> {
  const { network, feed, until } = host;
  const speech = pageWords();
  let open: OpenComposer | undefined;
  let text = '';
  /** Whether the person wants the line; not shown before that is known. */
  let isWanted = false;
  let checked: { text: string; remarks: readonly Remark[] } = { text: '', remarks: [] };
  let limit: number | undefined;
  /** Drawn again and again, counted once: 25,000 characters of X take 45 ms (measured). */
  let measured: { text: string; kind: 'post' | 'reply'; is: Measured } | undefined;
  let isOpen = false;
  let kept: Kept | undefined;
  let done: Done | undefined;
  let problem: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const box = mountLineBox(host, {
    canEnter: () => isOpen || checked.remarks.length > 0,
    onEscape() {
      const wasOpen = isOpen;
      isOpen = false;
      draw();
      return wasOpen;
    },
  });

  const draw = () => {
    if (!open?.editor.isConnected || !isWanted || text.trim() === '' || until.aborted) return box.hide();
    const view = viewNow(open);
    box.show(open, (side) => (
      <Line
        view={view}
        network={network.name}
        isOpen={isOpen}
        side={side}
        theme={pageTheme(document)}
        now={Date.now()}
        onToggle={onToggle}
        onFix={(remark) => void onFix(remark)}
        onRemember={onRemember}
        onMute={(check) => mute(check, true)}
        onUndo={onUndo}
      />
    ));
  };
  const viewNow = ({ post, composer }: OpenComposer): LineView => {
    const kind = post === undefined && composer.limit === limits[network.id].post ? 'post' : 'reply';
    if (measured?.text !== text || measured.kind !== kind) measured = { text, kind, is: measure(text, { network: network.id, kind }) };
    const { foldAt } = measured.is;
    const promised = checked.remarks.find((remark) => remark.promise)?.promise;
    return {
      measured: { ...measured.is, limit },
      end: foldAt === undefined ? undefined : text.slice(0, foldAt).trim().split(/\s+/).slice(-4).join(' ').slice(-40),
      remarks: checked.remarks,
      isKept: kept !== undefined && promised?.text === kept.text,
      done,
      problem,
    };
  };

  const check = async () => {
    const asked = { open, text };
    if (!open) return;
    const post = open.post === undefined ? undefined : feed.post(open.post);
    const undescribed = open.composer.undescribed?.(open.editor);
    const input = { network: network.id, text: text.slice(0, longest), ...(post && { post }), ...(undescribed !== undefined && { undescribed }) };
    const told = await host.ask('writing.check', input);
    if (asked.open !== open || asked.text !== text) return; // another answer is on its way
    isWanted = told.on;
    checked = { text, remarks: told.remarks };
    draw();
  };
  const checkSoon = (after = pause) => {
    clearTimeout(timer);
    timer = setTimeout(() => void check().catch(() => undefined), after);
  };
  /** What the person asked for; a failure is said in the line. */
  const attempt = (work: Promise<void>) =>
    work.then(
      () => draw(),
      (error: unknown) => {
        problem = sayError(error, speech);
        draw();
      },
    );
  const begin = () => {
    problem = undefined;
    done = undefined;
  };

  const onToggle = () => {
    isOpen = !isOpen;
    begin();
    draw();
  };
  const onFix = async ({ fixed }: Remark) => {
    if (!open || fixed === undefined) return;
    begin();
    const now = readEditor(open.editor);
    if (now !== checked.text) {
      problem = speech.t('line.changed');
      draw();
      return checkSoon(0);
    }
    const { start, end, words: mended } = changedPart(now, fixed);
    const brought = await insert(open.editor, mended, { replace: { start, end } });
    if (!brought.ok) problem = speech.t('line.not-taken');
    read();
    draw();
  };
  const onRemember = ({ text: promised, dueAt }: NonNullable<Remark['promise']>) => {
    begin();
    const post = open?.post === undefined ? undefined : feed.post(open.post);
    const reminder = { id: newId(), text: promised, dueAt };
    void attempt(
      host.ask('reminders.promise', { write: newWrite(), ...reminder, ...(post && { about: aboutPerson(post) }) }).then(({ id }) => {
        kept = { ...reminder, id };
        done = { kind: 'remembered', dueAt };
      }),
    );
  };
  const mute = (id: CheckId, muted: boolean) => {
    begin();
    void attempt(
      host.ask('checks.mute', { write: newWrite(), check: id, muted }).then(async () => {
        if (muted) done = { kind: 'muted', check: id };
        await check();
      }),
    );
  };
  const onUndo = (was: Done) => {
    if (was.kind === 'muted') return mute(was.check, false);
    if (!kept) return;
    begin();
    const { id } = kept;
    void attempt(
      host.ask('reminders.unpromise', { write: newWrite(), id }).then(() => {
        kept = undefined;
        done = { kind: 'forgotten' };
      }),
    );
  };

  /** What the page itself says; not while there is an address, which its version may count in another way. */
  const limitOf = ({ composer, editor }: OpenComposer): number | undefined => {
    const left = text.includes('://') ? undefined : composer.left?.(editor);
    return left === undefined ? undefined : left + limits[network.id].count(text);
  };
  /** The text as it stands now. */
  const read = () => {
    const now = open?.editor.isConnected ? readEditor(open.editor) : '';
    if (now === text) return;
    text = now;
    if (text.trim() === '') {
      isOpen = false;
      kept = undefined;
      checked = { text, remarks: [] };
      begin();
    }
    draw();
    checkSoon();
  };
  const watch = watchText({ editor: () => open?.editor, heard: read, follow: () => open && draw(), until });
  onChange((changed) => changed.has('settings') && checkSoon(0), until);
  until.addEventListener('abort', () => clearTimeout(timer));

  return {
    focused({ open: now }) {
      if (!now) return;
      const isOther = now.editor !== open?.editor;
      if (isOther) {
        isOpen = false;
        kept = undefined;
        checked = { text: '', remarks: [] };
        begin();
      }
      open = now;
      text = readEditor(now.editor);
      limit = limitOf(now) ?? (isOther ? now.composer.limit : limit);
      watch.start();
      draw();
      checkSoon(0);
    },
    sent: read,
  };
}
