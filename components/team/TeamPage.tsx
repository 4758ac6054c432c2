import { useState } from 'preact/hooks';
import { type Conflict, type Refusal, SharedKind, type TeamNotice, type TeamState } from '../../lib/model/team';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { List, Row } from '../ui/List';
import { TextBox } from '../ui/TextBox';
import { Toggle } from '../ui/Toggle';
import { useWords } from '../ui/words';
import { TeamConflict } from './TeamConflict';
import { TeamConnect, type TeamConnectProps } from './TeamConnect';
import './team.css';

export interface TeamPageProps extends TeamConnectProps {
  state: TeamState;
  conflicts: readonly Conflict[];
  refused: readonly Refusal[];
  notices: readonly TeamNotice[];
  invitation: { code: string; until: number } | undefined;
  now: number;
  onSync(): void;
  onSignIn(password: string): void;
  onUnlock(passphrase: string): void;
  onAllow(): void;
  onShare(kind: SharedKind, on: boolean): void;
  onInvite(passphrase: string): void;
  onCopy(code: string): void;
  onRotate(passphrase: string, next: string): void;
  onKeep(conflict: Conflict, fields: Record<string, unknown>): void;
  onGiveUp(refusal: Refusal): void;
  onDismiss(notice: TeamNotice): void;
  onLeave(forget: boolean): void;
}

const tones: Record<TeamState['phase'], Tone> = {
  off: 'neutral',
  connecting: 'info',
  'in-sync': 'good',
  waiting: 'info',
  offline: 'warn',
  'sign-in': 'bad',
  trouble: 'bad',
};

/** The team: what it is while there is none; how it stands, what needs the person, what is shared and with whom. */
export function TeamPage(props: TeamPageProps) {
  const { t } = useWords();
  const { state, conflicts, refused, notices } = props;
  if (state.phase === 'off')
    return (
      <div class="fs-stack fs-column">
        <p class="fs-lead">{t('team.lead')}</p>
        <p>{t('team.lead.sealed')}</p>
        <TeamConnect busy={props.busy} problem={props.problem} onConnect={props.onConnect} />
      </div>
    );
  return (
    <div class="fs-stack fs-column">
      <Standing {...props} />
      {conflicts.length > 0 && (
        <section class="fs-stack" aria-labelledby="team-conflicts">
          <h2 class="fs-heading" id="team-conflicts">
            {t('team.conflicts')}
          </h2>
          <p class="fs-field-hint">{t('team.conflicts.hint')}</p>
          {conflicts.map((conflict) => (
            <TeamConflict
              key={`${conflict.store}:${conflict.id}:${conflict.versions.map(({ rev }) => rev).join()}`}
              conflict={conflict}
              onKeep={(fields) => props.onKeep(conflict, fields)}
            />
          ))}
        </section>
      )}
      {refused.length > 0 && (
        <section class="fs-panel" aria-labelledby="team-refused">
          <h2 class="fs-heading" id="team-refused">
            {t('team.refused')}
          </h2>
          <List label={t('team.refused')}>
            {refused.map((refusal) => (
              <Row
                key={`${refusal.store}:${refusal.id}`}
                actions={
                  <Button size="small" label={`${t('team.refused.giveUp')}: ${refusal.label}`} onPress={() => props.onGiveUp(refusal)}>
                    {t('team.refused.giveUp')}
                  </Button>
                }
              >
                <p dir="auto">{refusal.label}</p>
                <p class="fs-field-hint">{refusal.why.kind === 'size' ? t('team.refused.size') : t('team.refused.rule', { said: refusal.why.said })}</p>
              </Row>
            ))}
          </List>
        </section>
      )}
      {notices.length > 0 && (
        <section class="fs-panel" aria-labelledby="team-notices">
          <h2 class="fs-heading" id="team-notices">
            {t('team.notices')}
          </h2>
          <p class="fs-field-hint">{t('team.notices.hint')}</p>
          <List label={t('team.notices')}>
            {notices.map((notice) => (
              <Row
                key={`${notice.store}:${notice.id}`}
                actions={
                  <Button size="small" label={`${t('team.notice.dismiss')}: ${notice.label}`} onPress={() => props.onDismiss(notice)}>
                    {t('team.notice.dismiss')}
                  </Button>
                }
              >
                <p dir="auto">{notice.label}</p>
              </Row>
            ))}
          </List>
        </section>
      )}
      <Members {...props} />
      <section class="fs-panel" aria-labelledby="team-share">
        <h2 class="fs-heading" id="team-share">
          {t('team.share')}
        </h2>
        <p class="fs-field-hint">{t('team.share.hint')}</p>
        {SharedKind.options.map((kind) => (
          <Toggle key={kind} label={t(`team.share.${kind}`)} on={state.share[kind]} onChange={(on) => props.onShare(kind, on)} />
        ))}
      </section>
      {state.role === 'lead' && <Lead {...props} />}
      <Leave onLeave={props.onLeave} />
    </div>
  );
}

