const machinery = new Set(['id', 'rev', 'createdAt', 'updatedAt', 'deletedAt', 'part', 'since', 'timeline']);

/** The words of a part, one field on each line: to compare two versions, and to take one along. */
export const partAsText = (part: object): string =>
  Object.entries(part)
    .filter(([name]) => !machinery.has(name))
    .map(([, value]) => say(value))
    .filter((line) => line !== '')
    .join('\n');

function say(value: unknown): string {
  if (Array.isArray(value)) return value.map(say).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(say).join(' · ');
  return value === undefined || value === null ? '' : String(value);
}
