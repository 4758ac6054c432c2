// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { anEditing, aTemplate, day, nothing, now } from '../../../components/desk/desk.samples';
import { TemplateEditor } from '../../../components/workbench/TemplateEditor';
import { TemplateList, type TemplateListProps } from '../../../components/workbench/TemplateList';
import type { TemplatePreviewProps } from '../../../components/workbench/TemplatePreview';
import { filterChoices, suits } from '../../../components/workbench/template-filter';
import { detailsOfWords, noWords, type TemplateWords, templateTrouble, wordsOfTemplate } from '../../../components/workbench/template-words';
import { states } from '../../../components/workbench/templates.states';
import { words } from '../../../lib/i18n';
import type { Template } from '../../../lib/model/template';
import { isExpired } from '../../../lib/templates';
import { draw } from '../../support/draw';

const preview: TemplatePreviewProps = {
  filled: { ok: true, value: { text: 'Hi Inês, and you', cursor: 7, unfilled: ['brand'], stops: [8], language: 'de' } },
  against: 'a',
  posts: [{ id: 'a', label: 'A post', text: 'Hello?' }],
  onAgainst: nothing,
  wanted: '',
  languages: [],
  onWanted: nothing,
  values: {},
  typed: [],
  onValue: nothing,
};
const editor = (part: Partial<TemplateWords> = {}, shown: Partial<TemplatePreviewProps> = {}) => {
  const [onInput, onRemoveVariant] = [vi.fn(), vi.fn()];
  const value = { ...noWords, name: 'Thank', label: 'thanks', shortcut: 'thx', ...part };
  const screen = draw(
    <TemplateEditor
      onRemoveVariant={onRemoveVariant}
      editing={anEditing<TemplateWords, Template>('t', value, { state: { kind: 'unsaved' }, onInput })}
      preview={{ ...preview, ...shown }}
      slots={['first_name', 'brand']}
      networks={['x', 'bluesky']}
      hints={['question', 'mention']}
      known={{ folders: ['Support'], labels: [], owners: [] }}
      use={{ times: 3, ago: day }}
      onDelete={nothing}
    />,
  );
  return { onInput, onRemoveVariant, screen };
};
const isBlocked = (part: Partial<TemplateWords>) => editor({ text: 'Hi', ...part }).screen.button('Save template').disabled;

