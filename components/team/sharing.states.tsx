import type { ComponentChildren } from 'preact';
import { type Role, sharedAtFirst } from '../../lib/model/team';
import { slotNames } from '../../lib/templates';
import { BoardEditor } from '../board/BoardEditor';
import { aNote, anEditing, anIdea, aTemplate, day, nothing, now } from '../desk/desk.samples';
import { IdeaRow } from '../desk/IdeaRow';
import { NoteRow } from '../desk/NoteRow';
import { BrandSection } from '../playbook/BrandSection';
import { CrisisSection } from '../playbook/CrisisSection';
import { GoalsSection } from '../playbook/GoalsSection';
import { PlaybookLocked } from '../playbook/PlaybookLocked';
import { PlaybookPage } from '../playbook/PlaybookPage';
import { blankBrand, type Many, type Once } from '../playbook/part-words';
import { List } from '../ui/List';
import { TemplateEditor } from '../workbench/TemplateEditor';
import type { TemplateInTeam } from '../workbench/TemplateInTeam';
import { TemplateList } from '../workbench/TemplateList';
import { TwoPanes } from '../workbench/TwoPanes';
import { wordsOfTemplate } from '../workbench/template-words';
import { Workbench } from '../workbench/Workbench';
import { SharedChoice } from './SharedChoice';
import { SharingContext } from './sharing';
import '../desk/desk.css';
import '../editing/editing.css';
import '../playbook/playbook.css';
import '../workbench/workbench.css';

const asRole = (role: Role, children: ComponentChildren) => (
  <SharingContext.Provider value={{ who: { name: 'tom', role, members: ['tom', 'lena'], share: sharedAtFirst }, onShare: nothing, wishOf: () => undefined }}>
    {children}
  </SharingContext.Provider>
);
const page = (name: string, role: Role, children: () => ComponentChildren) => ({
  name: `sharing: ${name}`,
  render: () => (
    <Workbench place="templates" counts={{ waiting: 4 }} message={undefined} onCloseMessage={nothing}>
      {asRole(role, children())}
    </Workbench>
  ),
});
const acts = { onEdit: nothing, onDelete: nothing, onCopy: nothing, onDraft: nothing };

const rows = () => (
  <List label="Ideas and notes">
    <IdeaRow idea={anIdea({ id: 'i1', shared: false })} now={now} editing={undefined} {...acts} />
    <IdeaRow idea={anIdea({ id: 'i2' })} now={now} editing={undefined} {...acts} />
    <NoteRow note={aNote({ id: 'n1', shared: true })} now={now} editing={undefined} onEdit={nothing} onDelete={nothing} />
  </List>
);
const editors = () => (
  <List label="Ideas and notes">
    <IdeaRow
      idea={anIdea({ shared: false })}
      now={now}
      editing={anEditing('i1', { text: 'A bread a day', comment: '' }, { state: { kind: 'saved' } })}
      {...acts}
    />
    <NoteRow
      note={aNote({ shared: true })}
      now={now}
      editing={anEditing('n1', 'Runs the café in Braga.', { state: { kind: 'saved' } })}
      onEdit={nothing}
      onDelete={nothing}
    />
  </List>
);

const inTeam = (part: Partial<TemplateInTeam>): TemplateInTeam => ({
  may: 'propose',
  isGuest: false,
  canPropose: true,
  isStored: true,
  proposed: undefined,
  note: '',
  onNote: nothing,
  onPropose: nothing,
  onKeep: nothing,
  ...part,
});
const template = aTemplate();
const templates = [template, aTemplate({ id: 't2', name: 'Of my own', shortcut: 'own' })];
const editorPage = (name: string, role: Role, team: TemplateInTeam | undefined, kind: 'saved' | 'unsaved' = 'unsaved') =>
  page(name, role, () => (
    <TwoPanes
      backHref="#templates"
      hint=""
      list={
        <TemplateList
          list={{ state: 'ready', value: templates }}
          suggestions={[]}
          now={now}
          chosen={template.id}
          unsaved={new Set()}
          locked={new Set(role === 'lead' ? [] : [template.id])}
          proposals={{ n: 2, href: '#templates/proposals', isLead: role === 'lead' }}
          href={() => '#templates'}
          exchangeHref="#templates/import"
          onNew={nothing}
          onKeep={nothing}
          onDecline={nothing}
          onRetry={nothing}
        />
      }
      chosen={
        <TemplateEditor
          onRemoveVariant={nothing}
          editing={anEditing(template.id, wordsOfTemplate(template), { state: { kind } })}
          preview={{
            filled: { ok: true, value: { text: template.text, cursor: 0, unfilled: [], language: undefined } },
            against: 'a',
            posts: [{ id: 'a', label: 'Post by Inês Duarte', text: 'Does the grinder also fit the small jar?' }],
            onAgainst: nothing,
            wanted: '',
            languages: [],
            onWanted: nothing,
            values: {},
            typed: [],
            onValue: nothing,
          }}
          slots={slotNames}
          networks={['x', 'bluesky']}
          hints={['question', 'mention']}
          known={{ folders: [], labels: [], owners: [] }}
          use={{ times: 12, ago: day }}
          team={team}
          record={template}
          onDelete={nothing}
        />
      }
    />
  ));

