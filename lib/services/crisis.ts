import type { Part } from '../model/playbook';
import type { Template } from '../model/template';
import { singleOf } from '../playbook';
import type { Context } from './context';

/** The holding statement as if it were a template: first in the picker while a crisis is on. */
export const holdingId = 'crisis-holding';

/** Labels of templates that nobody wants to send while it burns (the starters' labels, and what people write beside them). */
const cheerful = new Set([
  'thanks',
  'congratulation',
  'congratulations',
  'celebrate',
  'celebration',
  'praise',
  'welcome',
  'referral',
  'permission',
  'fun',
  'joke',
  'offer',
]);

/** The plan while a crisis is on, else `undefined`. */
export async function crisisNow({ repositories }: Context): Promise<Part<'crisis'> | undefined> {
  const crisis = singleOf(await repositories.playbook.all(), 'crisis');
  return crisis?.since === undefined ? undefined : crisis;
}

/** Without the cheerful ones while a crisis is on. */
export const fitForNow = (rows: readonly Template[], crisis: Part<'crisis'> | undefined): Template[] =>
  rows.filter((row) => crisis === undefined || !isCheerful(row));

/** By its label: words that wound where somebody mourns, or while it burns. */
export const isCheerful = ({ label }: Pick<Template, 'label'>): boolean => cheerful.has(label.trim().toLowerCase());

/** The approved words, where there are some. Slots in them are filled as in any template. */
export function holdingTemplate(crisis: Part<'crisis'> | undefined, { t }: Context['words']): Template | undefined {
  if (crisis === undefined || crisis.holding.trim() === '') return undefined;
  const { rev, createdAt, updatedAt, holding } = crisis;
  return { id: holdingId, rev, createdAt, updatedAt, name: t('playbook.crisis.holding'), label: t('playbook.crisis.label'), text: holding, uses: 0 };
}
