// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CaptureBox } from '../../../components/desk/CaptureBox';
import { aNote, anEditing, aPost, aTemplate, aWaiting, day, foundRows, hour, nothing, now, waitingActs } from '../../../components/desk/desk.samples';
import { NoteEditor } from '../../../components/desk/NoteEditor';
import { Notes, type NotesProps } from '../../../components/desk/Notes';
import { PageView, type PageViewProps } from '../../../components/desk/PageView';
import { safeLink } from '../../../components/desk/safe-link';
import { TemplateShelf } from '../../../components/desk/TemplateShelf';
import { WaitingList } from '../../../components/desk/WaitingList';
import type { WaitingListProps } from '../../../components/desk/waiting-types';
import { Pause } from '../../../components/ui/Pause';
import type { PageInView } from '../../../lib/messages/protocol';
import { draw } from '../../support/draw';

const list = (part: Partial<WaitingListProps> = {}): WaitingListProps => ({
  list: { state: 'ready', value: foundRows([aWaiting()]) },
  view: { state: 'new', order: 'priority' },
  chosen: new Set(),
  now,
  networksHref: '#settings',
  personHref: () => '#person',
  noteHref: () => '#post',
  ...waitingActs,
  ...part,
});

describe('the waiting list', () => {
  it('says who waits, since when, and why, with points that add up', () => {
    const { root, text } = draw(<WaitingList {...list()} />);
    expect(text()).toContain('Inês Duarte');
    expect(text()).toContain('waiting 3 hours');
    const points = [...root.querySelectorAll('.fs-reasons b')].map((each) => Number(each.textContent));
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(7);
    expect(text()).toContain('Priority 7');
  });
  it('offers the three snooze times when asked, and hands on the chosen one', async () => {
    const onSnooze = vi.fn();
    const screen = draw(<WaitingList {...list({ onSnooze })} />);
    expect(() => screen.button('1 hour')).toThrow();
    await screen.press('Snooze the post by Inês Duarte');
    await screen.press('1 hour');
    expect(onSnooze).toHaveBeenCalledWith([expect.objectContaining({ id: 'bluesky:1' })], now + hour);
  });
  it('makes no link of an address that is none', () => {
    const { root } = draw(
      <WaitingList {...list({ list: { state: 'ready', value: foundRows([aWaiting({ post: aPost({ permalink: 'javascript:alert(1)' }) })]) } })} />,
    );
    expect([...root.querySelectorAll('a')].map((each) => each.getAttribute('href'))).toEqual(['#person', '#post']);
  });
  it('offers to put back what is done, and no snooze', async () => {
    const onReopen = vi.fn();
    const row = aWaiting({ state: 'done', endedAt: now - day });
    const screen = draw(<WaitingList {...list({ view: { state: 'done', order: 'priority' }, onReopen, list: { state: 'ready', value: foundRows([row]) } })} />);
    expect(screen.text()).toContain('done yesterday');
    await screen.press(/^Put back/);
    expect(onReopen).toHaveBeenCalledWith([row]);
  });
  it('shows more only when there is more', () => {
    const more = draw(<WaitingList {...list({ list: { state: 'ready', value: foundRows([aWaiting()], { total: 60 }) } })} />);
    expect(more.text()).toContain('1 of 60');
    expect(more.button('Show more')).toBeTruthy();
    const all = draw(<WaitingList {...list()} />);
    expect(() => all.button('Show more')).toThrow();
  });
  it('moves the focus to the next row when the one it was in goes', async () => {
    const rows = [aWaiting(), aWaiting({ id: 'bluesky:2', post: aPost({ id: 'bluesky:2', author: { handle: 'tom', name: 'Tom' } }) })];
    const screen = draw(<WaitingList {...list({ list: { state: 'ready', value: foundRows(rows) } })} />);
    screen.button(/^Done.*Inês/).focus();
    await screen.redraw(<WaitingList {...list({ list: { state: 'ready', value: foundRows(rows.slice(1)) } })} />);
    expect(document.activeElement?.textContent).toBe('Tom');
  });
});

