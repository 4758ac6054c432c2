import { bad, good, type Result } from '../../lib/model/result';

/**
 * A Mastodon server's host from whatever a person pastes: "mastodon.social", an address of any page there, or a whole
 * handle "@ana@mastodon.social". Lower case, international names in their ASCII form.
 */
export function parseInstance(typed: string): Result<string, { kind: 'empty' | 'host' | 'insecure' }> {
  const words = typed.trim();
  if (words === '') return bad({ kind: 'empty' });
  if (/^http:\/\//i.test(words)) return bad({ kind: 'insecure' });
  const rest = words.replace(/^https:\/\//i, '');
  const host = /^@?[^@/\s]+@([^@/\s]+)$/.exec(rest)?.[1] ?? rest.split(/[/?#]/)[0] ?? '';
  const name = hostName(host);
  return name ? good(name) : bad({ kind: 'host' });
}

/** What to ask permission for. */
export const originsOf = (host: string): string[] => [`https://${host}/*`];

function hostName(host: string): string | undefined {
  if (/[\s@:*]/.test(host) || !URL.canParse(`https://${host}/`)) return undefined;
  const { hostname } = new URL(`https://${host}/`);
  const parts = hostname.split('.');
  return parts.length > 1 && parts.every((part) => part !== '') && !/^[\d.]+$/.test(hostname) ? hostname : undefined;
}
