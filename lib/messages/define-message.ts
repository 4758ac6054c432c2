import type * as z from 'zod/mini';

/** `anywhere`: a content script may ask (a hostile page process can forge these). `pages`: our own pages only. */
export type From = 'anywhere' | 'pages';

/** One row of the protocol: who may ask, what is sent (checked at the door), what is answered (a type). */
export interface Message<Input extends z.ZodMiniType = z.ZodMiniType, Output = unknown> {
  from: From;
  input: Input;
  /** Never set: carries the answer's type from the table to `request` and `serve`. */
  output?: Output;
}

/** `from('pages', schema).gives<Answer>()` */
export const from = <Input extends z.ZodMiniType>(who: From, input: Input) => ({
  gives: <Output>(): Message<Input, Output> => ({ from: who, input }),
});
