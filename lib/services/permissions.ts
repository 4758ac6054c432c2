import type { Permission, PermissionState } from '../model/permission';
import { bad } from '../model/result';
import type { Context, Serves } from './context';
import { told } from './told';

/** Who lets us use what they made: each change of state stays in the history. */
export const permissions = (context: Context): Serves<'permissions.save' | 'permissions.remove' | 'permissions.restore' | 'permissions.list'> => {
  const { permissions: kept, people } = context.repositories;
  return {
    'permissions.save': async ({ note, ...change }) => {
      const at = context.now();
      const before = await kept.get(change.id);
      if (change.state === 'granted' && !isWhole({ ...change, note: note ?? lastWord(before) })) return bad({ kind: 'incomplete' });
      const isNews = before?.state !== change.state || (note !== undefined && note !== lastWord(before));
      const line: Permission['history'][number] = { state: change.state, at, ...(note !== undefined && { note }) };
      // An answer that got lost is asked for again: the storage knows the write, and the history it made then stands.
      const earlier = before?.rev.endsWith(change.write) ? before.history : [...(before?.history ?? []), ...(isNews ? [line] : [])].slice(-200);
      return told(context, ['people'], kept.save({ ...change, history: earlier, at }));
    },
    'permissions.remove': (act) => told(context, ['people'], kept.remove({ ...act, at: context.now() })),
    'permissions.restore': (act) => told(context, ['people'], kept.restore({ ...act, at: context.now() })),
    'permissions.list': async () => {
      const rows = await kept.all();
      const known = await people.many([...new Set(rows.map(({ person }) => person))]);
      return rows.sort((a, b) => b.updatedAt - a.updatedAt).map((permission) => ({ permission, person: known.get(permission.person) }));
    },
  };
};

/** What makes a yes worth something: the very thing, what it may be used for, and their words. An end where one was given. */
const isWhole = ({
  permalink,
  post,
  scope,
  note,
}: {
  permalink?: string | undefined;
  post?: string | undefined;
  scope?: string | undefined;
  note?: string | undefined;
}): boolean => [permalink ?? post, scope, note].every((part) => part !== undefined && part.trim() !== '');

const lastWord = (permission: Permission | undefined): string | undefined => {
  const last = permission?.history.at(-1);
  return last && granted.includes(last.state) ? last.note : undefined;
};
const granted: readonly PermissionState[] = ['granted'];
