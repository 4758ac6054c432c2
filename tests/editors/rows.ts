import { readFileSync } from 'node:fs';
import { root } from '../support/build.ts';
import { type Case, cases } from './cases.ts';

/** One editor in one place: a row of the table. */
export interface Row {
  /** Such as "lexical/rich" or "frame/lexical/rich": see `Stage.open`. */
  page: string;
  /** As the table calls it. */
  name: string;
  cases: readonly Case[];
}

const columnsOf = (...columns: Case['column'][]) => cases.filter(({ column }) => columns.includes(column));
/** For an engine already covered, in another place. */
const elsewhere = columnsOf('lines', 'characters', 'middle', 'selection', 'undo', 'expansion', 'stops', 'panel', 'never focused');
/** For an editor that differs from a covered one only in how it takes a paste or keeps its spaces. */
const detail = columnsOf('lines', 'selection', 'undo', 'expansion', 'stops', 'panel');

const version = (name: string): string =>
  (JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')) as { version: string }).version.split('.').slice(0, 2).join('.');

const engines: Record<string, string> = {
  'react/textarea': `React ${version('react')}, textarea`,
  'react/input': `React ${version('react')}, input`,
  'preact/textarea': `Preact ${version('preact')}, textarea`,
  'plain/textarea': 'textarea',
  'draft/x': `Draft.js ${version('draft-js')}`,
  'lexical/rich': `Lexical ${version('lexical')}, rich text, React`,
  'lexical/plain': `Lexical ${version('lexical')}, plain text, React`,
  'lexical/vanilla': `Lexical ${version('lexical')}, rich text`,
  'quill/1': `Quill ${version('quill-1')}`,
  'quill/2': `Quill ${version('quill')}`,
  'prosemirror/paragraphs': `ProseMirror ${version('prosemirror-view')}`,
  'tiptap/starter': `TipTap ${version('@tiptap/core')}`,
  'tiptap/bluesky': `TipTap ${version('@tiptap/core')} as Bluesky has it`,
  'slate/paragraphs': `Slate ${version('slate')}`,
  'ckeditor/classic': `CKEditor ${version('ckeditor5')}`,
  'plain/pre-wrap': 'contenteditable',
};

const places: Record<string, string> = {
  'shadow/plain/textarea': 'textarea, in two open shadow roots',
  'shadow/plain/pre-wrap': 'contenteditable, in two open shadow roots',
  'shadow/tiptap/starter': 'TipTap, in two open shadow roots',
  'shadow/lexical/vanilla': 'Lexical, in two open shadow roots',
  'shadow/lexical/rich': 'Lexical, React, in two open shadow roots',
  'shadow/react/textarea': 'React, textarea, in two open shadow roots',
  'frame/react/textarea': 'React, textarea, in a frame',
  'frame/draft/x': 'Draft.js, in a frame',
  'frame/lexical/rich': 'Lexical, in a frame',
  'frame/quill/1': 'Quill 1, in a frame',
  'frame/tiptap/bluesky': 'TipTap as Bluesky has it, in a frame',
  'frame/slate/paragraphs': 'Slate, in a frame',
  'frame/ckeditor/classic': 'CKEditor, in a frame',
  'frame/plain/pre-wrap': 'contenteditable, in a frame',
};

const details: Record<string, string> = {
  'preact/input': 'Preact, input',
  'plain/input': 'input',
  'plain/spaces-collapse': 'contenteditable whose spaces collapse',
  'plain/paragraphs': 'contenteditable with a paragraph',
  'plain/plaintext-only': 'contenteditable="plaintext-only"',
  'plain/pastes-itself': 'contenteditable that pastes by itself',
  'plain/pastes-late': 'contenteditable that pastes by itself, later',
  'plain/swallows-paste': 'contenteditable that swallows pastes',
};

export const isOneLine = ({ page }: Pick<Row, 'page'>): boolean => page.endsWith('input');

const rowsOf = (names: Record<string, string>, list: readonly Case[]): Row[] =>
  Object.entries(names).map(([page, name]) => ({ page, name, cases: list.filter(({ needsLines }) => !(needsLines && isOneLine({ page }))) }));

export const rows: readonly Row[] = [...rowsOf(engines, cases), ...rowsOf(places, elsewhere), ...rowsOf(details, detail)];
