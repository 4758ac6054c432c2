import type { NetworkId } from '../model/network';
import type { OutDraft, OutWarning } from './exchanged';

export interface Planned {
  draft: OutDraft;
  at: number;
  text: string;
}

/** Drafts with a time, by network, soonest first, each with the words for that network; and what can't come along to a scheduler. */
export function byNetwork(drafts: readonly OutDraft[], now: number): { networks: [NetworkId, Planned[]][]; warnings: OutWarning[]; drafts: number } {
  const networks = new Map<NetworkId, Planned[]>();
  const timed = drafts.filter((draft) => draft.at !== undefined);
  const placed = timed.filter((draft) => draft.networks.length > 0);
  const past = placed.filter(({ at = 0 }) => at <= now);
  for (const draft of placed) {
    for (const network of draft.networks) {
      const row = { draft, at: draft.at ?? 0, text: draft.texts[network] ?? draft.text };
      networks.set(network, [...(networks.get(network) ?? []), row]);
    }
  }
  return {
    networks: [...networks].map(([network, rows]) => [network, rows.sort((one, other) => one.at - other.at)]),
    drafts: placed.length,
    warnings: counted({ 'no-time': drafts.length - timed.length, 'no-network': timed.length - placed.length, past: past.length }),
  };
}

/** Only what is about at least one draft. */
export const counted = (counts: Partial<Record<OutWarning['kind'], number>>): OutWarning[] =>
  (Object.entries(counts) as [OutWarning['kind'], number][]).flatMap(([kind, n]) => (n > 0 ? [{ kind, n }] : []));

/** Every cell in quotes, for tools that ask for it. No apostrophe before "@" or "=": a scheduler would post it. */
export const quotedCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')
    .concat('\r\n');

/** Cells that a spreadsheet would run. */
export const isRisky = (text: string): boolean => /^[=+\-@\t\r]/u.test(text);
