// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as z from 'zod/mini';
import { fieldName } from '../../../components/team/field-names';
import type { Choices } from '../../../components/team/kept-fields';
import { sayField } from '../../../components/team/say-field';
import { sayRecord } from '../../../components/team/say-label';
import { TeamConflict, type TeamConflictProps } from '../../../components/team/TeamConflict';
import { type Kept, TeamConflicts } from '../../../components/team/TeamConflicts';
import { TeamConnect } from '../../../components/team/TeamConnect';
import { TeamFileLeave } from '../../../components/team/TeamFileLeave';
import { TeamFileRotate } from '../../../components/team/TeamFileRotate';
import { TeamLead } from '../../../components/team/TeamLead';
import { TeamLeave } from '../../../components/team/TeamLeave';
import { TeamMembers } from '../../../components/team/TeamMembers';
import { TeamPage } from '../../../components/team/TeamPage';
import { TeamRefused } from '../../../components/team/TeamRefused';
import { TeamStanding, type TeamStandingProps } from '../../../components/team/TeamStanding';
import { props as pageProps, states } from '../../../components/team/team.states';
import { words } from '../../../lib/i18n';
import { Draft } from '../../../lib/model/draft';
import { Idea } from '../../../lib/model/idea';
import { Join } from '../../../lib/model/join';
import { Note } from '../../../lib/model/note';
import { Permission } from '../../../lib/model/permission';
import { PlaybookPart } from '../../../lib/model/playbook';
import { Profile } from '../../../lib/model/profile';
import { envelope } from '../../../lib/model/record';
import { Assignment, type Conflict, type ConnectProblem, Decision, noTeam, type Refusal, Review, type SharedStore } from '../../../lib/model/team';
import { Template } from '../../../lib/model/template';
import { inEnglish } from '../../support/in-english';

const en = words('en', { zone: 'UTC' });
const now = Date.UTC(2026, 10, 22, 12);
const shown = { app: document.createElement('main') };
const draw = (drawn: ComponentChildren) => act(() => render(inEnglish(drawn), shown.app));
const all = (selector: string) => [...shown.app.querySelectorAll<HTMLElement>(selector)];
const named = (name: string) => all('button, a').find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
const press = (name: string) => act(() => named(name)?.click());
const radio = (legend: string, at: number) =>
  act(() =>
    all('fieldset')
      .find((one) => one.querySelector('legend')?.textContent === legend)
      ?.querySelectorAll('input')
      [at]?.click(),
  );
beforeEach(() => {
  shown.app = document.createElement('main');
  document.body.replaceChildren(shown.app);
});

const conflict: Conflict = {
  store: 'ideas',
  id: 'i',
  label: 'A bread a day',
  versions: [
    { rev: '3-b', by: 'tom', at: now, fields: { text: 'A bread a day', comment: 'for spring', tags: ['bread'] } },
    { rev: '3-a', by: undefined, at: now - 1000, fields: { text: 'A roll a day', tags: ['bread', 'rolls'] } },
  ],
  before: { text: 'A loaf' },
  differ: ['text', 'comment', 'tags'],
};

/** Its choices stay while it is drawn. */
function Weighed(props: Omit<TeamConflictProps, 'choices' | 'onChoices'>) {
  const [choices, setChoices] = useState<Choices>({});
  return <TeamConflict {...props} choices={choices} onChoices={setChoices} />;
}

