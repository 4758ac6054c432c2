import { describe, expect, it } from 'vitest';
import { tagsIn } from '../../components/board/BoardEditor';
import { type Column, cardAbove, placeOf, stepOf, stepped, withCardAt } from '../../components/board/place-card';

const column = (id: string, ...ids: string[]): Column => ({
  id,
  title: id,
  total: ids.length + 10,
  rows: ids.map((each) => ({ id: each }) as Column['rows'][number]),
});
const columns = [column('a', '1', '2', '3'), column('b'), column('c', '4')];
const shown = (all: readonly Column[]) => all.map(({ rows }) => rows.map(({ id }) => id).join('')).join('|');

describe('a card on the board', () => {
  it('is taken out of its column and put into another, and both counts are right', () => {
    const moved = withCardAt(columns, '2', { column: 'b', index: 0 });
    expect(shown(moved)).toBe('13|2|4');
    expect(moved.map(({ total }) => total)).toEqual([12, 11, 11]);
    expect(placeOf(moved, '2')).toEqual({ column: 'b', index: 0 });
  });

  it('moves within its column', () => expect(shown(withCardAt(columns, '1', { column: 'a', index: 2 }))).toBe('231||4'));

  it('knows the card above its new place, itself left out', () => {
    expect(cardAbove(columns, '1', { column: 'a', index: 1 })).toBe('2');
    expect(cardAbove(columns, '1', { column: 'a', index: 0 })).toBeNull();
    expect(cardAbove(columns, '1', { column: 'b', index: 0 })).toBeNull();
  });

  it('steps up, down and beside, and stays where there is no further', () => {
    expect(stepped(columns, '1', 'up')).toEqual({ column: 'a', index: 0 });
    expect(stepped(columns, '3', 'down')).toEqual({ column: 'a', index: 2 });
    expect(stepped(columns, '3', 'right')).toEqual({ column: 'b', index: 0 });
    expect(stepped(columns, '1', 'left')).toEqual({ column: 'a', index: 0 });
    expect(stepped(columns, 'gone', 'up')).toBeUndefined();
  });

  it('goes where the arrow points, from right to left too', () => {
    expect(stepOf('ArrowRight', false)).toBe('right');
    expect(stepOf('ArrowRight', true)).toBe('left');
    expect(stepOf('ArrowUp', true)).toBe('up');
    expect(stepOf('a', false)).toBeUndefined();
  });
});

describe('tags as they are typed', () => {
  it('are parted by commas of every script, each once', () => expect(tagsIn(' cups, #cups ,،beans、 ,tea')).toEqual(['cups', 'beans', 'tea']));
});
