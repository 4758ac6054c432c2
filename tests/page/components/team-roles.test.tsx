// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { aNote, anEditing, anIdea, aTemplate, nothing, now } from '../../../components/desk/desk.samples';
import { IdeaRow } from '../../../components/desk/IdeaRow';
import { NoteRow } from '../../../components/desk/NoteRow';
import { ProposalCard } from '../../../components/team/ProposalCard';
import { proposedFields } from '../../../components/team/proposal-fields';
import { SharedChoice } from '../../../components/team/SharedChoice';
import { type Sharing, SharingContext } from '../../../components/team/sharing';
import { TemplateEditor } from '../../../components/workbench/TemplateEditor';
import type { TemplateInTeam } from '../../../components/workbench/TemplateInTeam';
import { proposedOfWords, wordsOfTemplate } from '../../../components/workbench/template-words';
import { words } from '../../../lib/i18n';
import { type Review, type Role, sharedAtFirst } from '../../../lib/model/team';
import { type Proposal, proposalsOf } from '../../../lib/team/proposals';
import { draw } from '../../support/draw';

const inTeam = (role: Role, children: ComponentChildren, onShare: Sharing['onShare'] = nothing) =>
  draw(
    <SharingContext.Provider
      value={{ who: { name: 'tom', role, members: ['tom'], share: sharedAtFirst }, onShare, wishOf: (_, id) => (id === 'wished' ? false : undefined) }}
    >
      {children}
    </SharingContext.Provider>,
  );

const acts = { onEdit: nothing, onDelete: nothing, onCopy: nothing, onDraft: nothing };
const idea = (shared?: boolean) => <IdeaRow idea={anIdea({ ...(shared !== undefined && { shared }) })} now={now} editing={undefined} {...acts} />;

describe('whom a record is shared with', () => {
  it('is not spoken of without a team', () => {
    const screen = draw(
      <>
        {idea(false)}
        <SharedChoice store="ideas" record={{ id: 'i', shared: false }} />
      </>,
    );
    expect(screen.root.querySelector('select')).toBeNull();
    expect(screen.text()).not.toContain('Only on this device');
  });

  it('stands on its row where it is not as its kind is', () => {
    expect(inTeam('member', idea(false)).text()).toContain('Only on this device');
    for (const shared of [true, undefined]) expect(inTeam('member', idea(shared)).text()).not.toMatch(/Only on this device|With the team/);
    const note = <NoteRow note={aNote({ shared: true })} now={now} editing={undefined} onEdit={nothing} onDelete={nothing} />;
    expect(inTeam('member', note).text()).toContain('With the team');
  });

  it('is chosen with what it is now, and says that others keep what they have', () => {
    const onShare = vi.fn();
    const screen = inTeam('member', <SharedChoice store="notes" record={{ id: 'n', shared: false }} />, onShare);
    const select = screen.root.querySelector('select') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toEqual(['As its kind is (now: only this device)', 'The team', 'Only this device']);
    expect(select.value).toBe('own');
    expect(screen.text()).toContain('What others have of it already, they keep.');
    select.value = 'team';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onShare).toHaveBeenCalledWith({ store: 'notes', id: 'n', shared: false }, true);
  });

  it('is chosen before the first word is stored', () => {
    const onShare = vi.fn();
    const screen = inTeam('member', <SharedChoice store="drafts" record={{ id: 'wished', isNew: true }} />, onShare);
    const select = screen.root.querySelector('select') as HTMLSelectElement;
    expect(select.value).toBe('own');
    expect(screen.text()).not.toContain('What others have');
    select.value = 'asKind';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onShare).toHaveBeenCalledWith({ store: 'drafts', id: 'wished', shared: false, isNew: true }, undefined);
  });

  it('is not offered to guests, who are told where their words stay, nor for what only leads share', () => {
    const guest = inTeam('guest', <SharedChoice store="drafts" record={{ id: 'd' }} />);
    expect(guest.root.querySelector('select')).toBeNull();
    expect(guest.text()).toContain('You are a guest of the team');
    expect(inTeam('member', <SharedChoice store="templates" record={{ id: 't' }} />).root.querySelector('select')).toBeNull();
    expect(inTeam('lead', <SharedChoice store="templates" record={{ id: 't' }} />).root.querySelector('select')).not.toBeNull();
  });

  it('is told beside a note while it is written', () => {
    const note = (shared: boolean) => (
      <NoteRow note={aNote({ shared })} now={now} editing={anEditing('n', 'Runs the café', { state: { kind: 'saved' } })} onEdit={nothing} onDelete={nothing} />
    );
    expect(inTeam('member', note(true)).text()).toContain('Your team sees this.');
    expect(inTeam('member', note(false)).text()).toContain('Only you see this.');
    expect(inTeam('guest', note(true)).text()).toContain('Only you see this.');
  });
});

