import { describe, expect, it } from 'vitest';
import { rankItems } from '../../../components/palette/rank-items';

const items = [
  { id: 'drafts', label: 'Drafts' },
  { id: 'new', label: 'New draft' },
  { id: 'note', label: 'Draft of the harbour map', isRecord: true },
  { id: 'cafe', label: 'Café on the corner', words: 'croissants at nine', isRecord: true },
  { id: 'overdraft', label: 'Overdraft' },
];
const found = (typed: string) => rankItems(items, typed).map(({ id }) => id);

describe('the palette', () => {
  it('shows places and acts, but no record, while nothing is typed', () => expect(found(' ')).toEqual(['drafts', 'new', 'overdraft']));
  it('puts what begins so first, a place before a record that fits as well, and what only holds it last', () =>
    expect(found('draft')).toEqual(['drafts', 'note', 'new', 'overdraft']));
  it('asks for every word, in the label or elsewhere', () => expect([found('cafe nine'), found('cafe ten')]).toEqual([['cafe'], []]));
  it('does not mind case and accents', () => expect(found('CAFE')).toEqual(['cafe']));
});
