import { firstName } from './first-name';
import { literalText } from './literal-text';

/** A reply as words for everybody: the first name and the handle of whom it went to become slots; braces stay what they are. */
export function asTemplate(reply: string, { name, handle }: { name?: string | undefined; handle: string }): string {
  const first = name === undefined ? undefined : firstName(name);
  const handled = replaceWord(literalText(reply), `@${handle}`, '{{handle}}');
  return first === undefined ? handled : replaceWord(handled, first, '{{first_name}}');
}

/** Where the word stands whole, never inside another, nor in a slot just made. */
function replaceWord(text: string, word: string, slot: string): string {
  const parts = text.split(/(\{\{[^{}]*\}\})/u);
  const whole = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_@])${word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}\\p{M}\\p{N}_])`, 'gu');
  return parts.map((part) => (part.startsWith('{{') ? part : part.replace(whole, slot))).join('');
}