describe('a template of a team in the editor of whoever may not change it', () => {
  const edited = (part: Partial<TemplateInTeam>, kind: 'saved' | 'unsaved' = 'unsaved') => {
    const [onSave, onPropose, onKeep] = [vi.fn(), vi.fn(), vi.fn()];
    const team: TemplateInTeam = {
      may: 'propose',
      isGuest: false,
      canPropose: true,
      isStored: true,
      proposed: undefined,
      note: '',
      onNote: nothing,
      onPropose,
      onKeep,
      ...part,
    };
    const screen = draw(
      <TemplateEditor
        onRemoveVariant={nothing}
        editing={anEditing('t', wordsOfTemplate(aTemplate()), { state: { kind }, onSave })}
        preview={{
          filled: { ok: true, value: { text: '', cursor: 0, unfilled: [], language: undefined } },
          against: '',
          posts: [],
          wanted: '',
          onAgainst: nothing,
          languages: [],
          onWanted: nothing,
          values: {},
          typed: [],
          onValue: nothing,
        }}
        slots={[]}
        networks={[]}
        hints={[]}
        known={{ folders: [], labels: [], owners: [] }}
        use={undefined}
        team={team}
        onDelete={nothing}
      />,
    );
    const named = (name: string) => [...screen.root.querySelectorAll('button')].filter(({ textContent }) => textContent === name);
    const save = () => screen.root.querySelector('form')?.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));
    return { screen, named, save, onSave, onPropose, onKeep };
  };

  it('is proposed or copied, never saved or deleted, not by a key either', () => {
    const { screen, named, save, onSave, onPropose, onKeep } = edited({});
    expect([named('Save template'), named('Delete')]).toEqual([[], []]);
    expect(screen.text()).toContain('its leads change and delete it');
    save();
    screen.root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect([onSave, onPropose, onKeep].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
    named('Propose the change')[0]?.click();
    named('Keep a copy for me only')[0]?.click();
    expect([onSave, onPropose, onKeep].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 1]);
  });

  it('is not proposed a second time in the same words', () => {
    const propose = (isSame: boolean) =>
      edited({ may: 'own-only', proposed: { ago: 0, href: '#templates/proposals', isSame } }, 'saved').named('Propose to the team')[0];
    expect([true, false].map((isSame) => propose(isSame)?.disabled)).toEqual([true, false]);
  });

  it('says why it can’t be proposed where requests are not shared, and where that is changed', () => {
    for (const may of ['propose', 'own-only'] as const) {
      const { screen, named } = edited({ may, canPropose: false, notShared: { teamHref: '#team' } });
      expect([...named('Propose the change'), ...named('Propose to the team')]).toEqual([]);
      expect(screen.root.querySelector('a[href="#team"]')?.textContent).toBe('Open the Team page');
    }
    expect(edited({ canPropose: false }).screen.root.querySelector('a[href="#team"]')).toBeNull();
  });

  it('is not proposed while nothing is changed', () => {
    expect(edited({}, 'saved').named('Propose the change')[0]?.disabled).toBe(true);
  });

  it('is copied by guests, and nothing else', () => {
    const { named, screen } = edited({ may: 'no', isGuest: true, canPropose: false });
    expect(named('Keep a copy for me only')).toHaveLength(1);
    expect(screen.text()).not.toMatch(/Propose|Note to the leads/);
  });

  it('is kept by the usual key where it is this person’s own', () => {
    const { named, save, onKeep, screen } = edited({ may: 'own-only' });
    save();
    expect(onKeep).toHaveBeenCalledOnce();
    expect(named('Delete')).toHaveLength(1);
    expect(screen.text()).toContain('Only you have this template.');
  });
});

