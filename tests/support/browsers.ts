import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Request, type Worker } from 'playwright-core';
import puppeteer, { type Browser as FirefoxBrowser, type Page as FirefoxPage } from 'puppeteer-core';
import { extensions } from './build.ts';
import { answerFor, siteHosts } from './sites.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A new empty folder for a browser's profile. */
export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'feedside-'));

export interface Chromium {
  context: BrowserContext;
  /** The folder, to open the same person's browser again after a kill. */
  profile: string;
  id: string;
  /** The extension's service worker as it runs now. */
  worker(): Promise<Worker>;
  /** Opens a page of the extension, such as `popup.html`. */
  open(path: string): Promise<Page>;
  /** Stops the service worker at once; the next message starts it again. */
  stopWorker(page: Page): Promise<void>;
  /** Every request that the extension itself made (its own files left out), and any of a network's page to another host. `close` throws when there was one. */
  requests: string[];
  /** `allowed`: what it may have asked, such as a team's server, until its very end. */
  close(...allowed: string[]): Promise<void>;
  /** SIGKILL to every process of this browser, and of no other. */
  kill(): Promise<void>;
}

/**
 * Starts the system's Chromium with the built extension; networks' addresses are answered by our local pages. A profile
 * that is given is kept when the browser closes.
 */
