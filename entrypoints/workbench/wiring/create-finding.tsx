import { computed } from '@preact/signals';
import { CrisisBanner } from '../../../components/playbook/CrisisBanner';
import { liveQuery } from '../../../lib/live/live-query';
import { request } from '../../../lib/messages/request';
import { listKeysAtFirst } from '../../../lib/model/settings';
import { singleOf } from '../../../lib/playbook';
import { captureWords, commonCommands } from './common-commands';
import { createPalette } from './create-palette';
import type { Screen } from './screen';

export { findKey } from './shortcut-groups';

/** What stands over every view of a page of ours: the palette, and while a crisis is on its banner. `go` opens an address of the workbench, or `beside` of the side panel. */
export function createFinding(screen: Screen, { go, openPlan }: { go(address: string, beside?: string): void; openPlan(): void }) {
  const parts = liveQuery({ topics: ['playbook'], until: screen.until, load: () => request('playbook.list', {}) });
  const settings = liveQuery({ topics: ['settings'], until: screen.until, load: () => request('settings.get', {}) });
  const crisis = computed(() => (parts.value.state === 'ready' ? singleOf(parts.value.value, 'crisis') : undefined));
  const pausedUntil = computed(() => (settings.value.state === 'ready' ? settings.value.value.pausedUntil : 0));
  const team = screen.team();
  const palette = createPalette(screen, {
    go,
    capture: (words) => captureWords(screen, words),
    listKeys: computed(() => (settings.value.state === 'ready' ? settings.value.value.listKeys : listKeysAtFirst)),
    commands: computed(() =>
      commonCommands(screen, {
        go,
        crisisSince: crisis.value?.since,
        pausedUntil: pausedUntil.value,
        role: team.value?.role,
        openSheet: () => palette.openSheet(),
        newNote: () => palette.openForNote(),
      }),
    ),
  });
  return {
    palette,
    drawBanner() {
      const { value: plan } = crisis;
      if (plan?.since === undefined) return undefined;
      return <CrisisBanner since={plan.since} holding={plan.holding} names={plan.names} onCopy={(text) => void screen.copy(text)} onOpen={openPlan} />;
    },
  };
}