const brand: Once<'brand'> = {
  editing: {
    ...anEditing('brand', { ...blankBrand, who: 'A small bakery by the harbour.', believes: 'Good bread needs time.', wordsToUse: ['rye', 'oven'] }),
    state: { kind: 'saved' },
  } as never,
  isStored: true,
};
const goals: Many<'goal'> = {
  rows: [
    { ...anEditing('g', { part: 'goal', name: 'Answer within two hours', target: 100, by: '2026-12-31', reached: 40 }), state: { kind: 'saved' } } as never,
  ],
  fresh: undefined,
  onNew: nothing,
  onDelete: nothing,
};
const crisis: Once<'crisis'> = {
  editing: { ...anEditing('crisis', { part: 'crisis', holding: 'We look into it.', names: 'Lena', steps: '', rules: [] }), state: { kind: 'saved' } } as never,
  isStored: true,
};
const locked = (children: ComponentChildren, text = 'A small bakery by the harbour.') => (
  <PlaybookLocked text={text} empty={text === ''} onCopy={nothing}>
    {children}
  </PlaybookLocked>
);

export const states = [
  page('rows that differ from their kind', 'member', rows),
  page('editors of a member', 'member', editors),
  page('editors of a guest', 'guest', editors),
  page('a card of the board', 'member', () => (
    <BoardEditor
      editing={anEditing('1', { text: 'Which grind?', comment: '', pillar: '', tags: 'beginners' }, { state: { kind: 'saved' } })}
      idea={{ id: '1' }}
      pillars={[]}
    />
  )),
  page('a kind that stays here', 'lead', () => <SharedChoice store="notes" record={{ id: 'n' }} />),
  editorPage('a template, as a lead', 'lead', undefined, 'saved'),
  editorPage('the team’s template, as a member', 'member', inTeam({})),
  editorPage('the team’s template, requests not shared', 'member', inTeam({ canPropose: false, notShared: { teamHref: '#team' } }), 'saved'),
  editorPage('the team’s template, proposed', 'member', inTeam({ proposed: { ago: 2 * day, href: '#templates/proposals', isSame: false } }), 'saved'),
  editorPage('a template of a member alone', 'member', inTeam({ may: 'own-only' })),
  editorPage('a new template of a member', 'member', inTeam({ may: 'own-only', isStored: false })),
  editorPage('the team’s template, as a guest', 'guest', inTeam({ may: 'no', isGuest: true, canPropose: false })),
  editorPage('a template of a guest', 'guest', inTeam({ may: 'own-only', isGuest: true, canPropose: false })),
  page('the team’s brand card', 'member', () => <PlaybookPage section="brand">{locked(<BrandSection brand={brand} onExample={nothing} />)}</PlaybookPage>),
  page('the team’s goals', 'guest', () => <PlaybookPage section="goals">{locked(<GoalsSection goals={goals} today="2026-11-22" />)}</PlaybookPage>),
  page('the team’s playbook, nothing written', 'member', () => <PlaybookPage section="goals">{locked(null, '')}</PlaybookPage>),
  page('the team’s crisis', 'member', () => (
    <PlaybookPage section="crisis">
      {locked(
        <CrisisSection
          plan={crisis}
          since={now - day}
          timeline={[{ at: now - day, text: 'The oven burns.' }]}
          onBegin={nothing}
          onEnd={nothing}
          onNote={async () => true}
          locked
        />,
      )}
    </PlaybookPage>
  )),
];
