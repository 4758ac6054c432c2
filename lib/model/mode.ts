import * as z from 'zod/mini';
import type { NetworkId } from './network';

/**
 * Where a network's hints are shown. `feed`: as chips on its posts. `beside`: in the side panel alone, and nothing at all
 * is changed in its pages. `off`: its pages are neither read nor judged.
 */
export const Mode = z.enum(['feed', 'beside', 'off']);
export type Mode = z.infer<typeof Mode>;

/** LinkedIn's help page (answer a1341387, 2025-11) does not permit extensions that change how its pages look. */
const start: Partial<Record<NetworkId, Mode>> = { linkedin: 'beside' };

/** What the person chose, else how the network starts. */
export const modeOf = (network: NetworkId, modes: Partial<Record<NetworkId, Mode>>): Mode => modes[network] ?? start[network] ?? 'feed';
