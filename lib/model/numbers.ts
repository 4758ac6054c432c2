/** One of the popup's numbers: today's value and the last 14 local days, oldest first, today last. */
export interface DayNumber {
  /** `undefined`: nothing to count yet, which is not 0. */
  value: number | undefined;
  days: (number | undefined)[];
}

/** The day at a glance. Times in milliseconds. Everything "of what was seen on this device". */
export interface Numbers {
  waiting: DayNumber;
  oldestWaiting: DayNumber;
  answered: DayNumber;
  medianFirstResponse: DayNumber;
  ideas: DayNumber;
  draftsDue: DayNumber;
  /** How many answers the median is over. */
  responses: number;
  at: number;
}
