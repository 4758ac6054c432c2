import { effect, signal } from '@preact/signals';
import type { ConnectForm } from '../../components/team/TeamConnect';
import { TeamPage } from '../../components/team/TeamPage';
import { Shown } from '../../components/ui/Shown';
import { liveQuery } from '../../lib/live/live-query';
import { newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { Conflict, ConnectProblem, SharedStore } from '../../lib/model/team';
import { askForTeam } from '../../lib/sites/team-origin';
import { databaseAddress } from '../../lib/sync/couch';
import { readInvitation } from '../../lib/sync/invitation';
import type { Screen } from './wiring/screen';

type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: { kind: ConnectProblem } };
type On = { store: SharedStore; id: string };

/** The team's page; while it or anything of the workbench is open, news of the others come by themselves. */
export function createTeamPlace(screen: Screen) {
  const { t } = screen.words;
  const busy = signal(false);
  const problem = signal<ConnectProblem | undefined>();
  const invitation = signal<{ code: string; until: number } | undefined>();
  const known = liveQuery({
    topics: ['team'],
    until: screen.until,
    async load() {
      const [state, conflicts, refused, notices] = await Promise.all([
        request('team.state', {}),
        request('team.conflicts', {}),
        request('team.refused', {}),
        request('team.notices', {}),
      ]);
      return { state, conflicts, refused, notices };
    },
  });
  follow(() => (known.value.state === 'ready' ? known.value.value.state.phase : 'off'), screen.until);

  /** One thing at a time; what is wrong stands beside what was pressed. */
  const doing = async <Value,>(work: () => Promise<Answer<Value> | undefined>): Promise<Value | undefined> => {
    busy.value = true;
    problem.value = undefined;
    const done = { value: undefined as Value | undefined };
    await screen.attempt(async () => {
      const answer = await work();
      if (answer?.ok) done.value = answer.value;
      else if (answer) problem.value = answer.problem.kind;
    });
    busy.value = false;
    known.reload();
    return done.value;
  };
  const connect = ({ how, code, address, name, password, passphrase }: ConnectForm) =>
    doing(async () => {
      const invited = how === 'code' ? await readInvitation(code) : undefined;
      if (how === 'code' && !invited) return { ok: false, problem: { kind: 'invitation' } };
      const where = databaseAddress(invited?.address ?? address);
      if (where === undefined) return { ok: false, problem: { kind: 'address' } };
      if (!(await askForTeam(where))) return { ok: false, problem: { kind: 'permission' } };
      const open = how === 'code' ? { code } : { passphrase, isNew: how === 'new' };
      return request('team.connect', { address: where, name: name.trim(), secret: { password }, open });
    });
  const keep = async ({ store, id, versions }: Conflict, fields: Record<string, unknown>) => {
    const write = newWrite();
    await screen.attempt(async () => {
      const done = await request('team.resolve', { store, id, write, seen: versions.map(({ rev }) => rev), fields });
      if (done.ok) screen.tell(t('team.conflict.kept'), reopen({ store, id }));
      else screen.tell(t('team.conflict.changed'));
    });
  };
  const reopen = (on: On) => {
    const write = newWrite();
    return async () => void (await request('team.reopen', { ...on, write }));
  };
  const leave = (forget: boolean) =>
    screen.attempt(async () => {
      const { removed } = await request('team.leave', { forget });
      invitation.value = undefined;
      screen.tell(forget ? t('team.forgot', { n: removed }) : t('team.left'));
    });

  return function drawTeam() {
    return (
      <Shown of={known.value} onRetry={known.reload}>
        {(now) => (
          <TeamPage
            {...now}
            busy={busy.value}
            problem={problem.value}
            invitation={invitation.value}
            now={screen.now.value}
            onConnect={(form) => void connect(form)}
            onSync={() => void doing(async () => void (await request('team.sync', {})))}
            onSignIn={(password) => void doing(() => request('team.signIn', { secret: { password } }))}
            onUnlock={(passphrase) => void doing(() => request('team.unlock', { passphrase }))}
            onAllow={() =>
              void doing(async () => {
                if (await askForTeam(now.state.address ?? '')) await request('team.sync', {});
                return undefined;
              })
            }
            onShare={(kind, on) => void screen.attempt(async () => void (await request('team.choose', { share: { [kind]: on } })))}
            onInvite={(passphrase) =>
              void doing(() => request('team.invite', { passphrase, days: 7 })).then((made) => {
                if (made) invitation.value = made;
              })
            }
            onCopy={(code) => void screen.copy(code)}
            onRotate={(passphrase, next) =>
              void doing(() => request('team.rotate', { passphrase, next })).then((done) => {
                if (done) screen.tell(t('team.rotated'));
              })
            }
            onKeep={(conflict, fields) => void keep(conflict, fields)}
            onGiveUp={({ store, id }) =>
              void screen.attempt(async () => {
                if ((await request('team.giveUp', { store, id })).done) screen.tell(t('team.refused.gone'));
              })
            }
            onDismiss={({ store, id }) => void screen.attempt(async () => void (await request('team.dismiss', { store, id })))}
            onLeave={(forget) => void leave(forget)}
          />
        )}
      </Shown>
    );
  };
}

/** Waits for the others as long as this page is looked at and the team is in sync. */
function follow(phase: () => string, until: AbortSignal): void {
  const going = { on: false };
  const loop = async () => {
    if (going.on) return;
    going.on = true;
    while (!until.aborted && !document.hidden && (await request('team.follow', {}).catch(() => ({ followed: false }))).followed);
    going.on = false;
  };
  const look = () => {
    if (phase() === 'in-sync' && !document.hidden) void loop();
  };
  effect(look);
  document.addEventListener('visibilitychange', look, { signal: until });
}
