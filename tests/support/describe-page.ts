import { openPage, readPage, type SavedPage } from './read-page';

/** What `npm run read` prints: everything the adapter says about a saved page, and what it could not read. */
export async function describePage(page: SavedPage) {
  const opened = openPage(page);
  const { network, look, foundMe } = opened;
  const { posts, readings, missing, skipped } = readPage(opened);
  const unread = readings.flatMap((reading, index) => (reading.missing.length > 0 ? [{ index, id: reading.post?.id, missing: reading.missing }] : []));
  await opened.close();
  return {
    network: network.id,
    page: look.page,
    locale: look.locale,
    me: look.me,
    meFromPage: foundMe,
    counts: { seen: readings.length, read: posts.length, skipped, missing },
    posts,
    unread,
  };
}
