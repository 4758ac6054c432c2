// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Autosave } from '../../components/editing/create-autosave';
import type { Screen } from '../../entrypoints/workbench/wiring/screen';
import { words } from '../../lib/i18n';
import type { Draft } from '../../lib/model/draft';
import type { Idea } from '../../lib/model/idea';
import type { Note } from '../../lib/model/note';
import { sharedAtFirst } from '../../lib/model/team';

const asked: { name: string; input: Record<string, unknown> }[] = [];
const team = { share: { ...sharedAtFirst } };
const sendMessage = async ({ name, input }: (typeof asked)[number]) => {
  asked.push({ name, input });
  if (name === 'team.who') return { ok: true, value: { who: { name: 'mia', role: 'member', members: ['mia'], share: team.share } } };
  return { ok: true, value: { ok: true, value: { ...input, rev: '1-a' } } };
};
vi.stubGlobal('chrome', { runtime: { id: 'feedside', sendMessage } });
const { draftOfIdea } = await import('../../entrypoints/workbench/wiring/draft-of-idea');
const { keepDraftCopy } = await import('../../entrypoints/workbench/wiring/draft-acts');
const { noteEditing, openNote } = await import('../../entrypoints/workbench/wiring/create-note-editing');
const { openEditing } = await import('../../entrypoints/workbench/wiring/open-editing');
const { blankDraft } = await import('../../components/workbench/draft-types');

const screen = { words: words('en'), attempt: (act: () => Promise<void>) => act(), tell: () => undefined } as unknown as Screen;
const record = { id: 'r', rev: '1-r', createdAt: 1, updatedAt: 1 };
const idea: Idea = { ...record, text: 'A price that nobody knows yet' } as Idea;
const saved = () => asked.filter(({ name }) => name.endsWith('.save')).map(({ input }) => input);

beforeEach(() => {
  asked.length = 0;
  team.share = { ...sharedAtFirst };
  localStorage.clear();
});

describe('a draft of an idea', () => {
  const draftOf = (of: Idea) => new Promise<string>((opened) => draftOfIdea(screen, of, opened));
  it('goes nowhere where the idea stays on this device', async () => {
    await draftOf({ ...idea, shared: false });
    expect(saved()).toMatchObject([{ text: idea.text, shared: false }]);
  });
  it('goes nowhere either where ideas are not shared at all', async () => {
    team.share.ideas = false;
    await draftOf(idea);
    expect(saved()).toMatchObject([{ shared: false }]);
  });
  it('is one like any other where the team has the idea', async () => {
    await draftOf(idea);
    team.share.ideas = false;
    await draftOf({ ...idea, shared: true });
    expect(saved().map((each) => 'shared' in each)).toEqual([false, false]);
  });
});

describe('words that are kept beside those of another window', () => {
  it('stay on this device where the draft does', async () => {
    const draft = { ...record, title: '', text: '', status: 'writing', networks: [] } as Draft;
    await keepDraftCopy(screen, blankDraft, { ...draft, shared: false });
    await keepDraftCopy(screen, blankDraft, draft);
    expect(saved().map(({ shared }) => shared)).toEqual([false, undefined]);
  });
  it('stay as private as what stands there now, which may be since a moment ago', async () => {
    const about = { kind: 'person', id: 'x:mia', label: 'Mia' } as const;
    const note: Note = { ...record, about, text: 'Mine' };
    const opened = openNote({ id: note.id, about, stored: note });
    const theirs: Note = { ...note, rev: '2-r', text: 'Theirs', shared: false };
    const conflict = { ...opened, state: { value: { kind: 'changed', theirs }, peek: () => ({ kind: 'changed', theirs }) } } as unknown as Autosave<
      string,
      Note
    >;
    noteEditing(screen, conflict, { id: note.id, about, onClose: () => undefined }).onChoose('both');
    await vi.waitFor(() => expect(saved()).toMatchObject([{ text: 'Mine', shared: false }]));
  });
  it('are not stored twice once the conflict is over', async () => {
    const about = { kind: 'person', id: 'x:mia', label: 'Mia' } as const;
    const opened = openNote({ id: 'r', about, stored: { ...record, about, text: 'Mine' } });
    const keepBoth = vi.fn(async () => undefined);
    openEditing(screen, opened, { id: 'r', textOf: (text) => text, keepBoth, onClose: () => undefined }).onChoose('both');
    await Promise.resolve();
    expect(keepBoth).not.toHaveBeenCalled();
  });
});
