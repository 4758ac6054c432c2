import type { ComponentChildren } from 'preact';
import { type ConnectProblem, type Refusal, SharedKind, type TeamDetails, type TeamNotice, type TeamState } from '../../lib/model/team';
import { Toggle } from '../ui/Toggle';
import { useWords } from '../ui/words';
import type { Secret } from './SecretFields';
import type { NameOf } from './say-field';
import { type Kept, TeamConflicts, type TeamConflictsProps } from './TeamConflicts';
import { TeamConnect, type TeamConnectProps } from './TeamConnect';
import { type LeadAct, TeamLead } from './TeamLead';
import { TeamLeave } from './TeamLeave';
import { TeamMembers } from './TeamMembers';
import { TeamNotices } from './TeamNotices';
import { TeamRefused } from './TeamRefused';
import { TeamRoles } from './TeamRoles';
import { TeamStanding } from './TeamStanding';
import { TeamWelcome } from './TeamWelcome';
import './team.css';

/** What a panel of the page does. */
export type TeamAct = 'connect' | 'standing' | LeadAct | 'keep';

export interface TeamPageProps extends Omit<TeamConnectProps, 'problem' | 'busy'>, Pick<TeamConflictsProps, 'choicesOf' | 'onChoices'> {
  state: TeamState;
  /** What is being done: each panel waits for its own. */
  busy: ReadonlySet<TeamAct>;
  details: TeamDetails;
  conflicts: TeamConflictsProps['conflicts'];
  refused: readonly Refusal[];
  notices: readonly TeamNotice[];
  invitation: { code: string; until: number } | undefined;
  /** What went wrong last, and with what. */
  problem: { of: 'connect' | 'standing' | LeadAct; kind: ConnectProblem } | undefined;
  /** It has just been connected, and that was not put away. */
  isFresh: boolean;
  nextAt: number | undefined;
  now: number;
  nameOf: NameOf;
  /** The section of the team file, which needs no server. */
  file?: ComponentChildren;
  onSync(): void;
  onSignIn(secret: Secret): void;
  onUnlock(passphrase: string): void;
  onAllow(): void;
  onShare(kind: SharedKind, on: boolean): void;
  onInvite(passphrase: string): Promise<boolean> | undefined;
  onCopy(text: string): void;
  onRotate(passphrase: string, next: string): Promise<boolean> | undefined;
  onKeep(kept: readonly Kept[]): void;
  onTheirs(refusal: Refusal): void;
  onOnlyHere(refusal: Refusal): void;
  onDismiss(notice: TeamNotice): void;
  onLeave(forget: boolean): void;
  onDoneReading(): void;
}

/** The team: what it is while there is none; how it stands, what needs the person, what is shared and with whom. */
export function TeamPage(props: TeamPageProps) {
  const { t } = useWords();
  const { state, details, busy, now, problem } = props;
  const problemOf = (of: 'connect' | 'standing') => (problem?.of === of ? problem.kind : undefined);
  const conflicts = (
    <TeamConflicts
      conflicts={props.conflicts}
      total={Math.max(state.conflicts, props.conflicts.length)}
      me={state.name}
      nameOf={props.nameOf}
      busy={busy.has('keep')}
      choicesOf={props.choicesOf}
      onChoices={props.onChoices}
      onKeep={props.onKeep}
    />
  );
  const notices = <TeamNotices notices={props.notices} now={now} onDismiss={props.onDismiss} />;
  if (state.phase === 'off')
    return (
      <div class="fs-team fs-stack fs-column">
        <p class="fs-lead">{t('team.lead.ways')}</p>
        <p>{t('team.lead.sealed')}</p>
        <TeamRoles mine={undefined} />
        <TeamConnect busy={busy.has('connect')} problem={problemOf('connect')} invited={props.invited} onCode={props.onCode} onConnect={props.onConnect} />
        {conflicts}
        {notices}
        {props.file}
      </div>
    );
  return (
    <div class="fs-team fs-stack fs-column">
      {props.isFresh && state.role && <TeamWelcome role={state.role} isAlone={state.members.length === 0} onDone={props.onDoneReading} />}
      <TeamStanding
        state={state}
        waiting={details.waiting}
        nextAt={props.nextAt}
        now={now}
        busy={busy.has('standing')}
        problem={problemOf('standing')}
        onSync={props.onSync}
        onSignIn={props.onSignIn}
        onUnlock={props.onUnlock}
        onAllow={props.onAllow}
      />
      {conflicts}
      <TeamRefused refused={props.refused} onTheirs={props.onTheirs} onOnlyHere={props.onOnlyHere} onCopy={props.onCopy} />
      {notices}
      <TeamMembers state={state} answering={details.answering} now={now} />
      <section class="fs-panel" aria-labelledby="team-share">
        <h2 class="fs-heading" id="team-share">
          {t(state.role === 'guest' ? 'team.share.guest' : 'team.share')}
        </h2>
        <p class="fs-field-hint">{t(state.role === 'guest' ? 'team.share.guest.hint' : 'team.share.hint')}</p>
        {SharedKind.options.map((kind) => (
          <Toggle key={kind} label={t(`team.share.${kind}`)} on={state.share[kind]} onChange={(on) => props.onShare(kind, on)} />
        ))}
      </section>
      {state.role === 'lead' && (
        <TeamLead
          busy={busy.has('invite') || busy.has('rotate')}
          problem={problem?.of === 'invite' || problem?.of === 'rotate' ? { of: problem.of, kind: problem.kind } : undefined}
          address={state.address ?? ''}
          invitation={props.invitation}
          onInvite={props.onInvite}
          onCopy={props.onCopy}
          onRotate={props.onRotate}
        />
      )}
      {props.file}
      <TeamLeave waiting={state.waiting} theirs={details.theirs} onLeave={props.onLeave} />
    </div>
  );
}
