import type { Silence } from '../model/hint';
import type { Intent } from '../model/labels';
import type { Memory } from './define-hint';

/** Whether the post's words do one of these, as far as that is sure. */
export const says = ({ labels }: Memory, ...any: Intent[]): boolean => labels !== undefined && any.some((intent) => labels.intents.includes(intent));

/** Why words alone give nothing: they could not be read, or say something else. */
export const unsaid = ({ labels }: Memory): Silence => (labels === undefined ? 'unlabelled' : 'not-so');
