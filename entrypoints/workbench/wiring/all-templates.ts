import { request } from '../../../lib/messages/request';
import type { Template } from '../../../lib/model/template';

/** Every living template, last changed first. @throws RequestError */
export async function allTemplates(): Promise<Template[]> {
  const all: Template[] = [];
  let before: string | undefined;
  do {
    const page = await request('templates.list', { limit: 200, ...(before !== undefined && { before }) });
    all.push(...page.rows);
    before = page.next;
  } while (before !== undefined);
  return all;
}
