/** What a link into the site points at: `/@<handle>/post/<code>/<rest>`. */
export interface ThreadsAddress {
  handle: string;
  code?: string | undefined;
  rest?: string | undefined;
}

export const handleShape = /^[A-Za-z\d_.]{1,30}$/;
const codeShape = /^[\w-]{5,60}$/;

/** The person, and the post where there is one, that a path leads to; `undefined` for any other path. */
export function addressAt(path: string): ThreadsAddress | undefined {
  if (!path.startsWith('/@')) return undefined;
  const [bare = ''] = path.split(/[?#]/, 1);
  const [, at = '', kind, code = '', rest] = bare.split('/', 5);
  const handle = at.slice(1);
  if (!handleShape.test(handle)) return undefined;
  if (kind === 'post') return codeShape.test(code) ? { handle, code, rest } : undefined;
  return { handle, rest: kind || undefined };
}

/** The code alone names a post: it is its number in other digits. */
export const idOf = (address: ThreadsAddress | undefined): string | undefined => (address?.code ? `threads:${address.code}` : undefined);
