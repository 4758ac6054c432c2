/*
 * The files that networks hand out of their own: one file here for each kind, and one line below.
 * Context: names of columns change by month, language and account; a reader that wants them all refuses most real files.
 * Decision: a kind says how each column may be called and without which a table is another; dates and numbers are read over the whole file first.
 * Consequence: an unknown column is told, not fatal; what can't be read is said row by row, and never read as 0.
 */
import type { Export } from './define-export';
import { facebookDays } from './facebook-days';
import { facebookPosts } from './facebook-posts';
import { instagramPosts } from './instagram-posts';
import { linkedinComments } from './linkedin-comments';
import { linkedinCompany } from './linkedin-company';
import { linkedinDays } from './linkedin-days';
import { linkedinPosts } from './linkedin-posts';
import { linkedinShares } from './linkedin-shares';
import { tiktokDays } from './tiktok-days';
import { tiktokPosts } from './tiktok-posts';
import { xArchive } from './x-archive';
import { xContent } from './x-content';
import { xOverview } from './x-overview';
import { xVideo } from './x-video';
import { youtubeDays } from './youtube-days';
import { youtubePosts } from './youtube-posts';

/** In the order in which they are tried; the one that knows the most columns of a table wins. */
export const exports = [
  xContent,
  xOverview,
  xVideo,
  xArchive,
  linkedinShares,
  linkedinComments,
  linkedinPosts,
  linkedinCompany,
  linkedinDays,
  facebookPosts,
  facebookDays,
  instagramPosts,
  tiktokPosts,
  tiktokDays,
  youtubePosts,
  youtubeDays,
] as const satisfies readonly Export[];
export type ExportId = (typeof exports)[number]['id'];

export { type FoundTable, findTables } from './find-tables';
export { openFiles } from './open-files';
export type { DateOrder } from './parse-date';
export { type ReadRows, type RefusedRow, readRows } from './read-rows';
export { type Brought, toPublished } from './to-published';
