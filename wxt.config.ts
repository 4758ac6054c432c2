import { defineConfig } from 'wxt';
import { networks } from './lib/networks';

/** Asked for one by one, with a click: installing asks for no site. Mastodon instances are asked per host at run time. */
const optionalHosts = [...networks.flatMap((network) => network.hosts), 'https://*/*'];
/** Tests can't press a permission prompt: their build differs in this one thing. */
const granted = process.env.FEEDSIDE_GRANTED?.split(' ').filter(Boolean) ?? [];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  outDir: process.env.FEEDSIDE_OUT ?? '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_host_permissions: optionalHosts,
    ...(granted.length > 0 && { host_permissions: granted }),
    ...(browser !== 'firefox' && { externally_connectable: { ids: [] }, minimum_chrome_version: '123' }),
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'" },
    commands: {
      'capture-idea': { suggested_key: { default: 'Alt+Shift+I' }, description: '__MSG_commandCapture__' },
      'pick-template': { suggested_key: { default: 'Alt+Shift+T' }, description: '__MSG_commandPick__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'feedside@feedside.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
      },
    }),
  }),
});