describe('a template in its editor', () => {
  it('shows what the words become for a post, where carets go, and what will be asked for', () => {
    const { screen } = editor({ text: 'Hi' });
    expect(screen.root.querySelector('.fs-preview-reply')?.textContent).toBe('Hi Inês, and you');
    expect(screen.root.querySelectorAll('.fs-caret')).toHaveLength(2);
    expect(screen.text()).toContain('Asked for before inserting: brand');
    expect(screen.text()).toContain('used 3 times · last used yesterday');
  });
  it('fills its form in the preview', async () => {
    const onValue = vi.fn();
    const fields = [{ name: 'why', kind: 'text' as const, label: 'Why', options: [], required: true }];
    const { screen } = editor(
      { text: 'Hi' },
      { filled: { ok: true, value: { text: '', cursor: 0, unfilled: ['why'], fields, language: undefined } }, onValue },
    );
    await screen.type('Why', 'Because');
    expect(onValue).toHaveBeenCalledExactlyOnceWith('why', 'Because');
  });
  it('says line and column of a mistake in each language, and can’t be stored with it', () => {
    const { screen } = editor({ text: 'Hi\n{{first_name', language: 'en', variants: [{ language: 'de', text: '{% if %}' }] });
    const errors = [...screen.root.querySelectorAll('.fs-field-error')].map((error) => error.textContent);
    expect(errors).toEqual([expect.stringMatching(/^Line 2, column 1: .*never closed/u), expect.stringMatching(/^Line 1, column 1: .*What must hold/u)]);
    expect(screen.button('Save template').disabled).toBe(true);
  });
  it.each<[string, Partial<TemplateWords>, boolean]>([
    ['as it is', {}, false],
    ['without a name', { name: ' ' }, true],
    ['with a shortcut of two words', { shortcut: 'a b' }, true],
    ['without words', { text: ' ' }, true],
    ['with a mistake', { text: '{{' }, true],
    ['in two languages', { language: 'en', variants: [{ language: 'de', text: 'Hallo' }] }, false],
    ['twice in one language', { language: 'de', variants: [{ language: 'de', text: 'Hallo' }] }, true],
    ['with a variant without a language', { variants: [{ language: '', text: 'Hallo' }] }, true],
    ['with a variant without words', { variants: [{ language: 'de', text: '' }] }, true],
  ])('%s: whether it can’t be stored', (_name, part, blocked) => expect(isBlocked(part)).toBe(blocked));
  it('gets another language and loses it again', async () => {
    const { onInput, screen } = editor({ text: 'Hi' });
    await screen.press('Add another language');
    expect(onInput).toHaveBeenCalledWith(expect.objectContaining({ variants: [{ language: '', text: '' }] }));
    const two = editor({ text: 'Hi', variants: [{ language: 'de', text: 'Hallo' }] });
    await two.screen.press('Remove the words in German');
    expect(two.onRemoveVariant).toHaveBeenCalledWith(0);
  });
  it('puts a slot where the caret is, in the words that had the focus last', async () => {
    const { onInput, screen } = editor({ text: 'Hi , bye', variants: [{ language: 'de', text: 'Hallo ' }] });
    (screen.field('Words') as HTMLTextAreaElement).setSelectionRange(3, 3);
    await screen.press('{{first_name}}');
    expect(onInput).toHaveBeenLastCalledWith(expect.objectContaining({ text: 'Hi {{first_name}}, bye' }));
    const german = screen.field('Words in German') as HTMLTextAreaElement;
    german.focus();
    german.setSelectionRange(6, 6);
    await screen.press('{{first_name}}');
    expect(onInput).toHaveBeenLastCalledWith(expect.objectContaining({ variants: [{ language: 'de', text: 'Hallo {{first_name}}' }] }));
  });
  it('finds a slot by what it stands for', async () => {
    const { screen } = editor({ text: 'Hi' });
    await screen.type('Find a slot', 'brand settings');
    expect([...screen.root.querySelectorAll('.fs-slots-list code')].map((code) => code.textContent)).toEqual(['{{brand}}']);
    await screen.type('Find a slot', 'zebra');
    expect(screen.text()).toContain('No slot with these words');
  });
  it('marks a slot that nothing fills, and puts a slip right in all languages with one press', async () => {
    const { onInput, screen } = editor({ text: '{{fist_name ?? by_when}} fist_names', variants: [{ language: 'de', text: '{{fist_name}}' }] });
    expect(screen.text()).toContain('Nothing fills “by_when” by itself');
    await screen.press('Nothing fills “fist_name”. Did you mean “first_name”?');
    expect(onInput).toHaveBeenCalledWith(
      expect.objectContaining({ text: '{{first_name ?? by_when}} fist_names', variants: [{ language: 'de', text: '{{first_name}}' }] }),
    );
  });
  it('is meant for the networks and hints that are ticked', async () => {
    const { onInput, screen } = editor({ text: 'Hi', networks: ['bluesky'] });
    const tick = (name: string) =>
      [...screen.root.querySelectorAll('label')]
        .find((label) => label.textContent === name)
        ?.querySelector('input')
        ?.click();
    tick('X');
    expect(onInput).toHaveBeenLastCalledWith(expect.objectContaining({ networks: ['x', 'bluesky'] }));
    tick('Questions to you');
    expect(onInput).toHaveBeenLastCalledWith(expect.objectContaining({ hints: ['question'] }));
  });
});

