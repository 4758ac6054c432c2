import * as z from 'zod/mini';
import { reason } from '../../model/import-reason';
import { bad, good, type Result } from '../../model/result';
import { Incoming, type Template } from '../../model/template';
import { type FileProblem, type Row, refused, type TextFile } from './row';
import { parseJson } from './text-blaze';

const version = 1;
const File = z.object({ feedsideTemplates: z.literal(version), templates: z.array(z.unknown()) });

/** Our own file: `{feedsideTemplates: 1, templates: [...]}`. */
export function readOwn({ text }: TextFile): Result<Row[], FileProblem> {
  const file = File.safeParse(parseJson(text));
  if (!file.success) return bad({ kind: 'file', why: reason('no-own') });
  return good(
    file.data.templates.map((one, place): Row => {
      const incoming = Incoming.safeParse(one);
      return incoming.success ? { kind: 'template', incoming: incoming.data, notes: [] } : refused(`#${place + 1}`, reason('shape', { tool: 'Feedside' }));
    }),
  );
}

export const writeOwn = (templates: readonly Template[]): string =>
  `${JSON.stringify({ feedsideTemplates: version, templates: templates.map(incomingOf) }, undefined, 2)}\n`;

/** What leaves with a template: its words and what belongs to them, not its counts. */
export function incomingOf({ id, rev: _, createdAt: __, updatedAt: ___, deletedAt: ____, uses: _____, lastUsedAt: ______, ...words }: Template): Incoming {
  return { key: id, id, ...words };
}
