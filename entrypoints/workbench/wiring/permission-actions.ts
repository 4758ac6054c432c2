import type { PermissionWords } from '../../../components/people/PermissionForm';
import type { PermissionActions } from '../../../components/people/PermissionRow';
import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Permission } from '../../../lib/model/permission';
import { type Remover, removeRecord } from './remove-record';
import type { Screen } from './screen';

const remover: Remover<Permission> = {
  remove: (removal) => request('permissions.remove', removal),
  restore: (removal) => request('permissions.restore', removal),
  deleted: 'permissions.deleted',
  restored: 'permissions.restored',
};

/** Saves what was written about a permission, new (no `rev`) or changed. A day's end is its end: until midnight of that day. */
export function savePermission(
  screen: Screen,
  { id, person, rev, post }: { id: string; person: string; rev?: string; post?: string | undefined },
  words: PermissionWords,
): Promise<void> {
  const { t } = screen.words;
  const write = newWrite();
  const optional = { permalink: words.permalink.trim(), scope: words.scope.trim(), note: words.note.trim() };
  const given = Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== ''));
  const until = words.until === '' ? {} : { until: Date.parse(`${words.until}T23:59:59`) };
  return screen.attempt(async () => {
    const saved = await request('permissions.save', {
      id,
      person,
      write,
      ...(rev !== undefined && { base: rev }),
      ...(post !== undefined && { post }),
      what: words.what.trim(),
      state: words.state,
      ...given,
      ...until,
    });
    screen.tell(t(saved.ok ? 'permissions.saved' : saved.problem.kind === 'incomplete' ? 'permissions.incomplete' : `problem.${saved.problem.kind}`));
  });
}

export const permissionActions = (screen: Screen): Pick<PermissionActions, 'onSave' | 'onRemove'> => ({
  onSave: (permission, words) => void savePermission(screen, permission, words),
  onRemove: (permission) => void removeRecord(screen, permission, remover),
});
