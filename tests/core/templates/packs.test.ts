import { describe, expect, it } from 'vitest';
import { render, starters } from '../../../lib/templates';
import { packs } from '../../../lib/templates/starters';

const common = { handle: '@maximiliane.example', brand: 'Rye & Co', post_link: 'https://t.co/xxxxxxxxxx', next_step: 'ABC', next_update_at: '17:00' };
const names: Readonly<Record<string, string>> = { ja: '佐藤', ar: 'ليلى' };

describe.each(packs)('the starters in $language', ({ language, texts }) => {
  it('are the same set, and no two alike', () => {
    expect(Object.keys(texts).sort()).toEqual(starters.map(({ id }) => id.replace('starter:', '')).sort());
    expect(new Set(Object.values(texts)).size).toBe(starters.length);
  });
  it.each(Object.entries(texts))('“%s” is ready to send, with a first name and without', (_id, text) => {
    for (const first_name of [names[language] ?? 'Maximiliane', undefined]) {
      const filled = render(text, { ...common, first_name });
      if (!filled.ok) throw new Error(filled.problem.fault.name);
      expect(filled.value.unfilled).toEqual([]);
      expect(filled.value.text.length).toBeLessThanOrEqual(280);
      expect(filled.value.text).not.toMatch(/ ,| \.|,,| {2}|\{|undefined|!!/u);
    }
  });
  it('ask only for what a person alone can know', () =>
    expect(
      Object.values(texts).flatMap((text) => {
        const filled = render(text, { brand: 'Rye', post_link: 'x' });
        return filled.ok ? filled.value.unfilled : ['unread'];
      }),
    ).toEqual(['next_step', 'next_update_at']));
  it('keep the caret where the English one has it', () => {
    for (const { id, text } of starters) expect(texts[id.replace('starter:', '')]?.includes('{cursor}')).toBe(text.includes('{cursor}'));
  });
  it('ask for a consent that names the post, who may use it, and how to say yes', () => {
    for (const part of ['{{post_link}}', '{{brand}}']) expect(texts.permission).toContain(part);
  });
});