describe('a conflict', () => {
  const kept = () => {
    const onKeep = vi.fn<(fields: Record<string, unknown>) => void>();
    draw(<Weighed conflict={conflict} me="lena" nameOf={() => undefined} onKeep={onKeep} />);
    return onKeep;
  };
  const keep = 'Keep what is chosen: A bread a day';

  it('keeps the first version where nothing was chosen', () => {
    const onKeep = kept();
    press(keep);
    expect(onKeep).toHaveBeenCalledWith({ text: 'A bread a day', comment: 'for spring', tags: ['bread'] });
  });

  it('takes one part from one version and the rest from the other', () => {
    const onKeep = kept();
    radio('Idea', 1);
    press(keep);
    expect(onKeep).toHaveBeenCalledWith({ text: 'A roll a day', comment: 'for spring', tags: ['bread'] });
  });

  it('takes a whole version, and says with null what it lacks', () => {
    const onKeep = kept();
    press('Take the whole version: Yours, A bread a day');
    press(keep);
    expect(onKeep).toHaveBeenCalledWith({ text: 'A roll a day', comment: null, tags: ['bread', 'rolls'] });
  });

  it('lets words be written together by hand, from the version that was chosen', () => {
    const onKeep = kept();
    radio('Idea', 1);
    radio('Idea', 2);
    const box = shown.app.querySelector('textarea');
    expect(box?.value).toBe('A roll a day');
    act(() => {
      if (box) box.value = 'A bread or a roll a day';
      box?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    radio('Tags', 2);
    press(keep);
    expect(onKeep).toHaveBeenCalledWith({ text: 'A bread or a roll a day', comment: 'for spring', tags: ['bread'] });
  });

  it('loses nothing that is written together when one more version comes; a version that went is chosen no more', () => {
    const onKeep = vi.fn<(fields: Record<string, unknown>) => void>();
    const [first, second] = conflict.versions;
    const drawn = (versions: readonly (typeof first)[]) => (
      <TeamConflict
        conflict={{ ...conflict, versions: versions.flatMap((version) => version ?? []) }}
        me="lena"
        nameOf={() => undefined}
        choices={{ text: { own: 'A bread or a roll a day' }, tags: { rev: '3-a' } }}
        onChoices={() => undefined}
        onKeep={onKeep}
      />
    );
    draw(drawn([first, second]));
    press(keep);
    expect(onKeep).toHaveBeenLastCalledWith({ text: 'A bread or a roll a day', comment: 'for spring', tags: ['bread', 'rolls'] });
    draw(drawn([first, second && { ...second, rev: '4-c', fields: { text: 'A cake', tags: [] } }]));
    expect(shown.app.querySelector('textarea')?.value).toBe('A bread or a roll a day');
    press(keep);
    expect(onKeep).toHaveBeenLastCalledWith({ text: 'A bread or a roll a day', comment: 'for spring', tags: ['bread'] });
  });

  it('marks the words that differ, whose they are and what both came from', () => {
    kept();
    expect(all('mark').map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['bread', 'roll']));
    expect(shown.app.textContent).toContain('tom’s');
    expect(shown.app.textContent).toContain('Yours');
    expect(shown.app.querySelector('details')?.textContent).toContain('A loaf');
  });
});

describe('many conflicts', () => {
  const many = Array.from({ length: 25 }, (_, at) => ({ ...conflict, id: `i${at}`, label: `Idea ${at}` }));
  const choosing = { choicesOf: () => ({}), onChoices: () => undefined };
  it('come ten at a time', () => {
    draw(<TeamConflicts {...choosing} conflicts={many} total={25} me="lena" nameOf={() => undefined} busy={false} onKeep={() => undefined} />);
    expect(all('article')).toHaveLength(10);
    press('Show more');
    expect(all('article')).toHaveLength(20);
  });

  it('keep the box of one as it is when another version of it comes', () => {
    const choices: Choices = { text: { own: 'Both' } };
    const drawn = (rev: string) => (
      <TeamConflicts
        conflicts={[{ ...conflict, versions: conflict.versions.map((version, at) => (at === 0 ? { ...version, rev } : version)) }]}
        total={1}
        me="lena"
        nameOf={() => undefined}
        busy={false}
        choicesOf={() => choices}
        onChoices={() => undefined}
        onKeep={() => undefined}
      />
    );
    draw(drawn('3-b'));
    const box = shown.app.querySelector('textarea');
    draw(drawn('4-b'));
    expect(shown.app.querySelector('textarea')).toBe(box);
    expect(box?.value).toBe('Both');
  });

  it('are settled at once by whose they are, after a question', () => {
    const onKeep = vi.fn<(kept: readonly Kept[]) => void>();
    const theirsOnly = { ...conflict, id: 'x', versions: conflict.versions.map((version) => ({ ...version, by: 'tom' })) };
    draw(<TeamConflicts {...choosing} conflicts={[...many, theirsOnly]} total={26} me="lena" nameOf={() => undefined} busy={false} onKeep={onKeep} />);
    press('Keep all of mine');
    expect(onKeep).not.toHaveBeenCalled();
    expect(shown.app.querySelector('dialog')?.textContent).toContain('1 record has no such version and stays here.');
    const sure = shown.app.querySelectorAll<HTMLButtonElement>('dialog button')[1];
    act(() => sure?.click());
    const [kept] = onKeep.mock.calls[0] ?? [];
    expect(kept).toHaveLength(25);
    expect(kept?.[0]?.fields).toEqual({ text: 'A roll a day', comment: null, tags: ['bread', 'rolls'] });
  });
});

describe('parts of a record', () => {
  const schemas: [SharedStore, z.core.$ZodShape, unknown][] = [
    ['templates', Template.shape, undefined],
    ['drafts', Draft.shape, undefined],
    ['ideas', Idea.shape, undefined],
    ['notes', Note.shape, undefined],
    ['joins', Join.shape, undefined],
    ['profiles', Profile.shape, undefined],
    ['permissions', Permission.shape, undefined],
    ['assignments', Assignment.shape, undefined],
    ['reviews', Review.shape, undefined],
    ['decisions', Decision.shape, undefined],
    ...PlaybookPart.def.options.map((part): [SharedStore, z.core.$ZodShape, unknown] => ['playbook', part.shape, [...part.shape.part.def.values][0]]),
  ];
  /** What no person changes, or nobody can differ in. */
  const silent = new Set([...Object.keys(envelope), 'part', 'uses', 'lastUsedAt', 'post', 'of', 'subject', 'doneBy']);

  it.each(schemas)('have words of their own: %s', (store, shape, part) => {
    const wordless = Object.keys(shape).filter((field) => !silent.has(field) && fieldName(store, field, part) === 'team.field.other');
    expect(wordless).toEqual([]);
  });

  it.each<[SharedStore, string, unknown, string]>([
    ['drafts', 'networks', ['x', 'bluesky'], 'X and Bluesky'],
    ['drafts', 'status', 'ready', 'Ready'],
    ['drafts', 'plannedAt', now, 'Nov 22, 2026, 12:00 PM'],
    ['drafts', 'pillar', 'p', 'Behind the counter'],
    ['drafts', 'campaign', 'gone', '(no longer there)'],
    ['drafts', 'versions', [{ network: 'x', text: 'Short' }], 'X: Short'],
    ['templates', 'variants', [{ language: 'de', text: 'Danke' }], 'German: Danke'],
    ['joins', 'people', ['x:ana', 'bluesky:ana.example'], '@ana on X\n@ana.example on Bluesky'],
    ['profiles', 'isVip', false, 'no'],
    ['permissions', 'state', 'asked', 'Asked, awaiting'],
    ['reviews', 'state', 'asked', 'Asked'],
    ['decisions', 'verdict', 'rejected', 'Sent back'],
    ['playbook', 'by', '2026-12-31', 'Dec 31, 2026'],
    ['playbook', 'share', 0.2, '20 %'],
    ['playbook', 'days', [{ from: 540, to: 1020 }, null], 'Monday: 09:00–17:00\nTuesday: day off'],
    ['assignments', 'to', 'tom', 'tom'],
    ['ideas', 'unheardOf', { deep: ['a', { deeper: 2 }] }, 'a\n2'],
    ['ideas', 'comment', undefined, ''],
  ])('are said as words: %s %s', (store, field, value, said) => {
    expect(sayField(field, value, { words: en, nameOf: (id) => (id === 'p' ? 'Behind the counter' : undefined), store })).toBe(said);
  });

  it('name a record of which there is one, and what is known of somebody', () => {
    expect(sayRecord({ store: 'playbook', id: 'brand', label: 'brand' }, en)).toBe('Playbook: Brand');
    expect(sayRecord({ store: 'profiles', id: 'x:ana', label: '' }, en)).toBe('What was decided about somebody: @ana on X');
    expect(sayRecord({ store: 'notes', id: 'n', label: '' }, en)).toBe('Note: (without words)');
  });
});

describe('coming to a team', () => {
  const connect = (problem?: ConnectProblem, more: object = {}) => {
    const onConnect = vi.fn();
    const drawn = (now?: ConnectProblem) => (
      <TeamConnect busy={false} problem={now} invited={undefined} onCode={() => undefined} onConnect={onConnect} {...more} />
    );
    draw(drawn());
    if (problem) draw(drawn(problem));
    return onConnect;
  };

  it.each<[ConnectProblem, string]>([
    ['invitation', 'Invitation code'],
    ['unreachable', 'Invitation code'],
    ['expired', 'Invitation code'],
    ['sign-in', 'Your password on the server'],
    ['forbidden', 'Your name on the server'],
  ])('says what is wrong beside its field, which then has the focus: %s', (problem, label) => {
    connect(problem);
    const field = document.activeElement;
    expect(all('label').find((one) => one.getAttribute('for') === field?.id)?.textContent).toBe(label);
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    const error = document.getElementById(
      field
        ?.getAttribute('aria-describedby')
        ?.split(' ')
        .find((id) => id.endsWith('error')) ?? '',
    );
    expect(error?.textContent).toBe(en.t(`team.problem.${problem}`));
  });

  it('says where an invitation leads, and that one is over', () => {
    const type = () =>
      act(() => {
        const box = shown.app.querySelector('input');
        if (box) box.value = 'CODE';
        box?.dispatchEvent(new Event('input', { bubbles: true }));
      });
    connect(undefined, { invited: { address: 'https://couch.example.org/acme', until: now, isOver: false } });
    type();
    expect(shown.app.textContent).toContain('It leads to https://couch.example.org/acme');
    connect(undefined, { invited: { address: 'https://couch.example.org/acme', until: now, isOver: true } });
    expect(shown.app.textContent).toContain('This invitation ended on');
  });
});

describe('a passphrase', () => {
  const typeInto = (label: string, value: string) =>
    act(() => {
      const id = all('label')
        .find((one) => one.textContent === label)
        ?.getAttribute('for');
      const box = document.getElementById(id ?? '') as HTMLInputElement;
      box.value = value;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const boxes = () => [...shown.app.querySelectorAll('input')].map(({ value, type }) => [type, value]);
  const send = async (form: number) => {
    await act(async () => {
      shown.app.querySelectorAll('form')[form]?.requestSubmit();
    });
  };
  const lead = (done: boolean) =>
    draw(
      <TeamLead
        busy={false}
        problem={undefined}
        address=""
        invitation={undefined}
        onInvite={async () => done}
        onCopy={() => undefined}
        onRotate={async () => done}
      />,
    );
  it.each([true, false])('that is new is seen while it is typed; none stays where it was used (%s)', async (done) => {
    lead(done);
    typeInto('Passphrase of the team', 'invite by this');
    const rotate = shown.app.querySelectorAll('form')[1];
    const [old, next] = rotate?.querySelectorAll('input') ?? [];
    for (const [box, value] of [[old, 'the old passphrase'] as const, [next, 'the new passphrase'] as const])
      act(() => {
        if (box) box.value = value;
        box?.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await send(0);
    await send(1);
    expect(boxes()).toEqual([
      ['password', done ? '' : 'invite by this'],
      ['password', done ? '' : 'the old passphrase'],
      ['text', done ? '' : 'the new passphrase'],
    ]);
  });

  it('of files goes from its boxes when it was changed', async () => {
    draw(<TeamFileRotate busy={false} trouble={undefined} onRotate={async () => true} />);
    const [old, next] = shown.app.querySelectorAll('input');
    for (const box of [old, next])
      act(() => {
        if (box) box.value = `${box.id} long enough`;
        box?.dispatchEvent(new Event('input', { bubbles: true }));
      });
    expect([old?.type, next?.type]).toEqual(['password', 'text']);
    await send(0);
    expect(boxes().map(([, value]) => value)).toEqual(['', '']);
  });
});

describe('a team without a server', () => {
  it('hears what was kept though somebody removed it', () => {
    const state = states.find(({ name }) => name === 'Team: without a server, and a notice');
    draw(state?.render());
    expect(all('h2').map(({ textContent }) => textContent)).toContain('Kept though removed');
    expect(all('[aria-labelledby="team-notices"] button').map((one) => one.textContent)).toEqual(['All right']);
  });
});

describe('what is being done', () => {
  it.each(['invite', 'rotate', 'keep'] as const)('is said where it is done: nobody syncs because of another panel (%s)', (act) => {
    const state = { ...noTeam, phase: 'in-sync' as const, address: 'https://couch.example.org/acme', name: 'lena', role: 'lead' as const };
    draw(<TeamPage {...pageProps} state={state} busy={new Set([act])} />);
    expect(shown.app.textContent).not.toContain('Syncing');
    draw(<TeamPage {...pageProps} state={state} busy={new Set([act, 'standing'])} />);
    expect(shown.app.textContent).toContain('Syncing');
  });
});

describe('leaving', () => {
  const asks = () => shown.app.querySelector('dialog');
  const inDialog = (name: string) => act(() => [...(asks()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === name)?.click());
  it.each([
    ['Disconnect', false, (onLeave: (forget: boolean) => void) => <TeamLeave waiting={0} theirs={3} onLeave={onLeave} />],
    ['Leave and forget', true, (onLeave: (forget: boolean) => void) => <TeamLeave waiting={0} theirs={3} onLeave={onLeave} />],
    ['Leave', false, (onLeave: (forget: boolean) => void) => <TeamFileLeave theirs={3} onLeave={onLeave} />],
    ['Leave and forget', true, (onLeave: (forget: boolean) => void) => <TeamFileLeave theirs={3} onLeave={onLeave} />],
  ])('asks before it does so: %s (forgets: %s)', (name, forget, drawn) => {
    const onLeave = vi.fn();
    draw(drawn(onLeave));
    press(name);
    expect(onLeave, 'one slip is not enough').not.toHaveBeenCalled();
    expect(asks()?.textContent.includes('3 records that came from the others go')).toBe(forget);
    inDialog('Cancel');
    expect(asks()).toBeNull();
    press(name);
    inDialog(name);
    expect(onLeave).toHaveBeenCalledExactlyOnceWith(forget);
  });
});

describe('how it stands', () => {
  const standing = (changes: Partial<TeamStandingProps['state']>, more: Partial<TeamStandingProps> = {}) => {
    const nothing = () => undefined;
    const state = { ...noTeam, phase: 'in-sync' as const, address: 'https://couch.example.org/acme', name: 'lena', role: 'lead' as const, ...changes };
    draw(
      <TeamStanding
        state={state}
        waiting={[]}
        nextAt={undefined}
        now={now}
        busy={false}
        problem={undefined}
        onSync={nothing}
        onSignIn={nothing}
        onUnlock={nothing}
        onAllow={nothing}
        {...more}
      />,
    );
  };

  it('says when it is tried again', () => {
    standing({ phase: 'offline' }, { nextAt: now + 4 * 60_000 });
    expect(shown.app.textContent).toContain('The next try is in 4 minutes.');
    standing({ phase: 'offline' }, { nextAt: now - 1 });
    expect(shown.app.textContent).toContain('about to begin');
  });

  it.each(['key', 'missing', 'forbidden', 'permission'] as const)('says what to do about it: %s', (kind) => {
    standing({ phase: 'trouble', trouble: { kind } });
    expect(shown.app.textContent).toContain(en.t(`team.trouble.${kind}.do`));
  });

  it('says that there is no room on this device, and that it can be tried again', () => {
    standing({ phase: 'trouble', trouble: { kind: 'full' } });
    expect(all('p').map(({ textContent }) => textContent)).toContain(en.t('team-file.problem.full'));
    expect(named('Sync now')).toBeDefined();
  });

  it('shows what a server said that nobody understood, as text', () => {
    standing({ phase: 'trouble', trouble: { kind: 'answer', said: '<img src=x onerror=alert(1)>' } });
    expect(shown.app.textContent).toContain('It said: <img src=x');
    expect(shown.app.querySelector('img')).toBeNull();
  });

  it('signs in with a token', () => {
    const onSignIn = vi.fn();
    standing({ phase: 'sign-in' }, { onSignIn });
    const select = shown.app.querySelector('select');
    act(() => {
      if (select) select.value = 'token';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const box = shown.app.querySelector('input');
    act(() => {
      if (box) box.value = 'eyJ.a.b';
      box?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    press('Sign in');
    expect(onSignIn).toHaveBeenCalledWith({ by: 'token', value: 'eyJ.a.b' });
  });

  it('names what waits', () => {
    standing({ phase: 'waiting', waiting: 3 }, { waiting: [{ store: 'ideas', id: '1', label: 'A bread a day' }] });
    expect(all('li').map(({ textContent }) => textContent)).toEqual(['Idea: A bread a day', 'and 2 more']);
  });
});

it('shows one row for a person with two devices, with the stronger role and what they answer', () => {
  const on = (id: string, name: string, more: object) => ({ id, name, role: 'member' as const, heardAt: now, answering: [], ...more });
  draw(
    <TeamMembers
      state={{
        name: 'lena',
        role: 'lead',
        members: [on('1', 'tom', { answering: ['x:1'] }), on('2', 'tom', { role: 'lead', heardAt: now - 9e6 }), on('3', 'lena', {})],
      }}
      answering={[{ post: 'x:1', label: '@mia Where is it?' }]}
      now={now}
    />,
  );
  const rows = all('li.fs-row').map(({ textContent }) => textContent);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain('tom lead');
  expect(rows[0]).toContain('2 devices');
  expect(rows[0]).toContain('is answering: @mia Where is it?');
  expect(rows[1]).toContain('you, on another device');
});

it('says each of the server’s own rules in words, and offers only what can be done', () => {
  const refusal = (id: string, more: Partial<Refusal>): Refusal => ({
    store: 'templates',
    id,
    label: id,
    why: { kind: 'size' },
    hasTheirs: false,
    text: '',
    ...more,
  });
  const onTheirs = vi.fn();
  const said = (text: string) => ({ kind: 'rule' as const, said: text });
  draw(
    <TeamRefused
      refused={[
        refusal('lead', { why: said('only a lead changes this'), hasTheirs: true, text: 'Thanks' }),
        refusal('guest', { why: said('guests read') }),
        refusal('by', { why: said('by must be tom') }),
        refusal('other', { why: said('no odd words') }),
      ]}
      onTheirs={onTheirs}
      onOnlyHere={() => undefined}
      onCopy={() => undefined}
    />,
  );
  const rows = all('li.fs-row').map(({ textContent }) => textContent);
  expect(rows[0]).toContain('Only a lead changes this.');
  expect(rows[1]).toContain('guests read');
  expect(rows[2]).toContain('another name');
  expect(rows[3]).toContain('The server’s rules say: no odd words.');
  expect(named('Take the team’s version: guest')).toBeUndefined();
  expect(named('Copy my words: guest')).toBeUndefined();
  press('Take the team’s version: lead');
  expect(onTheirs).toHaveBeenCalledOnce();
});