function Standing({ state, now, busy, problem, onSync, onSignIn, onUnlock, onAllow }: TeamPageProps) {
  const { t, ago, number } = useWords();
  const [secret, setSecret] = useState('');
  const { phase, trouble, lastSyncAt, bytes, role } = state;
  const needsSecret = phase === 'sign-in' || trouble?.kind === 'key';
  return (
    <section class="fs-panel fs-stack" aria-labelledby="team-state">
      <h2 class="fs-heading" id="team-state">
        {t('team.state')}
      </h2>
      <p role="status">
        <Badge tone={tones[phase]}>{phase === 'waiting' ? t('team.phase.waiting', { n: state.waiting }) : t(`team.phase.${phase as 'offline'}`)}</Badge>
      </p>
      {trouble && <p>{t(`team.trouble.${trouble.kind}`)}</p>}
      {needsSecret && (
        <form
          class="fs-stack"
          onSubmit={(event) => {
            event.preventDefault();
            (phase === 'sign-in' ? onSignIn : onUnlock)(secret);
            setSecret('');
          }}
        >
          <TextBox
            label={t(phase === 'sign-in' ? 'team.connect.password' : 'team.connect.passphrase')}
            type="password"
            value={secret}
            error={problem && t(`team.problem.${problem}`)}
            onInput={setSecret}
          />
          <div>
            <Button submits look="primary" disabled={secret === '' || busy} onPress={() => undefined}>
              {t(phase === 'sign-in' ? 'team.signIn' : 'team.unlock')}
            </Button>
          </div>
        </form>
      )}
      <dl class="fs-team-facts">
        <dt>{t('team.fact.address')}</dt>
        <dd dir="ltr">{state.address}</dd>
        <dt>{t('team.fact.you')}</dt>
        <dd>
          {state.name} {role && <Badge>{t(`team.role.${role}`)}</Badge>}
        </dd>
        <dt>{t('team.fact.last')}</dt>
        <dd>{lastSyncAt === undefined ? t('team.never') : ago(Math.max(0, now - lastSyncAt))}</dd>
        <dt>{t('team.fact.bytes')}</dt>
        <dd>{t('team.fact.bytes.text', { up: number(Math.round(bytes.up / 1000)), down: number(Math.round(bytes.down / 1000)) })}</dd>
      </dl>
      <div>
        {trouble?.kind === 'permission' ? (
          <Button look="primary" onPress={onAllow}>
            {t('team.trouble.permission.give')}
          </Button>
        ) : (
          <Button disabled={busy} onPress={onSync}>
            {t('team.sync')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Members({ state: { members }, now }: TeamPageProps) {
  const { t, ago } = useWords();
  return (
    <section class="fs-panel" aria-labelledby="team-members">
      <h2 class="fs-heading" id="team-members">
        {t('team.members')}
      </h2>
      {members.length === 0 ? (
        <p class="fs-field-hint">{t('team.members.none')}</p>
      ) : (
        <List label={t('team.members')}>
          {members.map(({ id, name, role, heardAt, answering }) => (
            <Row key={id}>
              <p>
                <span dir="auto">{name}</span> <Badge>{t(`team.role.${role}`)}</Badge>
              </p>
              <p class="fs-field-hint">
                {answering.length > 0 ? t('team.member.answering', { n: answering.length }) : t('team.member.heard', { ago: ago(Math.max(0, now - heardAt)) })}
              </p>
            </Row>
          ))}
        </List>
      )}
    </section>
  );
}

function Lead({ busy, problem, invitation, onInvite, onCopy, onRotate }: TeamPageProps) {
  const { t, date } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  return (
    <>
      <section class="fs-panel fs-stack" aria-labelledby="team-invite">
        <h2 class="fs-heading" id="team-invite">
          {t('team.invite')}
        </h2>
        <p class="fs-field-hint">{t('team.invite.hint')}</p>
        <TextBox
          label={t('team.connect.passphrase')}
          type="password"
          value={passphrase}
          error={passphrase !== '' && problem ? t(`team.problem.${problem}`) : undefined}
          onInput={setPassphrase}
        />
        <div>
          <Button disabled={busy || passphrase === ''} onPress={() => onInvite(passphrase)}>
            {t('team.invite.make')}
          </Button>
        </div>
        {invitation && (
          <div class="fs-stack" role="status">
            <p class="fs-field-hint">{t('team.invite.code', { date: date(invitation.until) })}</p>
            <p class="fs-code fs-team-code" dir="ltr">
              {invitation.code}
            </p>
            <div>
              <Button onPress={() => onCopy(invitation.code)}>{t('team.invite.copy')}</Button>
            </div>
          </div>
        )}
      </section>
      <section class="fs-panel fs-stack" aria-labelledby="team-rotate">
        <h2 class="fs-heading" id="team-rotate">
          {t('team.rotate')}
        </h2>
        <p class="fs-field-hint">{t('team.rotate.hint')}</p>
        <TextBox
          label={t('team.connect.passphrase')}
          type="password"
          value={old}
          error={old !== '' && problem ? t(`team.problem.${problem}`) : undefined}
          onInput={setOld}
        />
        <TextBox label={t('team.rotate.next')} type="password" hint={t('team.connect.passphrase.new')} value={next} onInput={setNext} />
        <div>
          <Button
            disabled={busy || old === '' || next === ''}
            onPress={() => {
              onRotate(old, next);
            }}
          >
            {t('team.rotate')}
          </Button>
        </div>
      </section>
    </>
  );
}

function Leave({ onLeave }: Pick<TeamPageProps, 'onLeave'>) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="fs-panel fs-stack" aria-labelledby="team-leave">
      <h2 class="fs-heading" id="team-leave">
        {t('team.leave')}
      </h2>
      <p class="fs-field-hint">{t('team.leave.hint')}</p>
      <div class="fs-team-acts">
        <Button onPress={() => onLeave(false)}>{t('team.leave.button')}</Button>
        <Button look="danger" onPress={() => setAsking(true)}>
          {t('team.forget')}
        </Button>
      </div>
      {isAsking && (
        <Dialog
          title={t('team.forget.title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button opensFocused onPress={() => setAsking(false)}>
                {t('team.cancel')}
              </Button>
              <Button
                look="danger"
                onPress={() => {
                  setAsking(false);
                  onLeave(true);
                }}
              >
                {t('team.forget')}
              </Button>
            </>
          }
        >
          <p>{t('team.forget.text')}</p>
        </Dialog>
      )}
    </section>
  );
}
