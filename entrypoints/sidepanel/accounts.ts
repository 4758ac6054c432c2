import { signal } from '@preact/signals';
import type { JoinedAccountsProps } from '../../components/desk/JoinedAccounts';
import { deskAddress } from '../../lib/messages/desk-address';
import { newWrite } from '../../lib/messages/ids';
import type { JoinProblem } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import type { About } from '../../lib/model/note';
import type { Person } from '../../lib/model/person';
import type { Result } from '../../lib/model/result';
import type { Screen } from '../workbench/wiring/screen';

type Actions = Omit<JoinedAccountsProps, 'others'>;

/** Joining the person in view with other accounts, and taking one out again; both can be undone. */
export function createAccounts(screen: Screen, hrefOf: (about: About) => string = deskAddress) {
  const { t } = screen.words;
  const found = signal<{ of: string; words: string; people: readonly Person[] } | undefined>();

  const search = async (of: string, words: string) => {
    found.value = { of, words, people: found.peek()?.people ?? [] };
    if (words.trim() === '') {
      found.value = undefined;
      return;
    }
    const people = await request('people.search', { words, limit: 20 });
    if (found.peek()?.words === words) found.value = { of, words, people };
  };
  const tellOr = (outcome: Result<unknown, { kind: JoinProblem }>, text: string, undo: () => Promise<void>) => {
    if (outcome.ok) screen.tell(text, undo);
    else screen.tell(t(sayings[outcome.problem.kind]));
  };
  const once = <Input extends object>(input: Input) => ({ ...input, write: newWrite() });
  const join = async (of: string, { id, handle }: Person) => {
    const asked = once({ people: [of, id] as [string, string] });
    const back = once({ person: id });
    const undo = async () => void (await request('people.split', back));
    await screen.attempt(async () => tellOr(await request('people.join', asked), t('people.join.done', { who: `@${handle}` }), undo));
  };
  const split = async (of: string, { id, handle }: Person) => {
    const asked = once({ person: id });
    const back = once({ people: [of, id] as [string, string] });
    const undo = async () => void (await request('people.join', back));
    await screen.attempt(async () => tellOr(await request('people.split', asked), t('people.split.done', { who: `@${handle}` }), undo));
  };

  /** For the account in view; those that are together already are not offered. */
  return (of: string, others: readonly Person[]): Actions => {
    const { value: known } = found;
    const apart = ({ id }: Person) => id !== of && !others.some((other) => other.id === id);
    return {
      found: known?.of === of ? known.people.filter(apart) : undefined,
      personHref: ({ id, handle, url }) => hrefOf({ kind: 'person', id, label: `@${handle}`, ...(url !== undefined && { permalink: url }) }),
      onSearch: (words) => void screen.attempt(() => search(of, words)),
      onJoin: (other) => void join(of, other),
      onSplit: (other) => void split(of, other),
    };
  };
}

const sayings = {
  same: 'people.join.same',
  many: 'people.join.many',
  full: 'problem.full',
  missing: 'problem.missing',
  changed: 'problem.changed',
} as const satisfies Record<JoinProblem, string>;
