import { matchShortcuts } from '../expansion/match-shortcuts';
import type { Shortcut } from '../model/expansion';
import type { Template } from '../model/template';
import type { Context, Serves } from './context';
import { startersOnce } from './templates';

/** A list that a person takes in at a glance; also what one question tells a page's process at most. */
const most = 8;
const longestStart = 80;

/**
 * What a page needs to turn shortcuts into words. It is told whether and how, and of templates only those that begin as what was typed there: a
 * page process that is not ours any more learns no more with one question than a person who types it would see.
 */
export const expansion = (context: Context): Serves<'templates.shortcuts' | 'templates.used' | 'expansion.rules'> => {
  const { templates, settings } = context.repositories;
  const ready = startersOnce(context);
  return {
    'expansion.rules': async ({ network, host }) => {
      const { expansion: chosen } = await settings.get();
      const isOn = chosen.on && !chosen.networksOff.includes(network) && !chosen.hostsOff.includes(host);
      return { on: isOn, prefix: chosen.prefix, key: chosen.key };
    },
    'templates.shortcuts': async ({ network, typed }) => {
      await ready();
      const suited = (await templates.all()).filter(({ networks = [] }) => networks.length === 0 || networks.includes(network));
      const found = matchShortcuts(suited.toSorted(lastUsedFirst), typed);
      return { rows: found.slice(0, most).map(asShortcut), more: found.length > most };
    },
    'templates.used': async ({ id, at }) => {
      const counted = await templates.used({ id, at });
      if (counted) await context.announce('templates');
      return { counted };
    },
  };
};

const lastUsedFirst = (one: Template, other: Template): number =>
  (other.lastUsedAt ?? 0) - (one.lastUsedAt ?? 0) || other.uses - one.uses || (one.name < other.name ? -1 : 1);

const asShortcut = ({ id, name, shortcut, text }: Template): Shortcut => ({ id, name, ...(shortcut !== undefined && { shortcut }), start: startOf(text) });

/** The first words as far as they stand for themselves: slots as "…", tags and marks left out. */
function startOf(text: string): string {
  const plain = text
    .slice(0, 4 * longestStart)
    .replace(/\{%[^%]*%\}|\{cursor\}/g, '')
    .replace(/\{\{[^}]*\}\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > longestStart ? `${plain.slice(0, longestStart).trimEnd()}…` : plain;
}
