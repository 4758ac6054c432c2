import { sectionNames } from '../../../components/playbook/PlaybookPage';
import type { IconName } from '../../../components/ui/Icon';
import { placeNames } from '../../../components/workbench/Workbench';
import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Role } from '../../../lib/model/team';
import type { Command } from './create-palette';
import { crisisActs } from './crisis-acts';
import type { Screen } from './screen';

const hour = 3_600_000;

/** Everything to go to and to do in the workbench, for a page that can open its addresses. */
export function commonCommands(
  screen: Screen,
  {
    go,
    crisisSince,
    pausedUntil,
    role,
    openSheet,
    newNote,
  }: { go(address: string): void; crisisSince: number | undefined; pausedUntil: number; role: Role | undefined; openSheet(): void; newNote(): void },
): Command[] {
  const { t } = screen.words;
  const place = (address: string, label: string, icon: IconName): Command => ({
    id: address,
    label,
    icon,
    kind: t('palette.kind.place'),
    act: () => go(address),
  });
  const deed = (id: string, label: string, icon: IconName, act: () => void): Command => ({ id, label, icon, kind: t('palette.kind.act'), act });
  const pause = (until: number, said: string) => {
    const write = newWrite();
    void screen.attempt(async () => {
      await request('hints.pause', { write, until });
      screen.tell(said);
    });
  };
  const crisis = crisisActs(screen);
  const isPaused = pausedUntil > screen.now.peek();
  return [
    ...placeNames.map((name) => place(`#${name}`, t(`${name}.title`), 'chevron')),
    ...sectionNames.map((section) => place(`#playbook/${section}`, t('palette.playbook', { section: t(`playbook.section.${section}`) }), 'chevron')),
    ...(role ? [place('#drafts/approve', t(role === 'lead' ? 'reviews.palette' : 'reviews.tab'), 'check')] : []),
    ...(role && role !== 'guest' ? [place('#templates/proposals', t(role === 'lead' ? 'proposals.title' : 'proposals.title.mine'), 'template')] : []),
    deed('new-draft', t('palette.act.newDraft'), 'draft', () => newDraft(screen, go)),
    deed('new-note', t('palette.act.newNote'), 'note', newNote),
    deed('new-idea', t('palette.act.newIdea'), 'idea', () => go('#ideas')),
    deed('new-template', t('palette.act.templates'), 'template', () => go('#templates')),
    isPaused
      ? deed('resume', t('palette.act.resume'), 'bell', () => pause(0, t('palette.act.resumed')))
      : deed('pause', t('palette.act.pause'), 'mute', () => pause(Date.now() + hour, t('palette.act.paused'))),
    deed('export', t('palette.act.export'), 'upload', () => go('#backup')),
    deed('import', t('palette.act.import'), 'archive', () => go('#backup')),
    crisisSince === undefined
      ? deed('crisis', t('palette.act.crisis'), 'warning', crisis.begin)
      : deed('crisis-end', t('palette.act.crisis.end'), 'warning', () => go('#playbook/crisis')),
    deed('shortcuts', t('palette.act.shortcuts'), 'info', openSheet),
  ];
}

function newDraft(screen: Screen, go: (address: string) => void): void {
  const [id, write] = [newId(), newWrite()];
  void screen.attempt(async () => {
    const saved = await request('drafts.save', { id, write, title: '', text: '', status: 'writing', networks: [] });
    if (saved.ok) go(`#drafts/${id}`);
    else screen.tell(screen.words.t(`problem.${saved.problem.kind}`));
  });
}

/** Keeps what was typed into the palette. */
export function captureWords(screen: Screen, words: string): void {
  const [id, write] = [newId(), newWrite()];
  void screen.attempt(async () => {
    await request('ideas.capture', { id, write, text: words });
    screen.tell(screen.words.t('palette.act.idea.kept'));
  });
}
