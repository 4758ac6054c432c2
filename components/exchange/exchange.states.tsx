import type { ComponentChildren } from 'preact';
import '../desk/desk.css';
import '../workbench/workbench.css';
import { nothing } from '../desk/desk.samples';
import { DraftExchange, type DraftExchangeProps } from './DraftExchange';
import type { ExchangeState } from './exchange-types';
import { IdeaImport } from './IdeaImport';
import './exchange.css';

const acts = { onFiles: nothing, onTake: nothing, onUndo: nothing, onAgain: nothing };
const rows = [
  { title: 'Which grind for which pot?', did: 'new', why: '' },
  { title: 'Market day', did: 'new', why: 'a whole day, planned for 9:00' },
  { title: 'Five spoons, one picture', did: 'there', why: '' },
  { title: 'An old thought', did: 'deleted', why: '' },
  { title: 'Kick-off', did: 'refused', why: 'it is over' },
] as const;
const imports: Record<string, ExchangeState> = {
  'no file yet': { kind: 'idle' },
  'on its way': { kind: 'working', done: 400, all: 1200 },
  'looked at': { kind: 'would', names: 'calendar.ics', rows },
  taken: { kind: 'did', names: 'calendar.ics', rows },
  'could not be read': { kind: 'failed', why: 'calendar.ics is no calendar file.' },
};
const drafts: DraftExchangeProps = {
  choice: { format: 'hootsuite', which: ['ready'], dateOrder: 'dmy' },
  would: {
    drafts: 12,
    files: 2,
    warnings: [
      { kind: 'no-time', n: 3 },
      { kind: 'five-minutes', n: 1 },
      { kind: 'spreadsheet', n: 2 },
    ],
  },
  state: { kind: 'idle' },
  acts,
  onChoice: nothing,
  onSave: nothing,
  onOpen: nothing,
};
/** Opened as a press would. */
const opened = (name: string, children: ComponentChildren) => ({
  name: `exchange: ${name}`,
  render: () => (
    <main style={{ padding: '1rem' }} ref={(main) => main?.querySelector('details')?.setAttribute('open', '')}>
      <h1 class="fs-hidden">{name}</h1>
      {children}
    </main>
  ),
});

export const states = [
  opened('drafts to Hootsuite', <DraftExchange {...drafts} />),
  opened('no draft fits', <DraftExchange {...drafts} choice={{ format: 'ics', which: [], dateOrder: 'dmy' }} would={{ drafts: 0, files: 0, warnings: [] }} />),
  ...Object.entries(imports).map(([name, state]) => opened(`ideas, ${name}`, <IdeaImport state={state} acts={acts} />)),
  opened('dates looked at', <DraftExchange {...drafts} state={{ kind: 'would', names: 'calendar.ics', rows }} />),
];
