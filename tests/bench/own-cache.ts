import process from 'node:process';

/** The bench keeps what it built in a folder of its own, for `--built`. Imported before anything that asks for the folder. */
process.env.FEEDSIDE_CACHE ??= new URL('../.cache/bench', import.meta.url).pathname;
