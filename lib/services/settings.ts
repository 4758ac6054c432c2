import type { Input } from '../messages/protocol';
import type { SettingsChanges } from '../model/settings';
import type { Context, Serves } from './context';
import { told } from './told';

export const settings = (context: Context): Serves<'settings.get' | 'settings.save'> => {
  const { settings: kept } = context.repositories;
  return {
    'settings.get': () => kept.get(),
    // Muted hints and the target change what waits, and how much.
    'settings.save': ({ changes, ...act }) =>
      told(context, ['settings', 'waiting', 'chips'], kept.save({ ...act, changes: given(changes), at: context.now() })),
  };
};

/** Only what was really chosen: an `undefined` must not take a choice's place. */
const given = (changes: Input<'settings.save'>['changes']): SettingsChanges =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as SettingsChanges;