describe('a note', () => {
  it('says why it is not stored, keeps its words, and offers to try again and to copy', async () => {
    const editing = {
      ...anEditing<string, ReturnType<typeof aNote>>('n', 'Call her on Monday'),
      state: { kind: 'failed', trouble: 'full', message: '' } as const,
      onSave: vi.fn(),
      onCopy: vi.fn(),
    };
    const screen = draw(<NoteEditor label="New note" editing={editing} stored={false} />);
    expect(screen.field('New note').value).toBe('Call her on Monday');
    expect(screen.text()).toContain('The disk has no room left');
    await screen.press('Try again');
    await screen.press('Copy');
    expect([editing.onSave.mock.calls.length, editing.onCopy.mock.calls.length]).toEqual([1, 1]);
  });
  it('shows both versions when another window changed it, and leaves the choice', async () => {
    const onChoose = vi.fn();
    const screen = draw(
      <NoteEditor label="Note" stored editing={anEditing('n', 'mine', { state: { kind: 'changed', theirs: aNote({ text: 'theirs' }) }, onChoose })} />,
    );
    expect([...screen.root.querySelectorAll('textarea[readonly]')].map((each) => (each as HTMLTextAreaElement).value)).toEqual(['mine', 'theirs']);
    await screen.press('Keep both');
    expect(onChoose).toHaveBeenCalledWith('both');
  });
  it('that is emptied is not called saved', () => {
    const { text } = draw(<NoteEditor label="Note" stored editing={anEditing('n', ' ')} />);
    expect(text()).toContain('An empty note is not stored');
    expect(text()).not.toContain('Saved');
  });
  it('being added is not shown a second time in the list', () => {
    const props: NotesProps = {
      notes: [aNote({ id: 'new' })],
      now,
      adding: anEditing('new', 'Runs the café'),
      editing: undefined,
      onEdit: nothing,
      onDelete: nothing,
    };
    const { root } = draw(<Notes {...props} />);
    expect(root.querySelectorAll('li')).toHaveLength(0);
  });
  it('gives the focus back to its edit button when its editor closes', async () => {
    const props: NotesProps = {
      notes: [aNote()],
      now,
      adding: anEditing('new', ''),
      editing: anEditing('note-1', 'Runs the café'),
      onEdit: nothing,
      onDelete: nothing,
    };
    const screen = draw(<Notes {...props} />);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await screen.redraw(<Notes {...props} editing={undefined} />);
    expect(document.activeElement).toBe(screen.button(/^Edit the note/));
  });
});

describe('the capture box', () => {
  it('keeps the thought on Enter, not on Shift+Enter and not while an input method composes', async () => {
    const onSave = vi.fn();
    const screen = draw(<CaptureBox editing={anEditing('i', 'A series', { onSave })} />);
    const box = screen.field('Catch a thought');
    await screen.key(box, 'Enter', { shiftKey: true });
    await screen.key(box, 'Enter', { isComposing: true });
    expect(onSave).not.toHaveBeenCalled();
    await screen.key(box, 'Enter');
    expect(onSave).toHaveBeenCalledOnce();
  });
  it('has nothing to keep while it is empty', () => expect(draw(<CaptureBox editing={anEditing('i', '  ')} />).button('Keep idea').disabled).toBe(true));
});

describe('the template shelf', () => {
  it('finds by name, label, shortcut and words, whatever accents and capitals', async () => {
    const templates = [aTemplate(), aTemplate({ id: 't2', name: 'Café hours', label: 'question', shortcut: 'hours', text: 'We open at nine.' })];
    const screen = draw(<TemplateShelf templates={templates} newHref="#" onCopy={nothing} />);
    const found = () => [...screen.root.querySelectorAll('li .fs-who')].map((each) => each.textContent);
    for (const [words, expected] of [
      ['CAFE', ['Café hours']],
      ['thanks', ['Thank someone']],
      ['open nine', ['Café hours']],
      ['zebra', []],
      ['', ['Thank someone', 'Café hours']],
    ] as const) {
      await screen.type('Find a template', words);
      expect(found(), words).toEqual(expected);
    }
  });
  it('marks the slots', () => {
    const { root } = draw(<TemplateShelf templates={[aTemplate({ text: 'Hi {{first_name}}, bye' })]} newHref="#" onCopy={nothing} />);
    expect(root.querySelector('mark')?.textContent).toBe('{{first_name}}');
  });
});

describe('safeLink', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'chrome://settings', '/relative', ''])('refuses %s', (address) =>
    expect(safeLink(address)).toBeUndefined(),
  );
  it('takes web addresses', () => expect(safeLink('https://bsky.app/a')).toBe('https://bsky.app/a'));
});

