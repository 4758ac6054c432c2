import type { ComponentChildren } from 'preact';
import { sayFault, words } from '../../lib/i18n';
import type { Template } from '../../lib/model/template';
import { languagesOf, render, slotNames } from '../../lib/templates';
import { anEditing, aTemplate, day, nothing, now } from '../desk/desk.samples';
import type { SaveState } from '../editing/create-autosave';
import '../desk/desk.css';
import '../editing/editing.css';
import { TemplateEditor } from './TemplateEditor';
import { type ExchangeRow, type ExchangeState, TemplateExchange } from './TemplateExchange';
import { TemplateList, type TemplateListProps } from './TemplateList';
import type { TemplatePreviewProps } from './TemplatePreview';
import { TwoPanes } from './TwoPanes';
import { noWords, type TemplateWords, wordsOfTemplate } from './template-words';
import { Workbench } from './Workbench';
import './workbench.css';

const templates = [
  aTemplate(),
  aTemplate({ id: 't2', name: 'Holding statement', label: 'holding statement', shortcut: 'hold', folder: 'Crisis', uses: 0, validUntil: now - day }),
  aTemplate({
    id: 't3',
    name: 'شكرًا جزيلًا',
    label: '',
    networks: ['x'],
    createdAt: now - 200 * day,
    updatedAt: now - 200 * day,
    lastUsedAt: now - 120 * day,
    uses: 3,
  }),
];
const list: TemplateListProps = {
  list: { state: 'ready', value: templates },
  suggestions: [],
  now,
  chosen: undefined,
  unsaved: new Set(),
  href: () => '#templates',
  exchangeHref: '#templates/import',
  onNew: nothing,
  onKeep: nothing,
  onDecline: nothing,
  onRetry: nothing,
};
const suggested = { text: 'Hi {{first_name}}, the kitchen closes at ten on Sundays.', sample: 'a', times: 4, lastAt: now - day };

const page = (name: string, children: () => ComponentChildren) => ({
  name: `workbench: ${name}`,
  render: () => (
    <Workbench place="templates" counts={{ waiting: 4 }} message={undefined} onCloseMessage={nothing}>
      {children()}
    </Workbench>
  ),
});

const listPage = (name: string, part: Partial<TemplateListProps> = {}) =>
  page(name, () => (
    <TwoPanes backHref="#templates" hint="Choose a template to read or change it" list={<TemplateList {...list} {...part} />} chosen={undefined} />
  ));

const slots = { first_name: 'Inês', handle: '@ines.example' };
const filled = ({ text, language }: TemplateWords): TemplatePreviewProps['filled'] => {
  const result = render(text, slots);
  if (result.ok) return { ok: true, value: { ...result.value, language: language || undefined } };
  const { line, column, fault } = result.problem;
  return { ok: false, problem: { kind: 'template', line, column, message: sayFault(fault, words('en')) } };
};

const editorPage = (name: string, part: Partial<TemplateWords>, state: SaveState<Template> = { kind: 'unsaved' }) =>
  page(name, () => {
    const value: TemplateWords = { ...noWords, ...wordsOfTemplate(aTemplate()), ...part };
    return (
      <TwoPanes
        backHref="#templates"
        hint=""
        list={<TemplateList {...list} chosen="template-1" />}
        chosen={
          <TemplateEditor
            onRemoveVariant={nothing}
            editing={anEditing('template-1', value, { state })}
            preview={{
              filled: filled(value),
              against: 'a',
              posts: [{ id: 'a', label: 'Post by Inês Duarte', text: 'Does the grinder also fit the small jar?' }],
              onAgainst: nothing,
              wanted: '',
              languages: languagesOf({ language: value.language || undefined, variants: value.variants }),
              onWanted: nothing,
              values: {},
              typed: [],
              onValue: nothing,
            }}
            slots={slotNames}
            networks={['x', 'bluesky', 'mastodon']}
            hints={['question', 'complaint', 'mention']}
            known={{ folders: ['Crisis'], labels: ['thanks'], owners: ['Rita'] }}
            use={{ times: 12, ago: day }}
            onDelete={nothing}
          />
        }
      />
    );
  });

const exchangePage = (name: string, state: ExchangeState) =>
  page(name, () => (
    <TemplateExchange
      state={state}
      onFiles={nothing}
      onFormat={nothing}
      onColumn={nothing}
      onImport={nothing}
      onUndo={nothing}
      onAgain={nothing}
      onExport={nothing}
    />
  ));
const exchangeRows: ExchangeRow[] = [
  { name: 'Thank someone', did: 'new', notes: ['Only the first of its tags was kept: thanks.'] },
  { name: 'Holding statement', did: 'changed', notes: [] },
  { name: 'Known', did: 'same', notes: [] },
  { name: 'Shell', did: 'refused', why: 'It is a script, and scripts are not taken over.', notes: [] },
];
const table = { header: ['ty', 'Thank you'], columns: { name: -1, text: 1, label: -1, shortcut: 0, folder: -1 } };

export const states = [
  listPage('templates'),
  listPage('templates, and one that was typed often', { suggestions: [suggested] }),
  listPage('no templates', { list: { state: 'ready', value: [] } }),
  listPage('templates on their way', { list: { state: 'loading' } }),
  listPage('templates could not be read', { list: { state: 'failed', error: new Error('Feedside did not answer.') } }),
  editorPage('a template', {}),
  editorPage('a template in two languages, for some posts', {
    language: 'en',
    text: 'Thank you, {{first_name}}.{cursor} It leaves {% ask day, type: "date", label: "Which day?" %}{cursor}',
    variants: [
      { language: 'pt-BR', text: 'Obrigada, {{fist_name}}!' },
      { language: 'ar', text: 'شكرًا يا {{first_name' },
    ],
    networks: ['x'],
    hints: ['question'],
    folder: 'Support/Parcels',
    owner: 'Rita',
    reviewedAt: '2025-10-01',
    validUntil: '2025-12-31',
  }),
  editorPage(
    'a template with a mistake',
    { text: 'Thank you,\n{{first_name. {cursor}' },
    {
      kind: 'failed',
      trouble: 'refused',
      message: 'The shortcut is taken by “Thank someone”. Choose another one.',
    },
  ),
  exchangePage('import and export of templates', { kind: 'idle' }),
  exchangePage('a table of templates before it comes in', { kind: 'would', name: 'replies.csv', format: 'table', table, rows: exchangeRows }),
  exchangePage('templates that came in', { kind: 'did', name: 'snippets.json', format: 'text-blaze', table: undefined, rows: exchangeRows }),
  exchangePage('templates being read', { kind: 'working' }),
  exchangePage('templates that can’t be read', { kind: 'failed', why: 'This is no Espanso file.', format: 'espanso' }),
];
