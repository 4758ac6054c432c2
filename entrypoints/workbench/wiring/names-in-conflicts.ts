import { request } from '../../../lib/messages/request';
import type { Conflict } from '../../../lib/model/team';

/** Names of what conflicts speak of by id: parts of the playbook, and ideas by their first words. */
export async function namesInConflicts(conflicts: readonly Conflict[]): Promise<ReadonlyMap<string, string>> {
  const ideas = new Set(
    conflicts
      .flatMap(({ versions, before }) => [...versions.map(({ fields }) => fields), before ?? {}])
      .flatMap(({ idea }) => (typeof idea === 'string' ? [idea] : [])),
  );
  const [parts, found] = await Promise.all([
    conflicts.length > 0 ? request('playbook.list', {}) : [],
    Promise.all([...ideas].map(async (id) => (await request('ideas.get', { id })).idea)),
  ]);
  return new Map([
    ...parts.flatMap((part) => ('name' in part ? [[part.id, part.name] as const] : [])),
    ...found.flatMap((idea) => (idea ? [[idea.id, idea.text.slice(0, 80)] as const] : [])),
  ]);
}
