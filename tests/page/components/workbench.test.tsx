// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { day, hour, nothing, now } from '../../../components/desk/desk.samples';
import { keepIn, namesKeptIn } from '../../../components/editing/keep-in';
import { BackupPage } from '../../../components/workbench/BackupPage';
import { ImportReport } from '../../../components/workbench/ImportReport';
import { MutedPeople } from '../../../components/workbench/MutedPeople';
import { NetworksPage } from '../../../components/workbench/NetworksPage';
import { readHours } from '../../../components/workbench/SettingsPage';
import { StorageProblem, type Trouble } from '../../../components/workbench/StorageProblem';
import type { SiteState } from '../../../lib/messages/protocol';
import { draw } from '../../support/draw';

describe('hours in the settings', () => {
  it.each([
    ['4', 4],
    [' 1.5 ', 1.5],
    ['2,5', 2.5],
    ['0.25', 0.25],
    ['0', undefined],
    ['', undefined],
    ['241', undefined],
    ['four', undefined],
  ])('"%s" are %s', (typed, hours) => expect(readHours(typed)).toBe(hours));
});

describe('the networks', () => {
  const site = (part: Partial<SiteState> = {}): SiteState => ({
    network: 'bluesky',
    name: 'Bluesky',
    host: undefined,
    granted: true,
    origins: ['https://bsky.app/*'],
    colour: 'green',
    health: undefined,
    mode: 'feed',
    ...part,
  });
  const sites = (rows: SiteState[], part = {}) => ({
    sites: { state: 'ready' as const, value: rows },
    now,
    onAllow: vi.fn(),
    onWithdraw: vi.fn(),
    onMode: vi.fn(),
    onReport: vi.fn(),
    onAllowServer: vi.fn(() => false),
    onRetry: nothing,
    ...part,
  });
  const seen = { network: 'bluesky' as const, seen: 80, missing: {}, missingSince: {}, updatedAt: now - hour };

  it('are asked for in the press itself: browsers refuse it later', () => {
    const props = sites([site({ granted: false })]);
    draw(<NetworksPage {...props} />)
      .button(/^Switch on for/)
      .click();
    expect(props.onAllow).toHaveBeenCalledOnce();
  });
  it('say in words, not only in colour, how well they are read, and what is missing', () => {
    const health = { ...seen, missing: { metrics: 61 } };
    expect(draw(<NetworksPage {...sites([site({ colour: 'amber', health })])} />).text()).toContain(
      'Some details are missingMissing: the counts in 61 of 80 posts',
    );
  });
  it('say when an address is no server’s, and keep it', async () => {
    const screen = draw(<NetworksPage {...sites([])} />);
    await screen.type('Server or forum', 'not a host');
    await screen.press('Switch on');
    expect(screen.text()).toContain('not the address of a server');
    expect(screen.field('Server or forum').value).toBe('not a host');
  });
  it('say which hosts of one are on, offer the rest and the way back', () => {
    const props = sites([site({ granted: false, partly: { on: ['www.reddit.com'], off: ['old.reddit.com'] } })]);
    const screen = draw(<NetworksPage {...props} />);
    expect(screen.text()).toContain('On for www.reddit.com, off for old.reddit.com');
    screen.button('Switch on the rest of Bluesky').click();
    screen.button('Switch off for Bluesky').click();
    expect([props.onAllow.mock.calls.length, props.onWithdraw.mock.calls.length]).toEqual([1, 1]);
  });
  it('show their hints where the person chooses; LinkedIn says why it starts beside the feed', () => {
    const props = sites([site({ network: 'linkedin', name: 'LinkedIn', mode: 'beside' })]);
    const screen = draw(<NetworksPage {...props} />);
    expect(screen.text()).toContain('a1341387');
    const choice = screen.field('Where hints are shown on LinkedIn') as unknown as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text)).toEqual(['In the feed', 'Beside the feed', 'Off']);
    choice.value = 'off';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(props.onMode).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ network: 'linkedin' }), 'off');
  });
  it('tell each part found and missing and since when, and which mark dies out', () => {
    const health = {
      ...seen,
      missing: { author: 60 },
      missingSince: { author: now - 2 * day },
      matched: { author: { counts: [0, 76], last: [now - 9 * day, now - hour] } },
    };
    const props = sites([site({ health, alternatives: { author: ['[data-new]', '.old', '.never'] } })]);
    const screen = draw(<NetworksPage {...props} />);
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toContain('the author2060Nov 18, 2026');
    expect(rows).toContain('the text800–');
    const marks = [...document.querySelectorAll('ol li')].map((mark) => mark.textContent);
    expect(marks).toEqual(['[data-new]not metFading since Nov 11, 2026', '.oldmet 76 timeslast Nov 20, 2026', '.nevernot met']);
    screen.button('Copy report on Bluesky').click();
    expect(props.onReport).toHaveBeenCalledOnce();
  });
});

