/**
 * Told between the steps of work that takes a while; `total` 0: not known yet. `false`: the person cancelled it, and it ends here, with
 * everything whole that was done. Never waited for, so that it may be asked inside a transaction.
 */
export type Step = (done: number, total: number) => boolean;

/** How far work is that a page started. */
export interface WorkState {
  done: number;
  total: number;
}

/** Nobody watches. */
export const goOn: Step = () => true;
