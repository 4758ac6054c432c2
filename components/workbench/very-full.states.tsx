import type { ComponentChildren } from 'preact';
import '../desk/desk.css';
import { aNote, anEditing, anIdea, aTemplate, aWaiting, day, foundRows, hour, nothing, now, waitingActs, waitingRows } from '../desk/desk.samples';
import { Ideas } from '../desk/Ideas';
import { TemplateShelf } from '../desk/TemplateShelf';
import { WaitingList } from '../desk/WaitingList';
import '../desk/waiting.css';
import '../editing/editing.css';
import { PeopleList } from '../people/PeopleList';
import '../people/people.css';
import { aReminder, dues, rows as people } from '../people/people.samples';
import { RemindersPage } from '../reminders/RemindersPage';
import { DraftList } from './DraftList';
import './drafts.css';
import { MutedPeople } from './MutedPeople';
import { NotesPage } from './NotesPage';
import { TemplateList } from './TemplateList';
import { TwoPanes } from './TwoPanes';
import { type PlaceName, Workbench } from './Workbench';
import './workbench.css';

const count = 10_000;

/** Ten thousand of these, one after the other and over again. */
const many = <Row, Numbered>(samples: readonly Row[], numbered: (row: Row, n: number) => Numbered): Numbered[] =>
  Array.from({ length: count }, (_, n) => n).flatMap((n) => {
    const sample = samples[n % samples.length];
    return sample === undefined ? [] : [numbered(sample, n)];
  });

const full = (place: PlaceName, name: string, children: () => ComponentChildren) => ({
  name: `very full: ${name}`,
  render: () => (
    <Workbench place={place} counts={{ waiting: count, reminders: count }} message={undefined} onCloseMessage={nothing}>
      {children()}
    </Workbench>
  ),
});
const loaded = <Row,>(rows: Row[]) => ({ state: 'ready', value: { rows, total: rows.length, more: false } }) as const;

const acts = { onEdit: nothing, onDelete: nothing, onMore: nothing, onRetry: nothing };

/** Every list with ten thousand rows in it. */
export const states = [
  full('waiting', 'who waits', () => (
    <WaitingList
      list={{ state: 'ready', value: foundRows(many(waitingRows, ({ id, ...row }, n) => aWaiting({ ...row, post: { ...row.post, id: `${id} ${n}` } }))) }}
      view={{ state: 'new', order: 'priority' }}
      chosen={new Set()}
      now={now}
      networksHref="#settings"
      personHref={() => '#'}
      noteHref={() => '#'}
      {...waitingActs}
    />
  )),
  full('people', 'people', () => (
    <div class="fs-stack fs-column">
      <PeopleList
        asked={{ words: '', show: 'all', order: 'seen', network: '', segment: '' }}
        list={loaded(many(people, (row, n) => ({ ...row, person: { ...row.person, id: `x:${n}`, name: `${row.person.name ?? row.person.handle} ${n}` } })))}
        now={now}
        networks={['x', 'bluesky']}
        segments={[]}
        href={() => '#people'}
        onAsk={nothing}
        onMore={nothing}
        onRetry={nothing}
      />
    </div>
  )),
  full('notes', 'notes', () => (
    <NotesPage
      words=""
      list={loaded(many([aNote()], (note, n) => ({ ...note, id: `n${n}`, text: `${n}. ${note.text}` })))}
      now={now}
      editing={undefined}
      aboutHref={() => '#'}
      onSearch={nothing}
      {...acts}
    />
  )),
  full('ideas', 'ideas', () => (
    <Ideas
      list={loaded(many([anIdea()], (idea, n) => ({ ...idea, id: `i${n}`, text: `${n}. ${idea.text}` })))}
      now={now}
      capture={anEditing('idea', '')}
      editing={undefined}
      onCopy={nothing}
      onDraft={nothing}
      {...acts}
    />
  )),
  full('drafts', 'drafts', () => (
    <TwoPanes
      backHref="#drafts"
      hint=""
      chosen={undefined}
      list={
        <DraftList
          list={loaded(
            many(['writing', 'ready'] as const, (status, n) => ({
              id: `d${n}`,
              rev: `1-${'0'.repeat(32)}`,
              createdAt: now - day,
              updatedAt: now - hour,
              title: `Five spoons, part ${n}`,
              text: '',
              status,
              networks: ['bluesky' as const],
            })),
          )}
          now={now}
          chosen={undefined}
          unsaved={new Set()}
          href={() => '#drafts'}
          onNew={nothing}
          onMore={nothing}
          onRetry={nothing}
        />
      }
    />
  )),
  full('templates', 'templates', () => (
    <TwoPanes
      backHref="#templates"
      hint=""
      chosen={undefined}
      list={
        <TemplateList
          list={{ state: 'ready', value: many([aTemplate()], (template, n) => ({ ...template, id: `t${n}`, name: `${template.name} ${n}` })) }}
          suggestions={[]}
          now={now}
          chosen={undefined}
          unsaved={new Set()}
          href={() => '#templates'}
          exchangeHref="#templates/import"
          onNew={nothing}
          onKeep={nothing}
          onDecline={nothing}
          onRetry={nothing}
        />
      }
    />
  )),
  full('templates', 'templates beside a page', () => (
    <TemplateShelf
      templates={many([aTemplate()], (template, n) => ({ ...template, id: `t${n}`, name: `${template.name} ${n}` }))}
      newHref="#templates"
      onCopy={nothing}
    />
  )),
  full('reminders', 'reminders', () => (
    <RemindersPage
      list={{
        state: 'ready',
        value: {
          due: many(dues, (due, n) => ({ ...due, key: `r${n}` })),
          ahead: [],
          done: many([aReminder()], (reminder, n) => ({ ...reminder, id: `d${n}`, doneAt: now - hour })),
        },
      }}
      which="due"
      now={now}
      hrefOf={() => '#people'}
      onWhich={nothing}
      onAdd={nothing}
      onDone={nothing}
      onLater={nothing}
      onNotDone={nothing}
      {...acts}
    />
  )),
  full('settings', 'muted people', () => (
    <MutedPeople people={many([now - day], (at, n) => ({ id: `x:noise-${n}`, label: `Noise ${n}`, at }))} onUnmute={nothing} />
  )),
];
