import * as z from 'zod/mini';
import { bad, good, type Result } from '../../model/result';
import { Incoming, type Template } from '../../model/template';
import { type Row, refused, type TextFile } from './row';
import { parseJson } from './text-blaze';

const version = 1;
const File = z.object({ feedsideTemplates: z.literal(version), templates: z.array(z.unknown()) });

/** Our own file: `{feedsideTemplates: 1, templates: [...]}`. */
export function readOwn({ text }: TextFile): Result<Row[], { kind: 'file'; why: string }> {
  const file = File.safeParse(parseJson(text));
  if (!file.success) return bad({ kind: 'file', why: 'This is no file of templates from Feedside, or one of a later version.' });
  return good(
    file.data.templates.map((one, place): Row => {
      const incoming = Incoming.safeParse(one);
      return incoming.success
        ? { kind: 'template', incoming: incoming.data, notes: [] }
        : refused(`template ${place + 1}`, 'It is not written as Feedside writes templates.');
    }),
  );
}

export const writeOwn = (templates: readonly Template[]): string =>
  `${JSON.stringify({ feedsideTemplates: version, templates: templates.map(incomingOf) }, undefined, 2)}\n`;

/** What leaves with a template: its words and what belongs to them, not its counts. */
export function incomingOf({ id, rev: _, createdAt: __, updatedAt: ___, deletedAt: ____, uses: _____, lastUsedAt: ______, ...words }: Template): Incoming {
  return { key: id, id, ...words };
}
