// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('chrome', { runtime: { id: 'feedside' } });
const { isSame } = await import('../../entrypoints/workbench/wiring/open-draft');

const words = {
  title: '',
  text: 'Which grind?',
  status: 'posted' as const,
  networks: [],
  plannedAt: undefined,
  idea: undefined,
  versions: [{ network: 'x' as const, text: 'Which?' }],
  pillar: undefined,
  campaign: undefined,
  links: [{ network: 'x' as const, url: 'https://x.com/1' }],
  postedAt: 1,
};

describe('the words of a draft', () => {
  it('are the same in whatever order their parts were put together, or they would be stored again and again', () => {
    expect(isSame(words, { ...words, versions: [{ text: 'Which?', network: 'x' }], links: [{ url: 'https://x.com/1', network: 'x' }] })).toBe(true);
  });
  it('are others when a version, a link or the time changed', () => {
    for (const part of [{ versions: [] }, { links: [{ url: 'https://x.com/1' }] }, { postedAt: 2 }, { pillar: 'p' }])
      expect(isSame(words, { ...words, ...part })).toBe(false);
  });
});
