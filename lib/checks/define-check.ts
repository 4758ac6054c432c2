import type { CheckId, Remark } from '../model/check';
import type { NetworkId } from '../model/network';
import type { BrandCard } from '../model/playbook';

/** What somebody is writing, and what a check may know around it. Values only. */
export interface Writing {
  text: string;
  network: NetworkId;
  /** The post it answers; `undefined` for a new post, or where the page does not say. */
  answers: { text: string; author: string } | undefined;
  /** `undefined`: there is no brand card. */
  brand: Pick<BrandCard, 'wordsToAvoid' | 'exclamations' | 'emoji' | 'sentence'> | undefined;
  /** The last own replies, newest first. */
  lately: readonly string[];
  cliches: readonly string[];
  /** Pictures that hang from it and have no description, as far as the page tells. */
  undescribed: number;
  /** Milliseconds since 1970. */
  now: number;
  /** IANA name. */
  zone: string;
}

/**
 * One thing to look at before sending. Pure, and never throws. `undefined` means "all is well" and "can't tell" alike. Its words live in
 * the locale files under `check.<id>`.
 */
export interface Check {
  id: CheckId;
  judge(writing: Writing): Omit<Remark, 'check'> | undefined;
}

export const defineCheck = (check: Check): Check => check;
