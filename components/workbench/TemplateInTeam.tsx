import type { May } from '../../lib/team/may-change';
import { NotShared } from '../team/Approval';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';
import '../team/sharing.css';

/** How a template stands to whoever does not lead the team. */
export interface TemplateInTeam {
  may: Exclude<May, 'yes'>;
  isGuest: boolean;
  canPropose: boolean;
  /** Requests are not shared: nothing can be proposed, and where that is changed. */
  notShared?: { teamHref: string } | undefined;
  isStored: boolean;
  /** What this person proposed of it and nobody has answered yet. `isSame`: in the words that stand here. */
  proposed: { ago: number; href: string; isSame: boolean } | undefined;
  note: string;
  onNote(note: string): void;
  onPropose(): void;
  /** As a template that only this person has. */
  onKeep(): void;
}

/** Whose it is, and what can be done about it. */
export function TemplateTeamLine({ team: { may, isGuest, canPropose, notShared, isStored, proposed } }: { team: TemplateInTeam }) {
  const { t, ago } = useWords();
  const own = isGuest ? 'sharing.template.guestOwn' : isStored ? 'sharing.template.own' : 'sharing.template.new';
  if (may === 'own-only' && !isGuest && !canPropose) return notShared ? <NotShared {...notShared} /> : null;
  return (
    <>
      <p class="fs-field-hint fs-team-line">
        <Icon name="lock" />
        <span>{t(may === 'own-only' ? own : canPropose ? 'sharing.template.member' : 'sharing.template.guest')}</span>
      </p>
      {notShared && <NotShared {...notShared} />}
      {proposed && (
        <p class="fs-field-hint fs-team-line">
          <Icon name="team" />
          <span>
            {t('proposals.asked', { when: ago(proposed.ago) })}{' '}
            <a class="fs-link" href={proposed.href}>
              {t('proposals.look')}
            </a>
          </span>
        </p>
      )}
    </>
  );
}

/** The note that goes with a proposal. */
export function TemplateNote({ team: { note, onNote } }: { team: TemplateInTeam }) {
  const { t } = useWords();
  return <TextArea label={t('proposals.note')} hint={t('proposals.note.hint')} rows={2} maxLength={20_000} value={note} onInput={onNote} />;
}

/** `isWhole`: it can be stored as it is. `isChanged`: it differs from what is stored. */
export function TemplateTeamActs({ team, isWhole, isChanged }: { team: TemplateInTeam; isWhole: boolean; isChanged: boolean }) {
  const { t } = useWords();
  const { may, canPropose, isStored, proposed, onPropose, onKeep } = team;
  const isOwn = may === 'own-only';
  const isNothingNew = isOwn ? proposed?.isSame === true || (!isStored && !isChanged) : !isChanged;
  return (
    <>
      <Button look={canPropose ? 'plain' : 'primary'} icon="lock" disabled={!isWhole || (isOwn && !isChanged)} onPress={onKeep}>
        {t(isOwn ? 'sharing.template.keep' : 'sharing.template.keepCopy')}
      </Button>
      {canPropose && (
        <Button look="primary" icon="team" disabled={!isWhole || isNothingNew} onPress={onPropose}>
          {t(isOwn ? 'proposals.propose' : 'proposals.propose.change')}
        </Button>
      )}
    </>
  );
}
