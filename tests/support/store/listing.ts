import { readFileSync } from 'node:fs';
import { store } from '../../../lib/i18n/en/store';
import { tables } from '../../../lib/i18n/tables';
import { root } from '../build';

export const storeNames = ['chrome', 'edge', 'firefox'] as const;
export type StoreName = (typeof storeNames)[number];

/** What a store's page says in one language. */
export interface Listing {
  language: string;
  name: string;
  /** The manifest's description: Chrome and Edge show it. */
  short: string;
  /** Firefox's summary. */
  summary: string;
  description: string;
  /** Edge: search terms. */
  terms: string[];
  /** Under each picture, in the order of `storePictures`. */
  captions: string[];
}

/** Screens that the stores show, each with the key of what is said below it. */
export const storePictures = [
  { screen: 'feed-card', caption: 'store.picture.feed' },
  { screen: 'waiting', caption: 'store.picture.waiting' },
  { screen: 'person', caption: 'store.picture.person' },
  { screen: 'draft', caption: 'store.picture.drafts' },
  { screen: 'today', caption: 'store.picture.today' },
] as const;

/**
 * The most that each store takes, in characters, as of November 2026. Chrome: developer.chrome.com/docs/webstore/cws-dashboard-listing; Edge:
 * learn.microsoft.com/microsoft-edge/extensions/publish/publish-extension; Firefox: extensionworkshop.com/documentation/develop/create-an-appealing-listing.
 */
export const limits = { name: 45, short: 132, summary: 250, descriptionLeast: 250, description: 10_000, terms: 7, term: 30, justification: 1_000 } as const;

const parts = [
  { head: 'store.feed', lines: ['store.feed.chips', 'store.feed.reasons', 'store.feed.templates', 'store.feed.capture', 'store.feed.line'] },
  { head: 'store.beside', lines: ['store.beside.waiting', 'store.beside.people', 'store.beside.drafts', 'store.beside.insights'] },
  { head: 'store.private', lines: ['store.private.device', 'store.private.sites', 'store.private.kept', 'store.private.access'] },
] as const;

export const languages: readonly string[] = ['en', ...tables];

/** What a table leaves out is said in English. */
export function listingIn(language: string): Listing {
  const native = read(`public/_locales/${language.replace('-', '_')}/messages.json`) as Record<string, { message: string } | undefined>;
  const table = language === 'en' ? {} : (read(`public/locales/${language}.json`) as Record<string, string | undefined>);
  const say = (key: keyof typeof store): string => table[key] ?? store[key];
  const bulleted = parts.map(({ head, lines }) => [say(head), ...lines.map((line) => `• ${say(line)}`)].join('\n'));
  return {
    language,
    name: native.name?.message ?? '',
    short: native.description?.message ?? '',
    summary: say('store.summary'),
    description: [say('store.opening'), say('store.promise'), ...bulleted, say('store.networks'), say('store.languages'), say('store.open')].join('\n\n'),
    terms: say('store.terms')
      .split(/[,،、]/)
      .map((term) => term.trim()),
    captions: storePictures.map(({ caption }) => say(caption)),
  };
}

const read = (path: string): unknown => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));

/** What is to be pasted into a store's form, with what belongs where. */
export function listingText(storeName: StoreName, { name, short, summary, description, terms, captions }: Listing): string {
  const fields: [string, string][] = [
    ['Name', name],
    storeName === 'firefox' ? ['Summary', summary] : ['Short description (from the manifest)', short],
    ['Description', description],
    ...(storeName === 'edge' ? [['Search terms', terms.join('\n')] as [string, string]] : []),
    ['Below the pictures', captions.map((caption, n) => `${n + 1}. ${caption}`).join('\n')],
  ];
  return `${fields.map(([field, words]) => `== ${field}\n${words}`).join('\n\n')}\n`;
}
