// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { anEditing, day, nothing, now } from '../../../components/desk/desk.samples';
import { DraftEditor, type DraftEditorProps } from '../../../components/workbench/DraftEditor';
import type { DraftWords } from '../../../components/workbench/draft-types';
import { fromLocalInput, toLocalInput } from '../../../components/workbench/local-input';
import { UnsentList } from '../../../components/workbench/UnsentList';
import { measure } from '../../../lib/limits';
import type { Draft } from '../../../lib/model/draft';
import type { Unsent } from '../../../lib/model/unsent';
import { draw } from '../../support/draw';

const words: DraftWords = {
  title: 'Five spoons',
  text: 'Which grind?',
  status: 'writing',
  networks: ['bluesky'],
  plannedAt: undefined,
  idea: 'idea-1',
  versions: [],
  pillar: undefined,
  campaign: undefined,
  links: [],
  postedAt: undefined,
};

const anEditor = (written: DraftWords = words, part: Partial<DraftEditorProps> = {}) => {
  const onInput = vi.fn();
  const props: DraftEditorProps = {
    editing: anEditing<DraftWords, Draft>('d', written, { onInput }),
    networks: ['x', 'bluesky'],
    face: { network: undefined, measured: [], remarks: [] },
    pillars: [],
    campaigns: [],
    now,
    onShow: nothing,
    onMute: nothing,
    onCommon: nothing,
    onCopyText: nothing,
    onBring: nothing,
    onDelete: nothing,
    ...part,
  };
  return { onInput, screen: draw(<DraftEditor {...props} />) };
};

describe('a draft', () => {
  it('hands on what is typed and keeps the rest', async () => {
    const { onInput, screen } = anEditor();
    await screen.type('Title', 'Six spoons');
    expect(onInput).toHaveBeenCalledWith({ ...words, title: 'Six spoons' });
  });
  it('adds and takes away networks in a steady order', () => {
    const { onInput, screen } = anEditor();
    screen.root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    expect(onInput).toHaveBeenLastCalledWith({ ...words, networks: ['x', 'bluesky'] });
  });
  it('takes the focus to its title when it was just begun, and leaves it alone when it holds words', () => {
    anEditor();
    expect(document.activeElement?.tagName).not.toBe('INPUT');
    const { screen } = anEditor({ ...words, title: '', text: '' }, { networks: [] });
    expect(document.activeElement).toBe(screen.root.querySelector('input'));
  });
  it('without a network counts characters as people do, not as UTF-16', () => {
    expect(anEditor({ ...words, networks: [], text: '👍é' }).screen.text()).toContain('2 characters');
  });
  it('gives a network words of its own when the common ones are changed there', async () => {
    const face = { network: 'bluesky' as const, measured: [], remarks: [] };
    const { onInput, screen } = anEditor(words, { face });
    await screen.type('Text for Bluesky', 'Which grind, friends?');
    expect(onInput).toHaveBeenLastCalledWith({ ...words, versions: [{ network: 'bluesky', text: 'Which grind, friends?' }] });
  });
  it('changes the words of one network and leaves the common ones and the others', async () => {
    const own = { ...words, networks: ['x' as const, 'bluesky' as const], versions: [{ network: 'bluesky' as const, text: 'Sky' }] };
    const { onInput, screen } = anEditor(own, { face: { network: 'x', measured: [], remarks: [] } });
    await screen.type('Text for X', 'Ex');
    expect(onInput).toHaveBeenLastCalledWith({
      ...own,
      versions: [
        { network: 'x', text: 'Ex' },
        { network: 'bluesky', text: 'Sky' },
      ],
    });
  });
  it('says how long the words are to the network, by how much they are too long, and where they are folded', () => {
    const text = 'Which grind for which pot? '.repeat(12);
    const face = (network: 'x' | 'linkedin') => ({
      network,
      measured: [{ network, measured: measure(text, { network, kind: 'post' as const }) }],
      remarks: [],
    });
    const networks: DraftWords['networks'] = ['x', 'linkedin'];
    expect(anEditor({ ...words, networks, text }, { face: face('x') }).screen.text()).toMatch(/324 of 280, as X counts.*too long by 44/);
    const { screen } = anEditor({ ...words, networks, text }, { face: face('linkedin') });
    expect(screen.root.querySelector('.fs-fold p')?.textContent).toBe(`${text.slice(0, 200)}… more`);
  });
  it('mends what a remark can mend, in the words in view', async () => {
    const remarks = [{ check: 'hashtag-case' as const, values: { n: 1, tags: '#whichgrind' }, fixed: '#WhichGrind' }];
    const { onInput, screen } = anEditor(words, { face: { network: undefined, measured: [], remarks } });
    await screen.press(/^Mend/);
    expect(onInput).toHaveBeenLastCalledWith({ ...words, text: '#WhichGrind' });
  });
  it('is brought to each of its networks with that network’s words', async () => {
    const onBring = vi.fn();
    const own = { ...words, networks: ['x' as const, 'bluesky' as const], versions: [{ network: 'bluesky' as const, text: 'Sky' }] };
    const { screen } = anEditor(own, { onBring });
    await screen.press('Bring to X');
    await screen.press('Bring to Bluesky');
    expect(onBring.mock.calls).toEqual([
      ['x', 'Which grind?'],
      ['bluesky', 'Sky'],
    ]);
  });
  it('is marked as posted now, and then asks for the link on each network', async () => {
    const { onInput, screen } = anEditor();
    await screen.press('Mark as posted');
    const posted = { ...words, status: 'posted' as const, postedAt: now };
    expect(onInput).toHaveBeenLastCalledWith(posted);
    const after = anEditor({ ...posted, links: [{ url: 'https://old.example/1' }] });
    await after.screen.type('Link of the post on Bluesky', ' https://bsky.app/profile/a/post/1 ');
    expect(after.onInput).toHaveBeenLastCalledWith({
      ...posted,
      links: [{ url: 'https://old.example/1' }, { network: 'bluesky', url: 'https://bsky.app/profile/a/post/1' }],
    });
  });
  it('opens no link that is no web address, and says so', () => {
    const links = [{ network: 'bluesky' as const, url: 'javascript:alert(1)' }];
    const { screen } = anEditor({ ...words, status: 'posted', postedAt: now, links });
    expect(screen.text()).toContain('This is no web address');
    expect(screen.root.querySelector('a')).toBeNull();
  });
  it('keeps a pillar that left the playbook, and says so', () => {
    const { screen } = anEditor({ ...words, pillar: 'gone' }, { pillars: [{ id: 'p1', name: 'Counter' }] });
    const [select] = [...screen.root.querySelectorAll('select')].filter((each) => each.value === 'gone');
    expect(select?.selectedOptions[0]?.textContent).toBe('No longer in the playbook');
  });
});