describe('the words of a template', () => {
  it('come back from the editor as they went in', () => {
    const {
      id: _,
      rev: __,
      createdAt: ___,
      updatedAt: ____,
      uses: _____,
      lastUsedAt: ______,
      shortcut,
      ...whole
    } = aTemplate({
      language: 'en',
      variants: [{ language: 'de', text: 'Danke' }],
      folder: 'A/B',
      networks: ['x'],
      hints: ['question'],
      owner: 'Rita',
      reviewedAt: new Date(2025, 2, 30).getTime(),
      validUntil: new Date(2025, 9, 26).getTime(),
    });
    expect(detailsOfWords(wordsOfTemplate(aTemplate({ ...whole, shortcut })))).toEqual(whole);
  });
  it('hold until the end of their last day', () => {
    const validUntil = detailsOfWords({ ...noWords, validUntil: '2025-12-31' }).validUntil;
    expect(isExpired({ validUntil }, new Date(2025, 11, 31, 23, 59).getTime())).toBe(false);
    expect(isExpired({ validUntil }, new Date(2026, 0, 1).getTime())).toBe(true);
  });
  it('that are empty go away when they are stored', () =>
    expect(detailsOfWords({ ...noWords, name: 'N', text: 'T' })).toMatchObject({ folder: '', networks: [], hints: [], reviewedAt: 0, validUntil: 0 }));
  it('without a name are told before anything else', () => expect(templateTrouble({ ...noWords, text: '{{' })).toBe('name'));
});

describe('the list of templates', () => {
  const rows = [
    aTemplate({ name: 'Fresh', label: 'thanks' }),
    aTemplate({ id: 'b', name: 'Old', label: 'hold', folder: 'Crisis/First', networks: ['x'], createdAt: 0, updatedAt: 0, lastUsedAt: 0, validUntil: 5 }),
  ];
  const drawn = (part: Partial<TemplateListProps> = {}) =>
    draw(
      <TemplateList
        list={{ state: 'ready', value: rows }}
        suggestions={[]}
        now={now}
        chosen={undefined}
        unsaved={new Set()}
        href={() => '#'}
        exchangeHref="#"
        onNew={nothing}
        onKeep={nothing}
        onDecline={nothing}
        onRetry={nothing}
        {...part}
      />,
    );
  it.each([
    ['all', 'Fresh Old'],
    ['unused', 'Old'],
    ['expired', 'Old'],
    ['folder:Crisis', 'Old'],
    ['folder:Crisis/First', 'Old'],
    ['label:thanks', 'Fresh'],
    ['network:x', 'Fresh Old'],
    ['network:bluesky', 'Fresh'],
  ])('narrowed to %s holds %s', (choice, names) =>
    expect(
      rows
        .filter((row) => suits(row, choice, now))
        .map(({ name }) => name)
        .join(' '),
    ).toBe(names),
  );
  it('can be narrowed to every folder, label and network that some template has', () =>
    expect(filterChoices(rows, words('en').t).map(({ value }) => value)).toEqual([
      'all',
      'unused',
      'expired',
      'folder:Crisis/First',
      'label:hold',
      'label:thanks',
      'network:x',
    ]));
  it('asks about what was typed often; kept or declined by a press', async () => {
    const suggestion = { text: 'We open at nine', sample: 's', times: 4, lastAt: now - day };
    const [onKeep, onDecline] = [vi.fn(), vi.fn()];
    const screen = drawn({ suggestions: [suggestion], onKeep, onDecline });
    expect(screen.text()).toContain('You wrote this 4 times: keep it as a template?');
    await screen.press('Keep as a template');
    await screen.press('No, don’t ask again');
    expect([onKeep.mock.calls, onDecline.mock.calls]).toEqual([[[suggestion]], [[suggestion]]]);
  });
  it.each(states)('draws "$name"', ({ render }) => expect(draw(render()).root.querySelector('main')).not.toBeNull());
});
