import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { EraseAllProps } from '../../components/workbench/EraseAll';
import { PrivacyPage, type Right, rightNames } from '../../components/workbench/PrivacyPage';
import { sayError } from '../../lib/i18n';
import { liveQuery } from '../../lib/live/live-query';
import { topics } from '../../lib/live/topics';
import { request } from '../../lib/messages/request';
import { downloadBackup } from './wiring/download-backup';
import type { Screen } from './wiring/screen';

/** Privacy: counted while somebody looks, and again with every change. */
export function createPrivacy(screen: Screen, isOpen: ReadonlySignal<boolean>) {
  const { t } = screen.words;
  const erasing = signal<EraseAllProps['erasing']>({ kind: 'idle' });
  const size = signal<number | undefined>(undefined);
  const kept = liveQuery({
    topics,
    until: screen.until,
    load: async () => (isOpen.peek() ? request('storage.counts', {}) : undefined),
  });
  const team = liveQuery({
    topics: ['team'],
    until: screen.until,
    load: async () => (isOpen.peek() ? (await request('team.state', {})).address : undefined),
  });
  effect(() => {
    if (!isOpen.value) return;
    kept.reload();
    team.reload();
    void navigator.storage?.estimate?.().then(
      ({ usage }) => {
        size.value = usage;
      },
      () => undefined,
    );
  });

  const erase = async () => {
    erasing.value = { kind: 'working' };
    try {
      await request('storage.erase', { sure: true });
      localStorage.clear();
      sessionStorage.clear();
      location.hash = '#privacy';
      location.reload();
    } catch (error) {
      erasing.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };

  return function drawPrivacy() {
    const { value: now } = kept;
    return (
      <PrivacyPage
        kept={now.state !== 'ready' ? now : now.value ? { state: 'ready', value: now.value } : { state: 'loading' }}
        team={team.value.state === 'ready' ? team.value.value : undefined}
        size={size.value}
        rights={rightsOf(browser.runtime.getManifest())}
        erasing={erasing.value}
        onBackup={() => void screen.attempt(async () => screen.tell(t('backup.export.done', { name: await downloadBackup() })))}
        onErase={() => void erase()}
        onRetry={kept.reload}
      />
    );
  };
}

/** What this very build asks for, not what we say of it. */
const rightsOf = ({ permissions = [], optional_permissions: optional = [] }: Asked): Right[] =>
  rightNames.filter((right) => right === 'sites' || permissions.includes(right) || optional.includes(right));

/** As both versions of a manifest have them. */
interface Asked {
  permissions?: string[] | undefined;
  optional_permissions?: string[] | undefined;
}
