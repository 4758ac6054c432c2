import type { SharedStore } from '../../lib/model/team';

/** Where in the workbench a record is read and changed; `undefined`: it has no place of its own. */
export function placeOf(store: SharedStore, id: string): string | undefined {
  if (store === 'drafts' || store === 'ideas' || store === 'templates') return `#${store}/${encodeURIComponent(id)}`;
  if (store === 'profiles') return `#people/${encodeURIComponent(id)}`;
  return places[store];
}

const places: Partial<Record<SharedStore, string>> = {
  playbook: '#playbook',
  notes: '#notes',
  joins: '#people',
  permissions: '#people/permissions',
  assignments: '#waiting',
};