describe('muted people', () => {
  it('are listed with the way back', async () => {
    const onUnmute = vi.fn();
    const people = [{ id: 'bluesky:loud.example', label: 'Loud Louis', at: now - day }];
    const screen = draw(<MutedPeople people={people} onUnmute={onUnmute} />);
    expect(screen.text()).toContain('Loud Louis@loud.examplesince Nov 19, 2026');
    await screen.press('Unmute Loud Louis');
    expect(onUnmute).toHaveBeenCalledExactlyOnceWith(people[0]);
  });
});

describe('an import', () => {
  const result = { added: 3, updated: 0, same: 2, refused: [{ what: 'note 1', why: 'too long' }] };
  it('shows what would change and writes only on a press', async () => {
    const onImport = vi.fn();
    const screen = draw(
      <BackupPage
        exporting={{ kind: 'idle' }}
        index={{ kind: 'idle' }}
        work={{}}
        onReindex={nothing}
        importing={{ kind: 'would', name: 'f', result }}
        onExport={nothing}
        onFile={nothing}
        onImport={onImport}
        onAgain={nothing}
      />,
    );
    expect(onImport).not.toHaveBeenCalled();
    await screen.press('Import 3 records');
    expect(onImport).toHaveBeenCalledOnce();
  });
  it('has nothing to press when nothing would change', () => {
    const same = { ...result, added: 0 };
    const screen = draw(
      <BackupPage
        exporting={{ kind: 'idle' }}
        index={{ kind: 'idle' }}
        work={{}}
        onReindex={nothing}
        importing={{ kind: 'would', name: 'f', result: same }}
        onExport={nothing}
        onFile={nothing}
        onImport={nothing}
        onAgain={nothing}
      />,
    );
    expect(screen.text()).toContain('already here');
    expect(() => screen.button(/^Import/)).toThrow();
  });
  it('lists what can’t be taken with its reason, and stays readable with thousands', () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({ what: `note ${n}`, why: 'too long' }));
    const { root, text } = draw(<ImportReport title="t" result={{ ...result, refused: many }} />);
    expect(root.querySelectorAll('.fs-refused li')).toHaveLength(51);
    expect(text()).toContain('and 2,950 more');
  });
});

describe('damaged storage', () => {
  const screenOf = (trouble: Trouble, part: Partial<Parameters<typeof StorageProblem>[0]> = {}) =>
    draw(<StorageProblem trouble={trouble} now={now} restoring={{ kind: 'idle' }} onRestore={nothing} onStartFresh={nothing} onReload={nothing} {...part} />);
  const damaged: Trouble = { kind: 'damaged', remembered: 1300, found: 2, backups: [{ name: 'b1', at: now - day, records: 1299 }] };

  it('says what is missing and offers the backups', async () => {
    const onRestore = vi.fn();
    const screen = screenOf(damaged, { onRestore });
    expect(screen.text()).toContain('remembers 1,300 records, but the browser’s storage holds only 2');
    await screen.press(/^Restore the backup/);
    expect(onRestore).toHaveBeenCalledWith('b1');
  });
  it('begins anew only after a second yes', async () => {
    const onStartFresh = vi.fn();
    const screen = screenOf(damaged, { onStartFresh });
    await screen.press('Go on with what is there');
    expect(onStartFresh).not.toHaveBeenCalled();
    expect(screen.root.querySelector('dialog')?.open).toBe(true);
    screen.root.querySelector<HTMLButtonElement>('dialog button[data-look=danger]')?.click();
    expect(onStartFresh).toHaveBeenCalledOnce();
  });
  it('can’t be restored twice at once', () =>
    expect(screenOf(damaged, { restoring: { kind: 'working', name: 'b1' } }).button(/^Restore the backup/).disabled).toBe(true));
  it('that is only blocked or outdated offers no backup to write over what is whole', () => {
    for (const kind of ['blocked', 'outdated'] as const) expect(() => screenOf({ kind }).button(/Restore|Go on/)).toThrow();
  });
});

describe('what is kept of unsaved words', () => {
  it('is found again, oldest first, and a broken entry hurts nobody', () => {
    localStorage.clear();
    keepIn<string>(localStorage, 'draft:b').write({ value: 'later', base: undefined, attempt: undefined, at: 2 });
    keepIn<string>(localStorage, 'draft:a').write({ value: 'sooner', base: '1-x', attempt: undefined, at: 1 });
    localStorage.setItem('unsaved:draft:c', '{not json');
    localStorage.setItem('other', '1');
    expect(namesKeptIn(localStorage).map(({ name }) => name)).toEqual(['draft:a', 'draft:b']);
    expect(keepIn<string>(localStorage, 'draft:a').read()?.value).toBe('sooner');
    expect(keepIn<string>(localStorage, 'draft:c').read()).toBeUndefined();
  });
});
