import type { IntentHead } from './heads';

/**
 * How common each is where its hint is used, and how many of ten hints must be right to be said as a fact. A hint that is
 * right eight times in ten among complaints collected for study is right one time in four where one post in twenty complains,
 * so the cut follows the place. Judgement, on the careful side, until a person's own corrections tell better:
 * complaints, questions, thanks and praise among posts that name or answer us; spam and abuse in any comments.
 */
export const shares: Record<IntentHead, { share: number; wanted: number }> = {
  complaint: { share: 0.15, wanted: 0.75 },
  thanks: { share: 0.1, wanted: 0.85 },
  praise: { share: 0.15, wanted: 0.75 },
  question: { share: 0.2, wanted: 0.8 },
  abuse: { share: 0.05, wanted: 0.7 },
  spam: { share: 0.05, wanted: 0.85 },
};
