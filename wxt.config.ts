import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { defaultKeys } from './lib/keys/default-keys';
import { networks } from './lib/networks';

/** Asked for one by one, with a click: installing asks for no site. Mastodon instances are asked per host at run time. */
const optionalHosts = [...networks.flatMap((network) => network.hosts), 'https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];
/** Tests can't press a permission prompt: their build differs in this one thing. */
const granted = process.env.FEEDSIDE_GRANTED?.split(' ').filter(Boolean) ?? [];

/** What the worker needs to know of each network, without the adapters. */
const knownNetworks = networks.map(({ id, name, hosts, detect, alternatives }) => ({
  id,
  name,
  hosts,
  ...(detect && { detect: true }),
  ...(alternatives && { alternatives }),
}));

/**
 * The popup's styles stand in its page: two files to fetch hold its first paint up by a frame (58 against 44 ms, a blank
 * page 42; measured, Chromium 156). Other pages keep theirs as files.
 */
const popupStylesInPage = {
  name: 'popup-styles-in-page',
  enforce: 'post' as const,
  generateBundle(_options: unknown, bundle: Record<string, { type: string; source?: string | Uint8Array }>) {
    for (const file of Object.values(bundle)) {
      if (typeof file.source !== 'string' || !file.source.includes('<body class="popup">')) continue;
      file.source = file.source.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (link: string, name: string) => {
        const styles = bundle[name]?.source;
        return typeof styles === 'string' ? `<style>${styles.trim()}</style>` : link;
      });
    }
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  // The oldest browsers below know light-dark(): written out for older ones it would weigh on every page of a network.
  vite: () => ({
    plugins: [popupStylesInPage],
    define: { __KNOWN_NETWORKS__: JSON.stringify(knownNetworks) },
    build: { cssTarget: ['chrome123', 'firefox142'] },
  }),
  outDir: process.env.FEEDSIDE_OUT ?? '.output',
  hooks: {
    // What only the stores' pages say is translated with the rest, and stays at home.
    'build:publicAssets': (_wxt, files) => {
      for (const [at, file] of files.entries()) {
        if (!/^locales\/[\w-]+\.json$/.test(file.relativeDest.replaceAll('\\', '/')) || !('absoluteSrc' in file)) continue;
        const table = Object.entries(JSON.parse(readFileSync(file.absoluteSrc, 'utf8')) as Record<string, string>);
        files[at] = { relativeDest: file.relativeDest, contents: JSON.stringify(Object.fromEntries(table.filter(([key]) => !key.startsWith('store.')))) };
      }
    },
  },
  // Whoever reviews the add-on builds it again from these, and from nothing else.
  zip: {
    includeSources: ['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'README.md', 'LICENSE', '{entrypoints,components,lib,public}/**'],
    excludeSources: ['**/*.states.tsx', '**/*.samples.ts'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_permissions: ['notifications'],
    optional_host_permissions: optionalHosts,
    ...(granted.length > 0 && { host_permissions: granted }),
    ...(browser !== 'firefox' && { externally_connectable: { ids: [] }, minimum_chrome_version: '123' }),
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'" },
    commands: {
      'capture-idea': { suggested_key: { default: defaultKeys['capture-idea'] }, description: '__MSG_commandCapture__' },
      'pick-template': { suggested_key: { default: defaultKeys['pick-template'] }, description: '__MSG_commandPick__' },
      'next-waiting': { suggested_key: { default: defaultKeys['next-waiting'] }, description: '__MSG_commandNext__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'feedside@feedside.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
      },
    }),
  }),
});
