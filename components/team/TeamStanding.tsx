import { useState } from 'preact/hooks';
import type { ConnectProblem, TeamDetails, TeamState, TeamTrouble } from '../../lib/model/team';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { PassphraseForm } from './PassphraseForm';
import { type Secret, SecretFields } from './SecretFields';
import { sayRecord } from './say-label';

const tones: Record<TeamState['phase'], Tone> = {
  off: 'neutral',
  connecting: 'info',
  'in-sync': 'good',
  waiting: 'info',
  offline: 'warn',
  'sign-in': 'bad',
  trouble: 'bad',
};

export interface TeamStandingProps {
  state: TeamState;
  waiting: TeamDetails['waiting'];
  /** When it is tried again by itself; `undefined`: not known, or it waits for the person. */
  nextAt: number | undefined;
  now: number;
  busy: boolean;
  problem: ConnectProblem | undefined;
  onSync(): void;
  onSignIn(secret: Secret): void;
  onUnlock(passphrase: string): void;
  onAllow(): void;
}

/** How the sync stands, what waits, and what to do where it can't go on. */
export function TeamStanding({ state, waiting, nextAt, now, busy, problem, onSync, onSignIn, onUnlock, onAllow }: TeamStandingProps) {
  const words = useWords();
  const { t, ago, number, duration } = words;
  const { phase, trouble, lastSyncAt, bytes, role } = state;
  const left = (nextAt ?? now) - now;
  return (
    <section class="fs-panel fs-stack" aria-labelledby="team-state">
      <h2 class="fs-heading" id="team-state">
        {t('team.state')}
      </h2>
      <p role="status">
        <Badge tone={tones[phase]}>
          {busy ? t('team.syncing') : phase === 'waiting' ? t('team.phase.waiting', { n: state.waiting }) : t(`team.phase.${phase as 'offline'}`)}
        </Badge>
      </p>
      {phase === 'offline' && (
        <p>
          {t('team.offline.text')} {nextAt !== undefined && t(left > 0 ? 'team.offline.next' : 'team.offline.soon', { time: duration(Math.max(0, left)) })}
        </p>
      )}
      {trouble && <Trouble trouble={trouble} />}
      {phase === 'sign-in' && <SignIn busy={busy} problem={problem} onSignIn={onSignIn} />}
      {trouble?.kind === 'key' && (
        <PassphraseForm
          label={t('team.connect.passphrase')}
          go={t('team.unlock')}
          error={problem && t(`team.problem.${problem}`)}
          busy={busy}
          onPassphrase={onUnlock}
        />
      )}
      <dl class="fs-team-facts">
        <dt>{t('team.fact.address')}</dt>
        <dd dir="ltr">{state.address}</dd>
        <dt>{t('team.fact.you')}</dt>
        <dd>
          <bdi>{state.name}</bdi> {role && <Badge>{t(`team.role.${role}`)}</Badge>}
        </dd>
        <dt>{t('team.fact.last')}</dt>
        <dd>{lastSyncAt === undefined ? t('team.never') : ago(Math.max(0, now - lastSyncAt))}</dd>
        <dt>{t('team.fact.bytes')}</dt>
        <dd>{t('team.fact.bytes.text', { up: number(Math.round(bytes.up / 1000)), down: number(Math.round(bytes.down / 1000)) })}</dd>
      </dl>
      {waiting.length > 0 && (
        <details class="fs-details">
          <summary>{t('team.waits')}</summary>
          <ul>
            {waiting.map((change) => (
              <li key={`${change.store}:${change.id}`} dir="auto">
                {sayRecord(change, words)}
              </li>
            ))}
            {state.waiting > waiting.length && <li>{t('team.waits.more', { n: state.waiting - waiting.length })}</li>}
          </ul>
        </details>
      )}
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

/** What is the matter, and what to do. */
function Trouble({ trouble }: { trouble: TeamTrouble }) {
  const { t } = useWords();
  return (
    <>
      {trouble.kind === 'full' ? (
        <p>{t('team-file.problem.full')}</p>
      ) : (
        <p>
          {t(`team.trouble.${trouble.kind}`)} {t(`team.trouble.${trouble.kind}.do`)}
        </p>
      )}
      {trouble.kind === 'answer' && (
        <p class="fs-field-hint fs-team-said" dir="auto">
          {t('team.trouble.answer.said', { said: trouble.said })}
        </p>
      )}
    </>
  );
}

type Asked = Pick<TeamStandingProps, 'busy' | 'problem'>;

function SignIn({ busy, problem, onSignIn }: Asked & Pick<TeamStandingProps, 'onSignIn'>) {
  const { t } = useWords();
  const [secret, setSecret] = useState<Secret>({ by: 'password', value: '' });
  const said = problem && t(problem === 'sign-in' && secret.by === 'token' ? 'team.problem.token' : `team.problem.${problem}`);
  return (
    <form
      class="fs-stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSignIn(secret);
        setSecret({ ...secret, value: '' });
      }}
    >
      <p>{t('team.signIn.why')}</p>
      <SecretFields secret={secret} error={said} onChange={setSecret} />
      <div>
        <Button submits look="primary" disabled={secret.value === '' || busy} onPress={() => undefined}>
          {t('team.signIn')}
        </Button>
      </div>
    </form>
  );
}
