import { type Right, rightNames } from '../../../components/workbench/PrivacyPage';
import { en } from '../../../lib/i18n/en';
import type { StoreName } from './listing';

/** Rights of a store's build: Firefox has a sidebar, which needs none. */
export const rightsIn = (store: StoreName): readonly Right[] => rightNames.filter((right) => right !== 'sidePanel' || store !== 'firefox');

/** What the form calls it, and why it is asked for: the same sentence that the privacy page says to everybody. */
export const justifications = (store: StoreName): { right: string; why: string }[] =>
  rightsIn(store).map((right) => ({
    right: right === 'sites' ? 'Host permissions (optional, asked for one by one)' : right,
    why: en[`privacy.right.${right}.text`],
  }));

export const singlePurpose =
  'Feedside has one purpose: to help somebody who looks after a community answer the posts on the screen of social networks. ' +
  'It marks posts that want an answer, puts the person’s own reply templates into the network’s reply box, and keeps their notes, ideas and drafts on the device.';

const dataUse = [
  'Collected: nothing. No data leaves the device, so none is collected, sold, transferred or used for anything else.',
  'Stored on the device only: what the person writes (notes, ideas, drafts, templates, reminders, settings), posts on their screen that want an answer and who wrote them.',
  'Team sync is off until the person types the address of their own server; it then goes there alone, encrypted on the device.',
  'Remote code: none. Every script comes with the package; nothing is fetched or evaluated.',
];

const tryIt = [
  'No account is needed: press “Start practice” on the welcome page. It is a feed of invented people on which everything works as on a network.',
  '1. Open the chip on the post of Inês Duarte: the reasons and their points.',
  '2. Reply with template, choose one: the words stand in the box; press Post yourself.',
  '3. Open the popup, the side panel and the workbench.',
  '4. End practice: every record of it is removed.',
];

const rebuild = [
  'Node 20 or newer with its npm; about 600 MB of packages.',
  '1. npm install',
  '2. npm run build:firefox',
  'The result is .output/firefox-mv3, byte for byte what the package holds (tests/browser/zips.test.ts builds it so).',
  'Vite and Rolldown bundle and minify; nothing is obfuscated. public/language.bin are weights of a text classifier, learned by tests/train of the repository.',
];

/** What a reviewer is told: purpose, rights, data, how to try it, and for Firefox how to build it. */
export function forReviewers(store: StoreName): string {
  const parts: [string, string][] = [
    ['Single purpose', singlePurpose],
    ...justifications(store).map(({ right, why }): [string, string] => [`Why ${right}`, why]),
    ['Data', dataUse.join('\n')],
    ['How to try it', tryIt.join('\n')],
    ...(store === 'firefox' ? [['How to build it', rebuild.join('\n')] as [string, string]] : []),
  ];
  return `${parts.map(([head, words]) => `== ${head}\n${words}`).join('\n\n')}\n`;
}
