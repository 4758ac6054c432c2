import { Refusal, type Step, spoken, writeSkeleton } from './write-skeleton.ts';

/**
 * A new network: adapter, entry script, id, name, line in the list, and one fixture for each kind of page that the table test
 * asks for. It reads an invented markup, so that every test passes from the start; replace markup and selectors together.
 * `host`: where its pages live, such as "threads.net".
 */
export function newNetwork(root: string, { name, host = `${name}.com` }: { name: string; host?: string | undefined }): string[] {
  if (!/^[a-z][a-z0-9]*$/.test(name))
    throw new Refusal(`“${name}” can’t be a network’s name: write it in lower case, letters and digits only, such as “threads”.`);
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) throw new Refusal(`“${host}” is no host: write it as in “threads.net”, without “https://”.`);
  return writeSkeleton(root, steps(name, host));
}

function steps(name: string, host: string): Step[] {
  const month = new Date().toISOString().slice(0, 7);
  return [
    { file: `lib/networks/${name}.ts`, text: adapter(name, host, month) },
    {
      file: `entrypoints/network-${name}.ts`,
      text: `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ${name} } from '../lib/networks/${name}';
import { sharedWorld } from '../lib/page/shared-world';
import type { FeedHost } from './feed/feed-host';

/** This network's adapter, for the feed script that is registered right after it. */
export default defineUnlistedScript(() => void sharedWorld<FeedHost>().networks.add(${name}));
`,
    },
    ...pages.flatMap(([page, path]) => fixture({ name, host, page, path })),
    { file: 'lib/networks/index.ts', after: /import \{ mastodon \} from '\.\/mastodon';\n/, put: `import { ${name} } from './${name}';\n` },
    { file: 'lib/networks/index.ts', after: /networks: readonly Network\[\] = \[[^\]]*(?=\])/, put: `, ${name}` },
    { file: 'lib/model/network.ts', after: /NetworkId = z\.enum\(\[[^\]]*(?='practice')/, put: `'${name}', ` },
    { file: 'lib/i18n/en/ui.ts', after: /'network\.mastodon': '[^']*',\n/, put: `  'network.${name}': '${spoken(name)}',\n` },
  ];
}

/** What the table test wants to see, and where such a page stands in the invented network. */
const pages = [
  ['feed', '/'],
  ['thread', '/post/1'],
  ['notifications', '/notifications'],
  ['profile', '/user/ines'],
  ['poisoned', '/'],
] as const;

const adapter = (name: string, host: string, month: string): string => `import type { PageKind } from '../model/network';
import type { Post } from '../model/post';
import { defineNetwork, type Look, type Reading } from './define-network';
import { readText } from './read-text';

/** What is special about this network's pages: how it recycles nodes, where ids stand, what it does not say. */
export const ${name} = defineNetwork({
  id: '${name}',
  name: '${spoken(name)}',
  hosts: ['https://${host}/*'],
  page: pageOf,
  posts: 'article[data-id]',
  identify: (element) => idOf(element.getAttribute('data-id')),
  read,
  anchor: (element) => ({ parent: element, place: 'position:absolute;top:8px;right:8px' }),
  me: (document) => document.querySelector('[data-me]')?.getAttribute('data-me') ?? undefined,
  replyButton: ['[data-reply]' /* ${month} */],
  composers: [
    {
      editor: ['textarea[data-composer]' /* ${month} */],
      engine: 'textarea',
      limit: undefined,
      submit: (editor) => editor.closest('form')?.querySelector('button[type="submit"]') ?? undefined,
      answers: (editor, _look, lastAsked) => idOf(editor.getAttribute('data-answers')) ?? lastAsked,
    },
  ],
});

function pageOf({ pathname }: URL): PageKind {
  if (pathname === '/') return 'feed';
  if (pathname === '/notifications') return 'notifications';
  if (pathname.startsWith('/post/')) return 'thread';
  return pathname.startsWith('/user/') ? 'profile' : 'other';
}

function read(element: Element, look: Look): Reading | undefined {
  const id = idOf(element.getAttribute('data-id'));
  const handle = element.querySelector('[data-author]')?.getAttribute('data-author') ?? undefined;
  const text = element.querySelector('[data-text]');
  if (!id || !handle || !text) return { post: undefined, missing: [id ? [] : ['id' as const], handle ? [] : ['author' as const], text ? [] : ['text' as const]].flat() };
  const time = Date.parse(element.querySelector('time')?.getAttribute('datetime') ?? '');
  const post: Post = {
    id,
    network: '${name}',
    page: look.page,
    author: { handle },
    text: readText(text),
    mentions: [],
    metrics: {},
    ...(!Number.isNaN(time) && { time, timeUncertainty: 0 }),
    ...(look.me !== undefined && { mine: handle.toLowerCase() === look.me }),
  };
  return { post, missing: Number.isNaN(time) ? ['time'] : [] };
}

const idOf = (name: string | null): string | undefined => (name ? \`${name}:\${name}\` : undefined);

/* Seen on: invented pages (${month}) */
`;

const poison = '<img src=x onerror=alert(1)> "quoted" \u202Eturned\u202C javascript:alert(1)';
const at = Date.UTC(2026, 10, 21, 9);

function fixture({ name, host, page, path }: { name: string; host: string; page: string; path: string }): Step[] {
  const text = page === 'poisoned' ? poison : 'Does the grinder also fit the small jar?';
  const post = {
    id: `${name}:1`,
    network: name,
    page: page === 'poisoned' ? 'feed' : page,
    author: { handle: 'ines' },
    text,
    mentions: [],
    metrics: {},
    time: at,
    timeUncertainty: 0,
    mine: false,
  };
  const expected = { url: `https://${host}${path}`, me: 'team', now: at + 3_600_000, posts: [post, { missing: ['author'] }], skipped: 0 };
  const html = `<!doctype html>
<html lang="en">
  <body data-me="team">
    <article data-id="1">
      <a data-author="ines">Inês</a>
      <time datetime="${new Date(at).toISOString()}"></time>
      <p data-text>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>
    </article>
    <article data-id="2"><p data-text>By nobody.</p></article>
  </body>
</html>
`;
  const base = `tests/fixtures/${name}/${page}`;
  return [
    { file: `${base}.html`, text: html },
    { file: `${base}.json`, text: `${JSON.stringify(expected, undefined, 2)}\n` },
  ];
}
