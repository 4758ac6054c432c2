import { request } from '../../../lib/messages/request';
import type { Draft } from '../../../lib/model/draft';

const longestPage = 200;
/** As many as are looked at; last changed first, so that those of this month are among them. */
const enough = 2000;

/** Living drafts, last changed first. @throws RequestError */
export async function allDrafts(): Promise<Draft[]> {
  const drafts: Draft[] = [];
  let before: string | undefined;
  do {
    const page = await request('drafts.list', { limit: longestPage, ...(before !== undefined && { before }) });
    drafts.push(...page.rows);
    before = page.next;
  } while (before !== undefined && drafts.length < enough);
  return drafts;
}
