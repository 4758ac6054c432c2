import type { IconName } from '../../../components/ui/Icon';
import type { Words } from '../../../lib/i18n';
import { deskAddress } from '../../../lib/messages/desk-address';
import type { Page } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import { allDrafts } from './all-drafts';
import { personPlace } from './person-place';

/** A record that may fit what is typed, and where it opens: an address of the workbench (or of a page of ours), and one of the side panel where it shows it too. */
export interface FoundRecord {
  id: string;
  label: string;
  words: string;
  detail?: string;
  icon: IconName;
  kind: string;
  address: string;
  beside?: string;
}

const few = 20;
const longestPage = 200;
/** As many of a list as are looked through. */
const enough = 2000;

/** Ideas, drafts and templates, to be looked through by their own words. @throws RequestError */
export async function readOwnWords() {
  const [ideas, drafts, templates] = await Promise.all([
    wholeList((list) => request('ideas.list', list)),
    allDrafts(),
    wholeList((list) => request('templates.list', list)),
  ]);
  return { ideas, drafts, templates };
}

/** What may fit: notes and people as they are found where they are stored, and all of our own words. @throws RequestError */
export async function findRecords(words: string, own: ReturnType<typeof readOwnWords>, t: Words['t']): Promise<FoundRecord[]> {
  const [notes, people, { ideas, drafts, templates }] = await Promise.all([
    request('notes.search', { words, limit: few }),
    request('people.search', { words, limit: few }),
    own,
  ]);
  return [
    ...templates.map((template) => ({
      id: `template-${template.id}`,
      label: template.name,
      words: `${template.shortcut ?? ''} ${template.label} ${template.text}`,
      icon: 'template' as const,
      kind: t('palette.kind.template'),
      address: `#templates/${template.id}`,
    })),
    ...drafts.map((draft) => ({
      id: `draft-${draft.id}`,
      label: draft.title || lineOf(draft.text) || t('drafts.untitled'),
      words: draft.text,
      icon: 'draft' as const,
      kind: t('palette.kind.draft'),
      address: `#drafts/${draft.id}`,
    })),
    ...people.map(({ id, name, handle, network }) => ({
      id: `person-${id}`,
      label: name ?? `@${handle}`,
      words: `@${handle} ${handle}`,
      detail: `@${handle} · ${t(`network.${network}`)}`,
      icon: 'person' as const,
      kind: t('palette.kind.person'),
      address: personPlace(id),
      beside: deskAddress({ kind: 'person', id, label: name ?? `@${handle}` }),
    })),
    ...notes.map(({ id, text, about }) => ({
      id: `note-${id}`,
      label: lineOf(text),
      words: `${text} ${about.label}`,
      detail: about.label,
      icon: 'note' as const,
      kind: t('palette.kind.note'),
      address: about.kind === 'person' ? personPlace(about.id) : `/sidepanel.html${deskAddress(about)}`,
      beside: deskAddress(about),
    })),
    ...ideas.map(({ id, text, comment = '' }) => ({
      id: `idea-${id}`,
      label: lineOf(text) || lineOf(comment),
      words: `${text} ${comment}`,
      icon: 'idea' as const,
      kind: t('palette.kind.idea'),
      address: '#ideas',
    })),
  ];
}

const lineOf = (text: string): string => text.trim().split('\n', 1)[0]?.slice(0, 120) ?? '';

async function wholeList<Row>(load: (list: { before?: string; limit: number }) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let before: string | undefined;
  do {
    const page = await load({ limit: longestPage, ...(before !== undefined && { before }) });
    rows.push(...page.rows);
    before = page.next;
  } while (before !== undefined && rows.length < enough);
  return rows;
}
