import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AccountsProps } from '../../components/welcome/Accounts';
import type { Live } from '../../lib/live/live-query';
import { newWrite } from '../../lib/messages/ids';
import type { SiteState } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import type { NetworkId } from '../../lib/model/network';
import type { Settings } from '../../lib/model/settings';
import type { Screen } from '../workbench/wiring/screen';

/** How long somebody pauses before what they typed is stored, in milliseconds. */
const pause = 400;
/** More accounts than anybody runs on one network, and longer than any network's names. */
const [mostHandles, longestHandle] = [20, 320];

/** The own accounts as they are typed, one field for each network that is on. */
export function createHandles(screen: Screen, { settings, sites }: { settings: ReadonlySignal<Live<Settings>>; sites: ReadonlySignal<Live<SiteState[]>> }) {
  const typed = signal<Partial<Record<NetworkId, string>>>({});
  const timers = new Map<NetworkId, ReturnType<typeof setTimeout>>();
  const stored = computed(() => (settings.value.state === 'ready' ? settings.value.value.ownHandles : []));

  const save = (network: NetworkId) => {
    clearTimeout(timers.get(network));
    timers.delete(network);
    const write = newWrite();
    const handles = handlesIn(typed.peek()[network] ?? '');
    return screen.attempt(() => keepHandles(screen, { write, network, handles }));
  };
  const flush = () => {
    for (const network of [...timers.keys()]) void save(network);
  };
  addEventListener('pagehide', flush, { signal: screen.until });
  document.addEventListener('visibilitychange', flush, { signal: screen.until });

  const accounts = computed((): AccountsProps['accounts'] => {
    const on = sites.value.state === 'ready' ? sites.value.value.flatMap(({ granted, network }) => (granted && network ? [network] : [])) : [];
    const all = new Set([...on, ...stored.value.map(({ network }) => network)]);
    all.delete('practice');
    return [...all].map((network) => ({
      network,
      handles:
        typed.value[network] ??
        stored.value
          .filter((own) => own.network === network)
          .map(({ handle }) => `@${handle}`)
          .join(', '),
    }));
  });
  return {
    accounts,
    hasAny: computed(() => stored.value.some(({ network }) => network !== 'practice')),
    onHandles(network: NetworkId, words: string) {
      typed.value = { ...typed.peek(), [network]: words };
      clearTimeout(timers.get(network));
      timers.set(
        network,
        setTimeout(() => void save(network), pause),
      );
    },
  };
}

/** "@Lantern, lantern.help" as they are kept: without "@", in lower case, each once. */
export const handlesIn = (words: string): string[] =>
  [
    ...new Set(
      words
        .split(/[\s,;،、]+/u)
        .map((word) => word.replace(/^@/, '').toLowerCase().slice(0, longestHandle))
        .filter(Boolean),
    ),
  ].slice(0, mostHandles);

/** Written over those of this network alone, as they stand at that moment: a page that is read meanwhile learns handles of its own. */
async function keepHandles({ words: { t } }: Screen, { write, network, handles }: { write: string; network: NetworkId; handles: string[] }): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const { rev, ownHandles } = await request('settings.get', {});
    const changes = { ownHandles: [...ownHandles.filter((own) => own.network !== network), ...handles.map((handle) => ({ network, handle }))] };
    const saved = await request('settings.save', { write, base: rev, changes });
    if (saved.ok) return;
    if (saved.problem.kind !== 'changed') throw new Error(t(`problem.${saved.problem.kind}`));
  }
  throw new Error(t('problem.unreachable'));
}
