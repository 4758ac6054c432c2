import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWaitingAddress, waitingAddress } from '../../lib/messages/waiting-address';

describe('the address of the waiting list', () => {
  it('is short for what is as usual', () => {
    expect(waitingAddress({ state: 'new', order: 'priority' })).toBe('#waiting');
    expect(waitingAddress({ state: 'new', order: 'priority', network: 'x', hint: 'question' })).toBe('#waiting?network=x&hint=question');
  });
  it('takes what it knows and leaves the rest as usual', () => {
    expect(parseWaitingAddress('#waiting?network=x&hint=question')).toEqual({ state: 'new', order: 'priority', network: 'x', hint: 'question' });
    expect(parseWaitingAddress('#waiting?network=myspace&state=lost&language=')).toEqual({ state: 'new', order: 'priority' });
    for (const hash of ['', '#', '#waiting', '#ideas?network=x', '#waiting?%']) expect(parseWaitingAddress(hash)).toEqual({ state: 'new', order: 'priority' });
  });
  it('comes back as it was, whatever a segment or a person is called', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), fc.constantFrom('new', 'answered', 'snoozed', 'done'), (text, state) => {
        const view = { state: state as 'new', order: 'age', segment: text.toWellFormed(), assignee: text.toWellFormed() } as const;
        expect(parseWaitingAddress(waitingAddress(view))).toEqual(view);
      }),
    ));
});
