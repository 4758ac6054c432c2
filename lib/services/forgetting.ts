import { personId } from '../model/person';
import type { Context, Serves } from './context';
import { forgottenAmong, forgottenHash } from './forgotten';
import { accountsWith } from './joined';
import { stableHex } from './stable-hex';
import { savedOr } from './told';

/** Forgetting somebody for good, and wanting them again. Told twice (the answer got lost), the second time finds nothing left to do. */
export const forgetting = (context: Context): Serves<'people.about' | 'people.forget' | 'people.want'> => {
  const { people, settings } = context.repositories;
  return {
    'people.about': async ({ id }) => {
      const accounts = await accountsWith(context.repositories, id);
      return { accounts, about: await people.about(accounts) };
    },
    'people.forget': async ({ write, id }) => {
      const accounts = await accountsWith(context.repositories, id);
      const at = context.now();
      const hashes = await Promise.all(accounts.map(forgottenHash));
      // First that they stay forgotten: what is seen from now on is not kept, and what is there goes next.
      savedOr(
        context,
        await settings.adjust({ write: await stableHex(`forgotten ${write}`), at }, ({ forgotten, mutedPeople }) => ({
          forgotten: [...forgotten.filter(({ hash }) => !hashes.includes(hash)), ...hashes.map((hash) => ({ hash, at }))],
          mutedPeople: mutedPeople.filter((muted) => !accounts.includes(muted.id)),
        })),
      );
      await context.expectFewer?.((await people.about(accounts)).records);
      const about = await people.forget(accounts, { write, at });
      await context.announce('people', 'waiting', 'replies', 'notes', 'ideas', 'reminders', 'unsent', 'settings', 'chips');
      return { accounts, about };
    },
    'people.want': async ({ write, network, handle }) => {
      const hash = await forgottenHash(personId(network, handle.trim().replace(/^@/, '')));
      const { forgotten } = await settings.get();
      if (!forgotten.some((each) => each.hash === hash)) return { wanted: false };
      const at = context.now();
      savedOr(context, await settings.adjust({ write, at }, (now) => ({ forgotten: now.forgotten.filter((each) => each.hash !== hash) })));
      await context.announce('people', 'settings', 'chips');
      return { wanted: true };
    },
  };
};

/** After an import: a backup from before may hold people who are to stay forgotten. Returns how many went again. */
export async function forgetAgain({ repositories, now, expectFewer }: Pick<Context, 'repositories' | 'now' | 'expectFewer'>): Promise<number> {
  const settings = await repositories.settings.get();
  if (settings.forgotten.length === 0) return 0;
  const gone = await forgottenAmong(settings, await repositories.people.named());
  if (gone.size === 0) return 0;
  await expectFewer?.((await repositories.people.about([...gone])).records);
  await repositories.people.forget([...gone], { write: await stableHex(`again ${now()}`), at: now() });
  return gone.size;
}
