/**
 * Which language, which tone, which intent a text has, on the device. One table of weights for all heads, learned by
 * tests/train from labelled posts (its README says which, and under which licences); language from the page or the browser.
 * Decided: an own linear model over words and runs of characters, since sentiment packages are weaker and larger, and
 * transformers weigh a hundred times as much for some points more. Consequence: irony is not seen, and no hint claims it.
 */
export { loadModel } from './model';
export type { Detected } from './read-language';
