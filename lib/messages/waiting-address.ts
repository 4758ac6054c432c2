import * as z from 'zod/mini';
import { HintId } from '../model/hint';
import { NetworkId } from '../model/network';
import { CaseType } from '../model/waiting';

/** What is shown of the waiting list: a state, its order, and what the rows must be. */
const View = z.object({
  state: z.catch(z.enum(['new', 'answered', 'snoozed', 'done']), 'new'),
  order: z.catch(z.enum(['priority', 'age']), 'priority'),
  network: z.catch(z.optional(NetworkId), undefined),
  hint: z.catch(z.optional(HintId), undefined),
  language: z.catch(z.optional(z.string().check(z.maxLength(35))), undefined),
  segment: z.catch(z.optional(z.string().check(z.maxLength(300))), undefined),
  caseType: z.catch(z.optional(CaseType), undefined),
  assignee: z.catch(z.optional(z.string().check(z.maxLength(200))), undefined),
});
export type WaitingView = { state: z.infer<typeof View>['state']; order: z.infer<typeof View>['order'] } & {
  [Filter in 'network' | 'hint' | 'language' | 'segment' | 'caseType' | 'assignee']?: NonNullable<z.infer<typeof View>[Filter]>;
};

const usual = { state: 'new', order: 'priority' } as const;

/** `#waiting?network=x&hint=question`: an address that can be kept and sent. What is as usual is left out. */
export function waitingAddress(view: WaitingView): string {
  const said = Object.entries(view).filter(([name, value]) => value !== undefined && value !== '' && value !== usual[name as keyof typeof usual]);
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? '#waiting' : `#waiting?${query}`;
}

/** What an address shows; a part that says nothing we know is as usual. */
export function parseWaitingAddress(hash: string): WaitingView {
  const query = hash.startsWith('#waiting?') ? hash.slice('#waiting?'.length) : '';
  const said = [...new URLSearchParams(query)].filter(([, value]) => value !== '');
  const view = View.parse({ ...usual, ...Object.fromEntries(said) });
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as WaitingView;
}
