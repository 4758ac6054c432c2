import { describe, expect, it } from 'vitest';
import { Template } from '../../../lib/model/template';
import { parseTemplate, render, slotNames, slotsIn, starters } from '../../../lib/templates';

/** What everybody writes and nobody means. */
const phrases =
  /reach out|valued customer|any inconvenience|hope this finds|hesitate|thrilled|delighted|amazing|made our day|great question|good question|at the end of the day|!!/i;

const filled = {
  first_name: 'Maximiliane',
  handle: '@maximiliane.example',
  brand: 'Rye & Co',
  post_link: 'https://t.co/xxxxxxxxxx',
  next_step: 'a new loaf leaves today',
  next_update_at: '17:00',
};

describe('the starter set', () => {
  it('covers the jobs of an inbox', () => {
    expect(starters.length).toBeGreaterThanOrEqual(16);
    expect([...new Set(starters.map((starter) => starter.label))]).toEqual(
      expect.arrayContaining('thanks,question,complaint,apology,congratulation,ask back,direct message,closing,permission,referral,welcome,holding'.split(',')),
    );
  });
  it('has ids, names and shortcuts of their own', () => {
    for (const field of ['id', 'name', 'shortcut', 'text'] as const) expect(new Set(starters.map((starter) => starter[field])).size).toBe(starters.length);
  });
  it.each(starters)('“$name” is a sound template, ready to send', (starter) => {
    const record = { ...starter, rev: `1-${'0'.repeat(32)}`, createdAt: 0, updatedAt: 0, uses: 0 };
    expect(Template.safeParse(record).success).toBe(true);
    const result = render(starter.text, filled);
    if (!result.ok) throw new Error(result.problem.fault.name);
    expect(result.value.unfilled).toEqual([]);
    expect(result.value.text.length).toBeLessThanOrEqual(280);
    expect(result.value.text).not.toMatch(phrases);
  });
  it.each(starters)('“$name” reads well without the person’s name', (starter) => {
    const result = render(starter.text, { handle: '@ana', brand: 'Rye', post_link: 'https://example.com/1', next_step: 'x', next_update_at: 'noon' });
    expect(result.ok && result.value.unfilled).toEqual([]);
    expect(result.ok && result.value.text).not.toMatch(/ ,|,,| {2}(?! )|undefined|\{\{/);
  });
  it('asks only for what a person alone can know', () => {
    const asked = starters.flatMap((starter) => {
      const result = render(starter.text, { handle: '@ana', brand: 'Rye', post_link: 'x' });
      return result.ok ? result.value.unfilled : [];
    });
    expect(asked).toEqual(['next_step', 'next_update_at']);
  });
  it('asks for a consent that holds: which post, where, how long, a plain yes', () => {
    const permission = starters.find((starter) => starter.label === 'permission');
    const parts = parseTemplate(permission?.text ?? '');
    expect(parts.ok && slotsIn(parts.value)).toEqual(expect.arrayContaining(['post_link', 'where', 'how_long', 'brand']));
    expect(permission?.text).toContain('please answer “Yes');
  });
  it('uses only slots that fill themselves, or asks', () => expect(slotNames).toContain('first_name'));
});
