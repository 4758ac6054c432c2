import { createRequire } from 'node:module';
import process from 'node:process';

/**
 * The npm double of a CouchDB, as a process of its own so that it can be killed: `node couch-server.ts <folder> <port>`. Its rules for writes are
 * switched off: with any of them it answers 201 to an update and stores nothing (express-pouchdb 4.2, measured).
 */
const require = createRequire(import.meta.url);
const express = require('express') as () => { use(path: string, app: unknown): void; listen(port: number, host: string, ready: () => void): void };
const PouchDB = require('pouchdb') as { defaults(options: object): unknown };
const expressPouchdb = require('express-pouchdb') as (pouch: unknown, options: object) => unknown;

const [folder = '', port = '0'] = process.argv.slice(2);
const app = express();
app.use(
  '/',
  expressPouchdb(PouchDB.defaults({ prefix: `${folder}/` }), {
    mode: 'fullCouchDB',
    overrideMode: { exclude: ['validation'] },
    configPath: `${folder}/config.json`,
    logPath: `${folder}/log.txt`,
  }),
);
app.listen(Number(port), '127.0.0.1', () => console.log('ready'));
