// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { type ExchangeState, TemplateExchange } from '../../../components/workbench/TemplateExchange';
import { draw } from '../../support/draw';

const exchange = (state: ExchangeState) => {
  const acts = { onFiles: vi.fn(), onFormat: vi.fn(), onColumn: vi.fn(), onImport: vi.fn(), onUndo: vi.fn(), onAgain: vi.fn(), onExport: vi.fn() };
  return { ...acts, screen: draw(<TemplateExchange state={state} {...acts} />) };
};
const rows = [
  { name: 'Same', did: 'same' as const, notes: [] },
  { name: 'Thank', did: 'new' as const, notes: ['Only nearly.'] },
  { name: 'Keys', did: 'refused' as const, why: 'It uses {key}.', notes: [] },
];

describe('templates from a file', () => {
  it('are shown row by row before anything is written, the refused first, with the reason', async () => {
    const { screen, onImport } = exchange({ kind: 'would', name: 'a.json', format: 'text-blaze', table: undefined, rows });
    expect([...screen.root.querySelectorAll('li')].map((row) => row.textContent)).toEqual([
      'Not taken Keys: It uses {key}.',
      'New Thank (Only nearly.)',
      'Same as here Same',
    ]);
    await screen.press('Import 1 template');
    expect(onImport).toHaveBeenCalledOnce();
  });
  it('offer no writing where nothing would change', () => {
    const { screen } = exchange({ kind: 'would', name: 'a.json', format: 'own', table: undefined, rows: [{ name: 'Same', did: 'same', notes: [] }] });
    expect(screen.text()).toContain('nothing would change');
    expect(screen.text()).not.toContain('Import 1');
  });
  it('are taken back with one press', async () => {
    const { screen, onUndo } = exchange({ kind: 'did', name: 'a.json', format: 'own', table: undefined, rows });
    await screen.press('Take the import back');
    expect(onUndo).toHaveBeenCalledOnce();
  });
  it('that can’t be read say why, and let the format be chosen', () => {
    const { screen } = exchange({ kind: 'failed', why: 'No list stands in it.', format: 'espanso' });
    expect(screen.text()).toContain('No list stands in it.');
    expect(screen.root.querySelector('select')?.value).toBe('espanso');
  });
  it('in a table come by the columns that are chosen', () => {
    const table = { header: ['ty', 'Thank you'], columns: { name: -1, text: 1, label: -1, shortcut: 0, folder: -1 } };
    const { screen, onColumn } = exchange({ kind: 'would', name: 'a.csv', format: 'table', table, rows });
    const [, , text] = screen.root.querySelectorAll('select');
    if (!text) throw new Error('no select');
    text.value = '0';
    text.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onColumn).toHaveBeenCalledWith('text', 0);
  });
  it('go out as JSON, CSV and Markdown', async () => {
    const { screen, onExport } = exchange({ kind: 'idle' });
    for (const as of ['JSON', 'CSV', 'Markdown (ZIP)']) await screen.press(as);
    expect(onExport.mock.calls).toEqual([['json'], ['csv'], ['markdown']]);
  });
});
