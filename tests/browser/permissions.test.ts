import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { launchChromium, launchFirefox, newProfile } from '../support/browsers.ts';
import { extensions, grantedHosts } from '../support/build.ts';
import * as chromiumRoots from '../support/closed-roots.ts';
import * as firefoxRoots from '../support/closed-roots-firefox.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

const mastodonSite = 'https://fosstodon.org/home';
const soon = { timeout: 15_000 };
/** What is used here of a page is the same in both drivers; their types differ. */
const alike = (page: FirefoxPage) => page as unknown as Page;

interface Allowed {
  origins: string[];
  /** Which scripts run where: match patterns and files. */
  registered: string[];
}

const allowed = (page: Pick<Page, 'evaluate'>): Promise<Allowed> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
    const [{ origins = [] }, scripts] = [await chrome.permissions.getAll(), await chrome.scripting.getRegisteredContentScripts()];
    const files = (js: string[] | undefined) => js?.map((file) => file.replace(/^\//, '')).join('+');
    return { origins: origins.sort(), registered: scripts.map(({ matches, js }) => `${matches?.join()} ${files(js)}`).sort() };
  });

const nothing: Allowed = { origins: [], registered: [] };
const onlyX: Allowed = { origins: ['https://x.com/*'], registered: ['https://x.com/* network-x.js+feed.js'] };

describe('installing', () => {
  it('asks Chromium for no site, and puts nothing into any page', async () => {
    const chromium = await launchChromium({ extension: extensions.chrome });
    const own = await chromium.open('welcome.html');
    expect(await allowed(own)).toEqual(nothing);
    const page = await chromium.context.newPage();
    await page.goto('https://x.com/home');
    await page.waitForSelector('article');
    await page.waitForTimeout(1000);
    expect(await chromiumRoots.insideClosedRoots(page)).toEqual([]);
    const sites = await ask(own, 'sites.list', {});
    expect(sites.map(({ network }) => network)).toEqual(expect.arrayContaining(['x', 'bluesky']));
    expect(sites.filter(({ granted, partly }) => granted || partly)).toEqual([]);
    expectNoRequests(chromium);
    await chromium.close();
  });

  it.each([
    ['Chromium', extensions.chrome, extensions.chromeGranted],
    ['Firefox', extensions.firefox, extensions.firefoxGranted],
  ])('is tested with a build that differs from the store’s in the granted hosts only: %s', (_, store, tested) => {
    const manifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest(tested)).toEqual({ ...manifest(store), host_permissions: grantedHosts });
    expect(hashesOf(tested)).toEqual(hashesOf(store));
  });
});

describe('in Chromium’s own settings', () => {
  it('withdrawing and granting a site takes the script and the chips away and brings them back, in tabs that are open', async () => {
    // Nobody can press its permission prompt without a display: hosts that were granted at install once are granted as optional ones later.
    const extension = mkdtempSync(join(tmpdir(), 'feedside-build-'));
    const profile = newProfile();
    cpSync(extensions.chromeGranted, extension, { recursive: true });
    await (await launchChromium({ extension, profile })).close();
    cpSync(extensions.chrome, extension, { recursive: true });

    const chromium = await launchChromium({ extension, profile });
    const own = await chromium.open('welcome.html');
    const page = await chromium.context.newPage();
    await page.goto('https://x.com/home');
    const chips = async () => (await chromiumRoots.chipsIn(page)).length;
    await expect.poll(chips, soon).toBeGreaterThan(2);
    const before = await chips();
    const settings = await chromium.context.newPage();
    await settings.goto('chrome://extensions');
    const withdrawX = () => settings.evaluate(`chrome.developerPrivate.removeHostPermission('${chromium.id}', 'https://x.com/*')`);
    const access = (on: string) =>
      settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${chromium.id}', hostAccess: '${on}' })`);

    await withdrawX();
    await expect.poll(chips, soon).toBe(0);
    const without = await allowed(own);
    expect(without.origins).toEqual(grantedHosts.filter((host) => host !== 'https://x.com/*').sort());
    expect(without.registered.filter((script) => script.includes('x.com'))).toEqual([]);
    expect((await ask(own, 'sites.here', { url: 'https://x.com/home' })).granted).toBe(false);

    await access('ON_CLICK');
    await expect.poll(() => allowed(own), soon).toEqual(nothing);
    await access('ON_ALL_SITES');
    await expect.poll(async () => (await allowed(own)).origins, soon).toEqual([...grantedHosts].sort());
    await expect.poll(async () => (await allowed(own)).registered.some((script) => script.includes('x.com')), soon).toBe(true);
    await expect.poll(chips, soon).toBe(before);
    console.log(`Chromium: ${before} chips, withdrawn 0, granted again ${await chips()}`);

    expectNoRequests(chromium);
    await chromium.close();
    for (const folder of [extension, profile]) rmSync(folder, { recursive: true, force: true });
  });
});

