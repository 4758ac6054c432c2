import { ServerTrouble } from './server-answers.ts';

/** Where a team is to live. `server`: without a slash at the end. `database`: the team's name and the role of its members, too. */
export interface TeamAddress {
  server: string;
  database: string;
  /** Who sets it up, where the address says so. */
  name: string | undefined;
  password: string | undefined;
}

/**
 * What members will type, such as `https://couch.example.org/acme`. Plain http to this very machine only: passwords would travel in the open.
 * @throws ServerTrouble
 */
export function teamAddress(typed: string): TeamAddress {
  if (!URL.canParse(typed)) throw new ServerTrouble(`“${typed}” is no address. It looks like https://couch.example.org/acme.`);
  const { protocol, hostname, pathname, origin, username, password, search, hash } = new URL(typed);
  const isLoopback = hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
    throw new ServerTrouble('The address has to begin with https://. Plain http:// goes to this very machine only, since passwords would travel in the open.');
  const database = pathname.replace(/^\/|\/$/g, '');
  if (!/^[a-z][a-z0-9_-]*$/.test(database) || search || hash)
    throw new ServerTrouble(`The address has to end with the team’s name in small letters, digits, - and _, such as ${origin}/acme.`);
  if (/-(lead|guest)$/.test(database)) throw new ServerTrouble('The team’s name must not end with -lead or -guest: those are the roles of its people.');
  return { server: origin, database, name: decodeURIComponent(username) || undefined, password: decodeURIComponent(password) || undefined };
}