describe('what stands on the page beside', () => {
  const site: PageInView['site'] = {
    network: 'linkedin',
    name: 'LinkedIn',
    host: undefined,
    granted: true,
    origins: [],
    colour: 'green',
    health: undefined,
    mode: 'beside',
  };
  const { post, hints, priority } = aWaiting();
  const view = (page: Partial<PageInView> = {}, part: Partial<PageViewProps> = {}): PageViewProps => ({
    page: { state: 'ready', value: { site, pausedUntil: 0, posts: [{ post, hints, priority }], ...page } },
    now,
    networksHref: '#networks',
    personHref: () => '#person/ines',
    noteHref: () => '#post/1',
    whyNot: () => undefined,
    onWhyNot: nothing,
    offers: undefined,
    onOffers: vi.fn(),
    onCopy: vi.fn(),
    onMute: vi.fn(),
    onRetry: nothing,
    ...part,
  });

  it('asks why a post has no hint when that is opened, and says it in one line each', () => {
    const onWhyNot = vi.fn();
    const silent = { state: 'ready' as const, value: [{ hint: 'question' as const, why: 'not-so' as const }] };
    const drawn = draw(<PageView {...view({ quiet: [post] }, { onWhyNot, whyNot: () => silent })} />);
    const folded = drawn.root.querySelector<HTMLDetailsElement>('.fs-quiet-posts .fs-why-not');
    if (!folded) throw new Error('There is no “Why not?”.');
    folded.open = true;
    folded.dispatchEvent(new Event('toggle'));
    expect(onWhyNot).toHaveBeenCalledWith(post);
    expect(folded.textContent).toContain('Questions to youIt asks nothing');
  });
  it('is each post on the screen with its reasons, and leads to the person, the post and words to reply with', async () => {
    const props = view();
    const screen = draw(<PageView {...props} />);
    expect(screen.text()).toContain('LinkedIn: hints are shown only here; its page is not changed.');
    expect([...screen.root.querySelectorAll('.fs-reasons b')].map((points) => points.textContent)).toEqual(['+3', '+3', '+1']);
    expect([...screen.root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['#person/ines', post.permalink, '#post/1']);
    await screen.press('Reply words for Inês Duarte');
    expect(props.onOffers).toHaveBeenCalledOnce();
    await screen.press('Mute Inês Duarte');
    expect(props.onMute).toHaveBeenCalledExactlyOnceWith({ post, hints, priority });
  });

  it('offers the words of templates, filled for this post, to copy', async () => {
    const offer = { id: '1', name: 'Thanks', label: '', shortcut: undefined, text: 'Thank you, Inês!', cursor: 0, unfilled: [] };
    const props = view({}, { offers: { post: post.id, list: { state: 'ready', value: [offer] } } });
    const screen = draw(<PageView {...props} />);
    expect(screen.button('Reply words for Inês Duarte').getAttribute('aria-expanded')).toBe('true');
    await screen.press('Copy “Thanks”');
    expect(props.onCopy).toHaveBeenCalledExactlyOnceWith(offer);
  });

  it.each<[string, Partial<PageInView>, string]>([
    ['where the page is no network', { site: { ...site, network: undefined } }, 'This page is none of your networks'],
    ['where the network is not granted', { site: { ...site, granted: false } }, 'This page is none of your networks'],
    ['where the network is off', { site: { ...site, mode: 'off' } }, 'LinkedIn is off'],
    ['while Feedside is paused', { pausedUntil: now + hour }, 'Paused'],
    ['where the pages can’t be read', { site: { ...site, colour: 'red' } }, 'LinkedIn has changed its pages'],
    ['where nothing is to be said', { posts: [] }, 'Nothing to say here'],
  ])('says so %s', (_, page, said) => expect(draw(<PageView {...view({ posts: undefined, ...page })} />).text()).toContain(said));
});

describe('a pause', () => {
  it('is begun for an hour or for the rest of the day, says until when, and is ended by a press', async () => {
    const onPause = vi.fn();
    const screen = draw(<Pause until={0} now={now} onPause={onPause} />);
    await screen.press('Pause hints');
    await screen.press('For the rest of the day');
    expect(onPause).toHaveBeenCalledExactlyOnceWith(new Date(2026, 10, 21).getTime());
    await screen.redraw(<Pause until={now + hour} now={now} onPause={onPause} />);
    expect(screen.text()).toContain('Paused until 4:10');
    await screen.press('Resume');
    expect(onPause).toHaveBeenLastCalledWith(0);
    await screen.redraw(<Pause until={now} now={now} onPause={onPause} />);
    expect(screen.text()).not.toContain('Paused');
  });
});
