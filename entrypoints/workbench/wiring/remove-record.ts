import type { Key } from '../../../lib/i18n';
import { newWrite } from '../../../lib/messages/ids';
import type { Saved } from '../../../lib/messages/protocol';
import type { Screen } from './screen';

/** One act on a stored record: its id, the revision it is thought to have, and the act's own id. */
export interface Removal {
  id: string;
  base: string;
  write: string;
}

export interface Remover<Value> {
  remove(removal: Removal): Promise<Saved<Value>>;
  restore(removal: Removal): Promise<Saved<Value>>;
  /** What to say: "Note deleted.", "The note is back." */
  deleted: Key;
  restored: Key;
}

/** In the workbench itself only the place changes; the side panel stays as it is. */
const workbench = '/workbench.html';
const trashAddress = `${workbench}#trash`;

/** Deletes a record and offers to bring it back, now or out of the trash. */
export function removeRecord<Value extends { id: string; rev: string }>(
  screen: Screen,
  record: Value,
  { remove, restore, deleted, restored }: Remover<Value>,
): Promise<void> {
  const { t } = screen.words;
  const removing = { id: record.id, base: record.rev, write: newWrite() };
  const restoring = newWrite();
  return screen.attempt(async () => {
    const removed = await remove(removing);
    if (!removed.ok) return screen.tell(t(`problem.${removed.problem.kind}`));
    const undo = async () => {
      const back = await restore({ id: record.id, base: removed.value.rev, write: restoring });
      screen.tell(t(back.ok ? restored : `problem.${back.problem.kind}`));
    };
    screen.tell(t(deleted), undo, { label: t('trash.title'), href: trashAddress, opensTab: location.pathname !== workbench });
  });
}