describe('one click in Firefox', () => {
  it('grants a network or a Mastodon server and starts in open tabs; withdrawing it anywhere takes it back', async () => {
    const firefox = await launchFirefox({ extension: extensions.firefox, preferences: { 'extensions.webextOptionalPermissionPrompts': false } });
    const welcome = await firefox.open('welcome.html');
    const own = alike(welcome);
    expect(await allowed(own)).toEqual(nothing);
    const page = await firefox.visit('https://x.com/home');
    const chips = async (where: FirefoxPage) => (await firefoxRoots.chipsIn(where)).length;

    await pressIn(welcome, 'Switch on for X');
    await expect.poll(() => allowed(own), soon).toEqual(onlyX);
    await expect.poll(() => chips(page), soon).toBeGreaterThan(2);

    const server = await firefox.visit(mastodonSite);
    expect(await chips(server)).toBe(0);
    await welcome.type('.fs-welcome-instance input', 'fosstodon.org');
    await pressIn(welcome, 'Switch on', '.fs-welcome-instance button');
    await expect
      .poll(async () => (await allowed(own)).registered, soon)
      .toContainEqual(expect.stringMatching(/^https:\/\/fosstodon\.org\/\* .*network-mastodon\.js.*\+feed\.js$/));
    await expect.poll(() => chips(server), soon).toBeGreaterThan(0);
    expect(await ask(own, 'sites.here', { url: mastodonSite })).toMatchObject({ network: 'mastodon', host: 'fosstodon.org', granted: true });

    await pressIn(welcome, 'Switch off for Mastodon (fosstodon.org)');
    await expect.poll(() => chips(server), soon).toBe(0);
    expect(await allowed(own)).toEqual(onlyX);
    await withdrawInAddons(firefox.browser.newPage(), 'https://x.com/*');
    await expect.poll(() => chips(page), soon).toBe(0);
    expect(await allowed(own)).toEqual(nothing);
    console.log('Firefox: X and a Mastodon server granted by one click each, withdrawn by one click and in the browser’s settings');
    await firefox.close();
  });
});

describe('a network that may live on any host', () => {
  it('is known by its page, whatever its host is; others are not taken for one', async () => {
    const chromium = await launchChromium({ extension: extensions.chrome });
    const detect = readFileSync(join(extensions.chrome, 'detect.js'), 'utf8');
    const page = await chromium.context.newPage();
    const found: unknown[] = [];
    for (const address of [mastodonSite, 'https://x.com/home', 'https://bsky.app/']) {
      await page.goto(address);
      await page.waitForSelector('article, [data-testid^="feedItem-"]');
      found.push(await page.evaluate(detect));
    }
    expect(found).toEqual(['mastodon', undefined, 'bluesky']);
    // Not yet asked about, and nobody opened the popup there: nothing is looked at.
    const here = await ask(await chromium.open('welcome.html'), 'sites.here', { url: mastodonSite });
    expect([here.network, here.granted, here.origins]).toEqual([undefined, false, []]);
    await chromium.close();
  });
});

/** Every file but the manifest, by its content. */
function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'manifest.json' && statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

async function pressIn(page: FirefoxPage, name: string, selector = 'button'): Promise<void> {
  const find = (wanted: string, among: string) => {
    const button = [...document.querySelectorAll(among)].find((each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === wanted);
    button?.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = button?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: x + width / 2, y: y + height / 2 };
  };
  await expect.poll(async () => (await page.evaluate(find, name, selector)).x, soon).toBeGreaterThan(0);
  const { x, y } = await page.evaluate(find, name, selector);
  await page.mouse.click(x, y);
}

/** What about:addons does when its switch for a site is pressed. */
async function withdrawInAddons(opening: Promise<FirefoxPage>, origin: string): Promise<void> {
  const addons = await opening;
  void addons.goto('about:addons', { timeout: 0 }).catch(() => undefined);
  await expect.poll(() => addons.evaluate('location.href').catch(() => ''), soon).toBe('about:addons');
  await addons.evaluate(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { id, extension } = WebExtensionPolicy.getByID('feedside@feedside.example');
    await ExtensionPermissions.remove(id, { permissions: [], origins: [${JSON.stringify(origin)}] }, extension);
  })()`);
}
