import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse, request as send } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { rules } from '../../lib/sync/rules.ts';

/** A real CouchDB with its administrator, such as `http://admin:secret@127.0.0.1:5984`; absent: the npm double. */
export const realCouch = process.env.COUCH_URL;

const file = fileURLToPath(new URL('couch-server.ts', import.meta.url));
const people = [
  { name: 'lena', roles: ['acme', 'acme-lead'] },
  { name: 'tom', roles: ['acme'] },
  { name: 'gus', roles: ['acme', 'acme-guest'] },
  { name: 'eve', roles: ['other'] },
];
export const passwordOf = (name: string): string => `pw-${name}`;

export interface CouchServer {
  /** Of the server, without a slash at the end and without the administrator. */
  url: string;
  /** An empty database for a team, with lena (lead), tom, gus (guest) and eve, who is of another team. Answers its address. */
  team(name: string): Promise<string>;
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }>;
  /** SIGKILL, and the same folder again. The double only. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startCouch(): Promise<CouchServer> {
  const folder = realCouch ? undefined : mkdtempSync(join(tmpdir(), 'feedside-couch-'));
  const port = realCouch ? 0 : await freePort();
  const given = new URL(realCouch ?? `http://admin:secret@127.0.0.1:${port}`);
  const url = given.origin;
  const authorization = `Basic ${btoa(`${decodeURIComponent(given.username)}:${decodeURIComponent(given.password)}`)}`;
  let child = folder === undefined ? undefined : await run(folder, port);

  const ask: CouchServer['ask'] = async (method, path, body) => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json().catch(() => undefined) };
  };
  if (folder !== undefined) await fetch(`${url}/_config/admins/admin`, { method: 'PUT', body: '"secret"' });
  await ask('PUT', '/_users');
  for (const { name, roles } of people) {
    const path = `/_users/org.couchdb.user:${name}`;
    const known = await ask('GET', path);
    const rev = known.status === 200 ? { _rev: (known.json as { _rev: string })._rev } : {};
    await ask('PUT', path, { ...rev, _id: `org.couchdb.user:${name}`, name, roles, type: 'user', password: passwordOf(name) });
  }
  return {
    url,
    ask,
    async team(name) {
      await ask('DELETE', `/${name}`);
      await ask('PUT', `/${name}`);
      await ask('PUT', `/${name}/_security`, { admins: { names: [], roles: ['acme-lead'] }, members: { names: [], roles: ['acme'] } });
      if (realCouch) await ask('PUT', `/${name}/_design/feedside`, { language: 'javascript', validate_doc_update: rules('acme') });
      return `${url}/${name}`;
    },
    async restart() {
      if (folder === undefined || !child) return;
      await ended(child);
      child = await run(folder, port);
    },
    async stop() {
      if (child) await ended(child);
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [file, folder, String(port)], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const chunk of child.stdout ?? []) if (String(chunk).includes('ready')) break;
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server does not answer.');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });

export interface Wire {
  /** Put in front of the server's. */
  url: string;
  /** Every request and answer, with its path. */
  spoken: string[];
  /** From now on: cuts every connection in the middle of its answer, until told otherwise. */
  isCut: boolean;
  close(): Promise<void>;
}

/** Between a browser and the server: hears everything, and can be cut. */
export async function startWire(server: string): Promise<Wire> {
  const target = new URL(server);
  const spoken: string[] = [];
  const pass = async (asked: IncomingMessage, answer: ServerResponse) => {
    const sent: Buffer[] = [];
    for await (const chunk of asked) sent.push(chunk as Buffer);
    const body = Buffer.concat(sent);
    const onward = send(
      { host: target.hostname, port: target.port, path: asked.url, method: asked.method, headers: { ...asked.headers, host: target.host } },
      (back) => {
        const heard: Buffer[] = [];
        back.on('data', (chunk: Buffer) => heard.push(chunk));
        back.on('error', () => answer.destroy());
        back.on('end', () => {
          const text = Buffer.concat(heard);
          spoken.push(`${asked.method} ${decodeURIComponent(asked.url ?? '')}\n${body}\n${text}`);
          if (wire.isCut) {
            answer.writeHead(back.statusCode ?? 500, { 'content-type': 'application/json', 'content-length': text.length });
            answer.write(text.subarray(0, text.length >> 1));
            answer.destroy();
            return;
          }
          const { 'transfer-encoding': _, ...headers } = back.headers;
          answer.writeHead(back.statusCode ?? 500, { ...headers, 'content-length': text.length });
          answer.end(text);
        });
      },
    );
    onward.on('error', () => answer.destroy());
    onward.end(body);
  };
  const server_: Server = createServer((asked, answer) => void pass(asked, answer).catch(() => answer.destroy()));
  await new Promise<void>((resolve) => server_.listen(0, '127.0.0.1', resolve));
  const wire: Wire = {
    url: `http://127.0.0.1:${(server_.address() as AddressInfo).port}`,
    spoken,
    isCut: false,
    close: () =>
      new Promise((resolve) => {
        server_.closeAllConnections();
        server_.close(() => resolve());
      }),
  };
  return wire;
}
