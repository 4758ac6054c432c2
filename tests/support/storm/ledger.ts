import type { Acknowledged, News, Write } from './writes';

/** What a test knows of its storms, outside of the browser that it kills. */
export interface Ledger {
  acknowledged: readonly Acknowledged[];
  note(news: News): void;
  /** Writes whose outcome nobody knows; they are the next page's to tell. */
  takeUnderWay(): Write[];
  retold(): number;
  refused(): readonly string[];
}

export function createLedger(): Ledger {
  const acknowledged: Acknowledged[] = [];
  let underWay: Write[] = [];
  let retoldBefore = 0;
  let retold = 0;
  const refused: string[] = [];
  return {
    acknowledged,
    note(news) {
      acknowledged.push(...news.acknowledged);
      underWay = news.underWay;
      if (news.retold < retold) retoldBefore += retold; // a new page counts from 0
      retold = news.retold;
      refused.push(...news.refused.slice(refused.length));
    },
    takeUnderWay() {
      const unknown = underWay;
      underWay = [];
      return unknown;
    },
    retold: () => retoldBefore + retold,
    refused: () => refused,
  };
}