describe('a proposal', () => {
  const template = aTemplate();
  const review = (part: Partial<Review> = {}): Review => ({
    id: 'r',
    rev: template.rev,
    createdAt: now,
    updatedAt: now,
    subject: 'template',
    about: template.id,
    of: template.rev,
    title: 'Thanks',
    by: 'tom',
    state: 'asked',
    times: 1,
    proposal: { ...proposedOfWords(wordsOfTemplate(template)), text: 'Cheers' },
    ...part,
  });
  const only = (given: Review): Proposal => {
    const [proposal] = proposalsOf({ reviews: [given], decisions: [], templates: [template] });
    if (!proposal) throw new Error('It is none');
    return proposal;
  };
  const card = (note: string, isLead = true) => {
    const made = { onAccept: vi.fn(), onSendBack: vi.fn(), onWithdraw: vi.fn(), onRevise: vi.fn(), onPutAway: vi.fn() };
    return { ...made, ...draw(<ProposalCard proposal={only(review())} isLead={isLead} now={now} note={note} onNote={nothing} {...made} />) };
  };

  it('hands the focus on to the next one when it is answered', async () => {
    const acts = { onAccept: nothing, onSendBack: nothing, onWithdraw: nothing, onRevise: nothing, onPutAway: nothing };
    const cards = (ids: readonly string[]) => (
      <section>
        {ids.map((id) => (
          <ProposalCard key={id} proposal={only(review({ id }))} isLead now={now} note={id} onNote={nothing} {...acts} />
        ))}
      </section>
    );
    const { redraw, button } = draw(cards(['r1', 'r2']));
    button(/^Accept/).focus();
    await redraw(cards(['r2']));
    await vi.waitFor(() => expect((document.activeElement as HTMLTextAreaElement).value).toBe('r2'));
  });

  it('carries every part of the form there and back', () => {
    const whole = wordsOfTemplate({
      ...template,
      language: 'en',
      variants: [{ language: 'de', text: 'Danke' }],
      folder: 'A/B',
      networks: ['x'],
      hints: ['question'],
      owner: 'Rita',
      validUntil: new Date(2027, 0, 2).getTime(),
      reviewedAt: new Date(2026, 0, 2).getTime(),
    });
    expect(wordsOfTemplate(proposedOfWords(whole))).toEqual(whole);
    expect(proposedOfWords({ ...whole, folder: '', variants: [], validUntil: '', shortcut: '' })).not.toHaveProperty('folder');
  });

  it('shows the parts that differ, and no others', () => {
    expect(proposedFields(only(review()), words('en'))).toEqual([{ label: 'Words', before: template.text, after: 'Cheers' }]);
  });

  it('is accepted at once, and sent back with a note only', async () => {
    const without = card('');
    await without.press('Send back: Thank someone');
    expect(without.onSendBack).not.toHaveBeenCalled();
    expect(without.root.querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true');
    await without.press('Accept: Thank someone');
    expect(without.onAccept).toHaveBeenCalledOnce();
    const noted = card(' Too short ');
    await noted.press('Send back: Thank someone');
    expect(noted.onSendBack).toHaveBeenCalledWith(expect.anything(), 'Too short');
  });

  it('is withdrawn or changed by whoever made it, who can’t accept it', async () => {
    const { press, onWithdraw, onRevise, text } = card('', false);
    expect(text()).not.toContain('Accept');
    await press('Withdraw: Thank someone');
    await press('Change it: Thank someone');
    expect([onWithdraw, onRevise].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});
