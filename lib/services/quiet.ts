import { modeOf } from '../model/mode';
import type { Settings } from '../model/settings';
import type { Context, Serves } from './context';
import { savedOr } from './told';

/** The most people that can be muted; a page's process could go on for ever. */
const mostMuted = 5000;

/** What keeps Feedside quiet: where a network's hints are shown, a pause, people who are muted. */
export const quiet = (context: Context): Serves<'feeds.mode' | 'networks.mode' | 'hints.pause' | 'people.mute'> => {
  const { settings, waiting, joins } = context.repositories;
  const adjust = async (write: string, changes: (now: Settings) => Partial<Settings>) =>
    savedOr(context, await settings.adjust({ write, at: context.now() }, changes));
  return {
    'feeds.mode': async ({ network }) => {
      const { modes, pausedUntil } = await settings.get();
      return { mode: modeOf(network, modes), pausedUntil: network === 'practice' ? 0 : pausedUntil };
    },
    'networks.mode': async ({ write, network, mode }) => {
      await adjust(write, ({ modes }) => ({ modes: { ...modes, [network]: mode } }));
      await context.announce('settings', 'sites', 'chips');
      return { done: true };
    },
    'hints.pause': async ({ write, until }) => {
      await adjust(write, () => ({ pausedUntil: until }));
      await context.announce('settings', 'chips');
      return { done: true };
    },
    /** Accounts joined with this one are the same human being, and go with it. Told twice, or ended between its two writes: told again it is whole. */
    'people.mute': async ({ write, person, label, muted }) => {
      const people = (await joins.of(person))?.people ?? [person];
      const at = context.now();
      await adjust(write, ({ mutedPeople }) => {
        const others = mutedPeople.filter(({ id }) => !people.includes(id));
        return { mutedPeople: muted ? [{ id: person, label, at }, ...others].slice(0, mostMuted) : others };
      });
      await waiting.mute({ people, muted, write, at });
      await context.announce('settings', 'waiting', 'people', 'chips');
      return { done: true };
    },
  };
};
