import { healthColour } from '../../lib/metrics/health';
import { type Field, fields } from '../../lib/model/health';
import { openPage, readPage, type SavedPage } from './read-page';

/** What `npm run read` prints: everything the adapter says about a saved page, what it could not read, and how ill that makes each field. */
export async function describePage(page: SavedPage) {
  const opened = openPage(page);
  const { network, look, foundMe } = opened;
  const { posts, readings, missing, skipped } = readPage(opened);
  const unread = readings.flatMap((reading, index) => (reading.missing.length > 0 ? [{ index, id: reading.post?.id, missing: reading.missing }] : []));
  await opened.close();
  const seen = readings.length;
  const lacking: Partial<Record<Field, number>> = look.me === undefined ? { ...missing, me: seen } : missing;
  const colourOf = (field: Field) => healthColour({ seen, missing: { [field]: lacking[field] ?? 0 } });
  return {
    network: network.id,
    page: look.page,
    locale: look.locale,
    me: look.me,
    meFromPage: foundMe,
    counts: { seen, read: posts.length, skipped, missing: lacking },
    health: { overall: healthColour({ seen, missing: lacking }), ...Object.fromEntries(fields.map((field) => [field, colourOf(field)])) },
    posts,
    unread,
  };
}
