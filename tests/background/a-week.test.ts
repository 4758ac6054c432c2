import { expect, it } from 'vitest';
import { aWeek } from '../support/pictures/a-week';
import { freshStorage } from './storage/fresh-storage';

it('the week of the pictures is lived through the services and comes whole into an extension', async () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  const storage = freshStorage({ now: () => now });
  const imported = await storage.whole.import({ json: await aWeek(now), at: now });
  expect(imported).toMatchObject({ ok: true, value: { refused: [] } });
  expect((await storage.settings.get()).setup.over).toBe(true);
  expect((await storage.replies.between(now - 86_400_000, now)).length).toBeGreaterThan(3);
  expect((await storage.results.page({})).rows.length).toBeGreaterThan(50);
});
