/** How one language says "I will come back to you", and when. Patterns are matched case aside, against one sentence with plain apostrophes. */
export interface PromiseWords {
  /** BCP 47. */
  language: string;
  /** A thing that the writer will do for the reader, said of the writer. */
  says: RegExp;
  tomorrow: RegExp;
  dayAfterTomorrow: RegExp;
  today: RegExp;
  nextWeek: RegExp;
  endOfWeek: RegExp;
  /** Monday first. */
  weekdays: readonly RegExp[];
  /** "in 3 days": the number as its first group; written-out ones by `numbers`. */
  inHours: RegExp;
  inDays: RegExp;
  inWeeks: RegExp;
  numbers: Readonly<Record<string, number>>;
}

export const definePromise = (words: PromiseWords): PromiseWords => words;
