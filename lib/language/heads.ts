/** What one column of weights says, in the order of the columns. `negative` and `positive` are against neutral. */
export const heads = ['negative', 'positive', 'complaint', 'thanks', 'praise', 'question', 'abuse', 'spam'] as const;
export type Head = (typeof heads)[number];
export const headCount = heads.length;

/** The heads that answer yes or no; the two of the tone are read together. */
export const intentHeads = ['complaint', 'thanks', 'praise', 'question', 'abuse', 'spam'] as const satisfies readonly Head[];
export type IntentHead = (typeof intentHeads)[number];
