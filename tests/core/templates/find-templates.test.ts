import { describe, expect, it } from 'vitest';
import type { Offer } from '../../../lib/model/template';
import { findTemplates } from '../../../lib/templates';

const offer = (id: string, parts: Partial<Offer> = {}): Offer => ({
  id,
  name: id,
  label: '',
  shortcut: undefined,
  text: '',
  cursor: 0,
  unfilled: [],
  ...parts,
});
const ids = (offers: Offer[]) => offers.map(({ id }) => id);

describe('finding a template by typing', () => {
  const offers = [
    offer('apology', { name: 'Sorry, on it', label: 'complaint', shortcut: 'sorry', text: 'I am sorry about that, Ana.' }),
    offer('thanks', { name: 'Warm thanks', label: 'thanks', shortcut: 'ty', text: 'That made our day.' }),
    offer('typo', { name: 'Typo', label: 'other', text: 'Fixed, thanks!' }),
    offer('merci', { name: 'Déjà vu', label: 'thanks', text: 'Grüße' }),
  ];

  it('keeps the given order while nothing is typed', () => {
    expect(ids(findTemplates(offers, '  '))).toEqual(['apology', 'thanks', 'typo', 'merci']);
  });

  it('puts an exact shortcut before a name that begins so', () => {
    expect(ids(findTemplates(offers, 'ty'))).toEqual(['thanks', 'typo']);
  });

  it('finds by label and by text, names first', () => {
    expect(ids(findTemplates(offers, 'thanks'))).toEqual(['thanks', 'merci', 'typo']);
  });

  it('wants every word, in any place', () => {
    expect(ids(findTemplates(offers, 'sorry ana'))).toEqual(['apology']);
    expect(findTemplates(offers, 'sorry zebra')).toEqual([]);
  });

  it('does not mind case and accents', () => {
    expect(ids(findTemplates(offers, 'DEJA'))).toEqual(['merci']);
    expect(ids(findTemplates(offers, 'gruße'))).toEqual(['merci']);
  });

  it('takes signs with a meaning in patterns as they are', () => {
    expect(findTemplates(offers, '.* (')).toEqual([]);
  });
});
