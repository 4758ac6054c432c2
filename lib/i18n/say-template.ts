import type { Reason } from '../model/import-reason';
import type { Fault } from '../model/template-fault';
import type { Words } from './speak';

/** What is wrong with a template, as a sentence. */
export const sayFault = ({ name, values, inner }: Fault, words: Pick<Words, 't'>): string =>
  words.t(`template-fault.${name}`, { ...values, ...(inner && { message: sayFault(inner, words) }) });

/** Why a template of a file is not taken, or came over only nearly, as a sentence. */
export const sayReason = ({ reason, values }: Reason, words: Pick<Words, 't'>): string => words.t(`import-reason.${reason}`, values);