describe('a planned time', () => {
  it('comes back from its box as it went in', () => {
    for (const time of [now, now - 200 * day, new Date(2026, 2, 29, 3, 30).getTime()]) expect(fromLocalInput(toLocalInput(time))).toBe(time);
  });
  it('is none for an empty box', () => expect([toLocalInput(undefined), fromLocalInput('')]).toEqual(['', undefined]));
});

describe('unsent words', () => {
  const typed: Unsent = { id: 'x:reply:x:1 0', network: 'x', text: 'We open', page: 'https://x.com/home', post: 'x:1', label: 'Otto: When?', at: now };
  const list = (value: Unsent[]) => {
    const acts = { onCopy: vi.fn(), onDraft: vi.fn(), onDismiss: vi.fn() };
    return { acts, screen: draw(<UnsentList list={{ state: 'ready', value }} now={now} onRetry={nothing} {...acts} />) };
  };
  it('are opened where the post stands, else where they were typed', () => {
    const hrefs = (parts: Partial<Unsent>) => [...list([{ ...typed, ...parts }]).screen.root.querySelectorAll('a')].map(({ href }) => href);
    expect(hrefs({})).toEqual(['https://x.com/home']);
    expect(hrefs({ permalink: 'https://x.com/otto/status/1' })).toEqual(['https://x.com/otto/status/1']);
    expect(hrefs({ permalink: 'javascript:alert(1)' })).toEqual([]);
  });
  it('are copied, made a draft of and dismissed, each by its own name', async () => {
    const { acts, screen } = list([typed]);
    await screen.press('Copy “We open”');
    await screen.press('Make a draft of “We open”');
    await screen.press('Dismiss “We open”');
    for (const act of Object.values(acts)) expect(act).toHaveBeenCalledWith(typed);
  });
  it('take no room where there are none', () => expect(list([]).screen.root.textContent).toBe(''));
});