export async function launchChromium({
  extension = extensions.chromeGranted,
  profile: given,
  beside = [],
  hostile = '',
  viewport = { width: 1280, height: 900 },
  dark = false,
  shown = false,
}: {
  extension?: string;
  profile?: string;
  /** Folders of other extensions in the same browser, without a background of their own. */
  beside?: readonly string[];
  hostile?: string;
  viewport?: { width: number; height: number };
  dark?: boolean;
  /** With a window of its own, where there is a display. */
  shown?: boolean;
} = {}): Promise<Chromium> {
  const profile = given ?? newProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: false,
    viewport: shown ? null : viewport,
    colorScheme: shown ? null : dark ? 'dark' : 'light',
    args: [
      ...flags,
      ...(shown ? [] : ['--headless=new']),
      ...['--disable-extensions-except', '--load-extension'].map((flag) => `${flag}=${[extension, ...beside].join(',')}`),
    ],
  });
  const requests: string[] = [];
  context.on('request', (request) => {
    const isOwn = isOfExtension(request) && !request.url().startsWith('chrome-extension://');
    if (isOwn || isStray(request)) requests.push(request.url());
  });
  for (const host of siteHosts) {
    await context.route(`https://${host}/**`, (route) => route.fulfill(answerFor(route.request().url(), hostile)));
  }
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const id = new URL((await worker()).url()).host;
  await untilRegistered(await worker(), extension);
  if (!given) await untilWelcomed(context);
  return {
    context,
    profile,
    id,
    worker,
    requests,
    async open(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async stopWorker(page) {
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async kill() {
      const closed = new Promise((resolve) => context.once('close', resolve));
      const { stdout } = spawnSync('pgrep', ['-f', '--', `--user-data-dir=${profile}`], { encoding: 'utf8' });
      for (const pid of stdout.trim().split('\n').filter(Boolean)) {
        try {
          process.kill(Number(pid), 'SIGKILL');
        } catch {
          // it went with its parent
        }
      }
      await closed;
    },
    async close(...allowed) {
      await context.close();
      if (!given) rmSync(profile, { recursive: true, force: true });
      // Whatever a test did with it, in every file that starts one.
      const asked = requests.filter((url) => !allowed.some((each) => url.startsWith(`${each}/`)));
      if (asked.length > 0) throw new Error(`Somebody on the network was asked ${asked.length} times: ${asked.slice(0, 5).join(', ')}`);
    },
  };
}

/** The welcome page opens in front of whatever stands there: a page behind it would not scroll. */
async function untilWelcomed(context: BrowserContext): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 50) {
    if (context.pages().some((page) => page.url().endsWith('/welcome.html'))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** In a network's page nobody but a script of ours would ask another host. */
function isStray(request: Request): boolean {
  const hostOf = (address: string) => (/^https?:/.test(address) ? new URL(address).hostname : undefined);
  const asked = hostOf(request.url());
  try {
    return asked !== undefined && !siteHosts.includes(asked) && siteHosts.includes(hostOf(request.frame().url()) ?? '');
  } catch {
    return false; // no frame: a worker's, or a window that only opens
  }
}

/** A window that opens asks for its page before it is one: only the extension opens any here, and a link to one of our sites. */
function isOfExtension(request: Request): boolean {
  try {
    return (request.serviceWorker() ?? request.frame()).url().startsWith('chrome-extension://');
  } catch {
    return !siteHosts.includes(new URL(request.url()).hostname);
  }
}

export interface Firefox {
  browser: FirefoxBrowser;
  /** Opens a page of the extension, such as `popup.html`. */
  open(path: string): Promise<FirefoxPage>;
  /** Opens an address of a network, answered by our local page. */
  visit(address: string): Promise<FirefoxPage>;
  /** The folder, to open the same person's browser again after a kill. */
  profile: string;
  close(): Promise<void>;
  /** SIGKILL to this browser and what it started. */
  kill(): Promise<void>;
}

/** The extension's host name inside Firefox is random unless it is set beforehand. */
const firefoxHost = '6f1e7b52-6a5e-4a0e-9d6b-0c5b3f1d9a11';

/**
 * Starts the system's Firefox with the built extension; networks' addresses are answered by our local pages. A profile
 * that is given is kept when the browser closes, with what the extension stored: Firefox would take it away with an
 * add-on that is installed for one run only.
 */
export async function launchFirefox({
  extension = extensions.firefoxGranted,
  profile: given,
  hostile = '',
  preferences = {},
}: {
  extension?: string;
  profile?: string;
  hostile?: string;
  preferences?: Record<string, unknown>;
} = {}): Promise<Firefox> {
  const manifest = JSON.parse(readFileSync(`${extension}/manifest.json`, 'utf8')) as { browser_specific_settings?: { gecko?: { id?: string } } };
  const profile = given ?? newProfile();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    userDataDir: profile,
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings?.gecko?.id ?? '']: firefoxHost }),
      ...preferences,
    },
  });
  await browser.installExtension(extension);
  const open = async (path: string): Promise<FirefoxPage> => {
    const page = await browser.newPage();
    // BiDi goes to an extension's page (with system access) but never reports that it arrived: ask the page itself.
    void page.goto(`moz-extension://${firefoxHost}/${path}`, { timeout: 0 }).catch(() => undefined);
    for (const start = Date.now(); Date.now() - start < 30_000; await new Promise((resolve) => setTimeout(resolve, 50))) {
      if (await page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete').catch(() => false)) return page;
    }
    throw new Error(`Firefox did not open ${path}`);
  };
  const popup = await open('popup.html');
  await untilRegistered(popup, extension);
  await popup.close();
  return {
    browser,
    open,
    async visit(address) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => void request.respond(answerFor(request.url(), hostile)).catch(() => request.abort()));
      await page.goto(address);
      return page;
    },
    profile,
    async close() {
      await browser.close();
      if (!given) rmSync(profile, { recursive: true, force: true });
    },
    async kill() {
      const running = browser.process();
      if (!running || running.exitCode !== null) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await ended;
      // The driver puts the profile's settings back when it sees the end; a start meanwhile would meet half of them.
      while (readdirSync(profile).some((name) => name.endsWith('.js.puppeteer'))) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}

/** Where the extension's own API can be asked: its worker in Chromium, a page of it in Firefox. */
interface Asked {
  evaluate(count: () => Promise<number>): Promise<number>;
}

/** A page that is opened before the scripts are registered gets them later than in real life. */
async function untilRegistered(asked: Asked, extension: string): Promise<void> {
  const { host_permissions: hosts = [] } = JSON.parse(readFileSync(`${extension}/manifest.json`, 'utf8')) as { host_permissions?: string[] };
  const registered = () =>
    asked.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      return (await chrome.scripting.getRegisteredContentScripts()).length;
    });
  while (hosts.length > 0 && (await registered().catch(() => 0)) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}
