/** What the person can mend: said without a stack. */
export class ServerTrouble extends Error {}

/** Who sets the server up. */
export interface Admin {
  name: string;
  password: string;
}

export type Ask = (path: string, change?: { method: 'PUT' | 'POST'; body: unknown }) => Promise<{ status: number; json: unknown }>;

export const basic = ({ name, password }: Admin): string => `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** @throws ServerTrouble when nobody answers, or somebody who is no CouchDB */
export function asking(server: string, admin: Admin): Ask {
  return async (path, change) => {
    const response = await fetch(server + path, {
      method: change?.method ?? 'GET',
      headers: { authorization: basic(admin), accept: 'application/json', 'content-type': 'application/json' },
      redirect: 'error', // the password is for this one address
      signal: AbortSignal.timeout(30_000),
      ...(change && { body: JSON.stringify(change.body) }),
    }).catch((error: unknown) => {
      const why = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
      throw new ServerTrouble(`Nobody answers at ${server} (${why}). Is the server running, and the address right?`);
    });
    const text = await response.text();
    try {
      return { status: response.status, json: JSON.parse(text) };
    } catch {
      throw new ServerTrouble(`What answers at ${server} is no CouchDB (${response.status}: ${text.slice(0, 80).replaceAll(/\s+/g, ' ')}).`);
    }
  };
}
