import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { Pause, type PauseProps } from '../ui/Pause';
import { LinkTabs } from '../ui/Tabs';
import { Toast, type ToastMessage } from '../ui/Toast';
import { useWords } from '../ui/words';

export const deskViews = ['waiting', 'page', 'person', 'templates', 'ideas', 'drafts'] as const;
export type DeskView = (typeof deskViews)[number];

export interface DeskProps {
  view: DeskView;
  /** Address of the person or post in view, so that its tab leads back to it. */
  personHref: string;
  workbenchHref: string;
  /** `undefined`: not known yet. */
  pause: PauseProps | undefined;
  message: ToastMessage | undefined;
  onCloseMessage(): void;
  /** Opens the palette. */
  onFind?: () => void;
  /** Stands above everything while it matters: a crisis is on. */
  banner?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of the side panel: six views, one message line, the way to the workbench. */
export function Desk({ view, personHref, workbenchHref, pause, message, onCloseMessage, onFind, banner, children }: DeskProps) {
  const { t } = useWords();
  const hrefs: Record<DeskView, string> = {
    waiting: '#waiting',
    page: '#page',
    person: personHref,
    templates: '#templates',
    ideas: '#ideas',
    drafts: '#drafts',
  };
  return (
    <div class="fs-desk">
      <header class="fs-desk-top">
        <LinkTabs
          label={t('desk.views')}
          here={hrefs[view]}
          tabs={deskViews.map((name) => ({ href: hrefs[name], label: t(name === 'page' ? 'desk.page.tab' : `desk.${name}`) }))}
        />
        {onFind && <IconButton icon="search" label={t('palette.open')} onPress={onFind} />}
        <a class="fs-icon-button" href={workbenchHref} target="_blank" rel="noreferrer" title={t('desk.workbench')} aria-label={t('desk.workbench')}>
          <Icon name="link" />
        </a>
      </header>
      {pause && (view === 'page' || pause.now < pause.until) && (
        <div class="fs-desk-pause" data-paused={pause.now < pause.until || undefined}>
          <Pause {...pause} />
        </div>
      )}
      {banner}
      <main class="fs-desk-main" tabIndex={-1}>
        {view !== 'person' && <h1 class="fs-hidden">{t(`desk.${view}`)}</h1>}
        {children}
      </main>
      <Toast message={message} closeLabel={t('ui.close')} onClose={onCloseMessage} />
    </div>
  );
}
