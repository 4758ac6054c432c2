import { closest, matches } from '../page/closest';

const code = '.cm-editor, .CodeMirror, .monaco-editor, .ace_editor, code, pre';
const search = '[role="search"], search';
/** Fields for something else than sentences, told by what they are made for and not by their words. */
const special = [
  '[type="search"]',
  '[role="searchbox"]',
  'input[role="combobox"]',
  '[enterkeyhint="search"]',
  '[name="q"]',
  '[name="query"]',
  '[name="search"]',
  ...['numeric', 'decimal', 'tel', 'email', 'url', 'search'].map((mode) => `[inputmode="${mode}"]`),
  ...['password', 'one-time-code', 'username', 'email', 'tel', 'cc-', 'url'].map((use) => `[autocomplete*="${use}"]`),
].join(',');

/** Whether a shortcut typed in this editor is meant as one: never in code, search boxes and fields for numbers, addresses, names and passwords. */
export const mayExpand = (editor: HTMLElement): boolean => !matches(editor, special) && closest(editor, `${code}, ${search}`) === null;
