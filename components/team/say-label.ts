import type { Words } from '../../lib/i18n';
import { singleParts } from '../../lib/model/playbook';
import type { SharedStore } from '../../lib/model/team';
import { sayPerson } from './say-field';

/** How to call a record in a list, with its kind: parts of which there is one by their section, what is known of somebody by their account. */
export const sayRecord = (on: { store: SharedStore; id: string; label: string }, words: Words): string =>
  words.t('team.kind', { kind: words.t(`team.kind.${on.store}`), label: sayLabel(on, words) });

/** The same without its kind. */
export function sayLabel({ store, id, label }: { store: SharedStore; id: string; label: string }, words: Words): string {
  const single = store === 'playbook' ? singleParts.find((part) => part === label) : undefined;
  if (single) return words.t(`playbook.section.${single}`);
  if (store === 'profiles') return sayPerson(id, words);
  return label || words.t('team.unnamed');
}
