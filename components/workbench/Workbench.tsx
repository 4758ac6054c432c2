import type { ComponentChildren } from 'preact';
import { SearchField, type SearchFieldProps } from '../search/SearchField';
import { Button } from '../ui/Button';
import type { IconName } from '../ui/Icon';
import { Nav } from '../ui/Nav';
import { Toast, type ToastMessage } from '../ui/Toast';
import { useWords } from '../ui/words';

/** Places as they stand together: the day, what is written, what it comes to, and the house itself. */
const placeGroups = [
  ['today', 'waiting', 'reminders', 'people', 'notes'],
  ['ideas', 'drafts', 'templates', 'playbook'],
  ['insights', 'clock'],
  ['team', 'networks', 'settings', 'backup', 'trash', 'privacy', 'help'],
] as const;
/** Search is in no group: its field stands over all of them. */
export const placeNames = [...placeGroups[0], ...placeGroups[1], ...placeGroups[2], ...placeGroups[3], 'search'] as const;
export type PlaceName = (typeof placeNames)[number];

const icons: Record<PlaceName, IconName> = {
  today: 'history',
  waiting: 'waiting',
  clock: 'snooze',
  ideas: 'idea',
  notes: 'note',
  people: 'person',
  reminders: 'bell',
  templates: 'template',
  drafts: 'draft',
  playbook: 'check',
  insights: 'chart',
  team: 'team',
  networks: 'shield',
  settings: 'settings',
  backup: 'archive',
  trash: 'trash',
  search: 'search',
  privacy: 'lock',
  help: 'help',
};

export interface WorkbenchProps {
  place: PlaceName;
  /** How many stand at each place, where that calls for action. */
  counts: Partial<Record<PlaceName, number | undefined>>;
  message: ToastMessage | undefined;
  onCloseMessage(): void;
  /** Opens the palette; `key`: its key as this machine writes it. */
  find?: { key: string; onOpen(): void };
  /** The field over every place; `words`: what is looked for. */
  search?: SearchFieldProps;
  /** Something goes to a team's server. */
  isShared?: boolean;
  /** Stands above everything while it matters: a crisis is on. */
  banner?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of the full page: places at the side (above, on a narrow window), one heading, one message line. */
export function Workbench({ place, counts, message, onCloseMessage, find, search, isShared = false, banner, children }: WorkbenchProps) {
  const { t } = useWords();
  return (
    <div class="fs-workbench">
      <button type="button" class="fs-skip fs-button" data-look="primary" onClick={skip}>
        {t('workbench.skip')}
      </button>
      <header class="fs-workbench-side">
        <p class="fs-brand">
          <Mark />
          Feedside
        </p>
        {find && (
          <Button size="small" icon="search" onPress={find.onOpen}>
            {t('palette.open')} <kbd class="fs-code">{find.key}</kbd>
          </Button>
        )}
        {search && <SearchField {...search} />}
        <Nav
          label={t('workbench.places')}
          here={`#${place}`}
          groups={placeGroups.map((names) => names.map((name) => ({ href: `#${name}`, label: t(`${name}.title`), icon: icons[name], count: counts[name] })))}
        />
        <p class="fs-field-hint fs-workbench-promise">
          <a class="fs-link" href="#privacy">
            {t(isShared ? 'privacy.lead.team' : 'workbench.privacy')}
          </a>
        </p>
      </header>
      <main class="fs-workbench-main" tabIndex={-1}>
        {banner}
        <h1 class="fs-page-title">{t(`${place}.title`)}</h1>
        {children}
      </main>
      <Toast message={message} closeLabel={t('ui.close')} onClose={onCloseMessage} />
    </div>
  );
}

/** Not a link: the address belongs to the places. */
const skip = () => document.querySelector('main')?.focus();

/** A feed, and a bar beside it. */
export const Mark = () => (
  <svg class="fs-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <rect x="2" y="3" width="13" height="5" rx="2" />
    <rect x="2" y="10" width="13" height="5" rx="2" />
    <rect x="2" y="17" width="13" height="4" rx="2" />
    <rect class="fs-mark-side" x="18" y="3" width="4" height="18" rx="2" />
  </svg>
);
