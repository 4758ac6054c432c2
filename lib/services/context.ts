import type { Words } from '../i18n';
import type { Topic } from '../live/topics';
import type { Handlers, MessageName } from '../messages/protocol';
import type { Step } from '../model/work';
import type { Repositories } from '../storage';
import type { Labeller } from './create-labeller';

/** What every service works with; nothing of the browser's. */
export interface Context {
  repositories: Repositories;
  /** Tells every context that something changed. Never fails: what it tells of is on disk already. */
  announce(...changed: Topic[]): Promise<void>;
  /**
   * Takes what need not hold an answer up: notes of what was seen, which a page tells again. Without it the answer waits
   * until all is written.
   */
  after?(work: Promise<void>): void;
  /** So many records of words are about to go for good: fewer is right from now on, and no sign of damage. */
  expectFewer?(records: number): Promise<void>;
  /** A rolling backup of what is here now, before something large comes in. Never fails: where none can be written, it goes on without. */
  backUp?(): Promise<void>;
  /** Does work that tells its steps under the name that a page gave it. Absent: nobody watches. */
  work?<Value>(name: string | undefined, work: (step: Step) => Promise<Value>): Promise<Value>;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 to below 1; `Math.random` where absent. */
  random?(): number;
  /** IANA name of the person's time zone. */
  zone: string;
  words: Words;
  /** Reads words on the device. Absent, or where it can't: hints that come from words are silent. */
  language?: Labeller;
  /** Hosts of networks with hosts of their own; any other host is remembered with the network that it turned out to be. */
  fixedHosts?: ReadonlySet<string>;
}

/** The handlers of some rows of the protocol. */
export type Serves<Name extends MessageName> = Pick<Handlers, Name>;
