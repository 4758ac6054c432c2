/** A record as it travels: its own fields, without id and revision, and without what counts for one device only. */
export type Body = Record<string, unknown>;

/** One text for equal values, in whatever order their fields came. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${fields
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`)
    .join(',')}}`;
}

export const same = (one: unknown, other: unknown): boolean => one === other || canonical(one) === canonical(other);

/** 32 hex digits that differ when the value does, by chance aside: FNV-1a, four times with other beginnings. No secret: it tells revisions apart. */
export function digest(value: unknown): string {
  const text = canonical(value);
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => fnv(text, seed).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
