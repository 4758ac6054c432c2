import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Choices } from '../../components/team/kept-fields';
import type { Secret } from '../../components/team/SecretFields';
import type { Kept } from '../../components/team/TeamConflicts';
import type { ConnectForm } from '../../components/team/TeamConnect';
import { type TeamAct, TeamPage, type TeamPageProps } from '../../components/team/TeamPage';
import { Shown } from '../../components/ui/Shown';
import { newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { ConnectProblem, SharedStore, TeamState } from '../../lib/model/team';
import { askForTeam } from '../../lib/sites/team-origin';
import { databaseAddress } from '../../lib/sync/couch';
import { readInvitation } from '../../lib/sync/invitation';
import { createTeamFile } from './team-file';
import { createKeptForms } from './wiring/kept-form';
import { namesInConflicts } from './wiring/names-in-conflicts';
import { openQuery } from './wiring/open-query';
import type { Screen } from './wiring/screen';

type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: { kind: ConnectProblem } };
type Problem = NonNullable<TeamPageProps['problem']>;
type On = { store: SharedStore; id: string };
const formOf = ({ store, id }: On) => `${store}:${id}`;
const secretOf = ({ by, value }: Secret) => (by === 'password' ? { password: value } : { token: value.trim() });

/** The team's page; news of the others come by themselves while any page of ours is looked at. */
export function createTeamPlace(screen: Screen, isOpen: ReadonlySignal<boolean>) {
  const { t } = screen.words;
  const busy = signal<ReadonlySet<TeamAct>>(new Set());
  const problem = signal<Problem | undefined>();
  const invitation = signal<TeamPageProps['invitation']>();
  const invited = signal<{ code: string; found: TeamPageProps['invited'] }>({ code: '', found: undefined });
  const isFresh = signal(false);
  const drawFile = createTeamFile(screen, isOpen);
  /** What is written together outlives another version, another place and a reload. */
  const choices = createKeptForms<Choices>('conflict', {});
  const known = openQuery({
    topics: ['team'],
    until: screen.until,
    isOpen,
    async load() {
      const [state, details, conflicts, refused, notices, alarm] = await Promise.all([
        request('team.state', {}),
        request('team.details', {}),
        request('team.conflicts', {}),
        request('team.refused', {}),
        request('team.notices', {}),
        browser.alarms.get('team'),
      ]);
      const names = await namesInConflicts(conflicts);
      return { state, details, conflicts, refused, notices, nameOf: (id: string) => names.get(id), nextAt: alarm?.scheduledTime };
    },
  });

  const setBusy = (act: TeamAct, on: boolean) => {
    const others = [...busy.peek()].filter((each) => each !== act);
    busy.value = new Set(on ? [...others, act] : others);
  };
  /** One thing at a time in each panel; what is wrong stands beside what was pressed. */
  const doing = async <Value,>(of: Problem['of'], work: () => Promise<Answer<Value> | undefined>): Promise<Value | undefined> => {
    setBusy(of, true);
    problem.value = undefined;
    const done = { value: undefined as Value | undefined };
    await screen.attempt(async () => {
      const answer = await work();
      if (answer?.ok) done.value = answer.value;
      else if (answer) problem.value = { of, kind: answer.problem.kind };
    });
    setBusy(of, false);
    known.reload();
    return done.value;
  };
  /** Read while it is typed: the browser asks for a permission only straight from a press. */
  const readCode = async (code: string) => {
    invited.value = { code, found: undefined };
    const found = await readInvitation(code);
    if (invited.peek().code === code) invited.value = { code, found: found && { ...found, isOver: found.until < Date.now() } };
  };
  const connect = async ({ how, code, address, name, secret, passphrase }: ConnectForm) => {
    const done = await doing('connect', async () => {
      const { found } = invited.peek();
      if (how === 'code' && !found) return { ok: false, problem: { kind: 'invitation' } };
      const where = databaseAddress(how === 'code' && found ? found.address : address);
      if (where === undefined) return { ok: false, problem: { kind: 'address' } };
      if (!(await askForTeam(where))) return { ok: false, problem: { kind: 'permission' } };
      const open = how === 'code' ? { code } : { passphrase, isNew: how === 'new' };
      return request('team.connect', { address: where, name: name.trim(), secret: secretOf(secret), open });
    });
    if (done) isFresh.value = true;
  };
  const sync = async () => {
    const done = await doing('standing', async () => ({ ok: true, value: await request('team.sync', {}) }));
    if (done) screen.tell(sayOutcome(done, t));
  };
  const keep = async (kept: readonly Kept[]) => {
    const settled: On[] = [];
    const problems: string[] = [];
    setBusy('keep', true);
    await screen.attempt(async () => {
      for (const { conflict, fields } of kept) {
        const { store, id, versions } = conflict;
        const done = await request('team.resolve', { store, id, write: newWrite(), seen: versions.map(({ rev }) => rev), fields });
        if (done.ok) settled.push({ store, id });
        else problems.push(done.problem.kind);
      }
    });
    setBusy('keep', false);
    for (const each of settled) choices(formOf(each)).clear();
    const [first] = problems;
    if (settled.length > 0) screen.tell(kept.length === 1 ? t('team.conflict.kept') : t('team.two.done', { n: settled.length }), reopen(settled));
    else if (first) screen.tell(t(first === 'invalid' ? 'team.conflict.invalid' : first === 'missing' ? 'team.conflict.gone' : 'team.conflict.changed'));
    known.reload();
  };
  const reopen = (list: readonly On[]) => {
    const writes = list.map((on) => ({ ...on, write: newWrite() }));
    return async () => {
      for (const each of writes) await request('team.reopen', each);
    };
  };
  const takeTheirs = ({ store, id }: On) =>
    screen.attempt(async () => {
      if ((await request('team.giveUp', { store, id })).done) screen.tell(t('team.refused.gone'), reopen([{ store, id }]));
      else screen.tell(t('team.refused.none'));
    });
  const keepHere = ({ store, id }: On) =>
    screen.attempt(async () => {
      await request('team.share', { store, id, write: newWrite(), shared: false });
      const write = newWrite();
      screen.tell(t('team.refused.kept'), async () => void (await request('team.share', { store, id, write, shared: null })));
    });
  const leave = (forget: boolean) =>
    screen.attempt(async () => {
      const { removed } = await request('team.leave', { forget });
      invitation.value = undefined;
      isFresh.value = false;
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
            invited={invited.value.found}
            isFresh={isFresh.value}
            now={screen.now.value}
            file={drawFile()}
            onCode={(code) => void readCode(code)}
            onConnect={(form) => void connect(form)}
            onSync={() => void sync()}
            onSignIn={(secret) => void doing('standing', () => request('team.signIn', { secret: secretOf(secret) }))}
            onUnlock={(passphrase) => void doing('standing', () => request('team.unlock', { passphrase }))}
            onAllow={() =>
              void doing('standing', async () => {
                if (await askForTeam(now.state.address ?? '')) await request('team.sync', {});
                return undefined;
              })
            }
            onShare={(kind, on) => void screen.attempt(async () => void (await request('team.choose', { share: { [kind]: on } })))}
            onInvite={(passphrase) =>
              doing('invite', () => request('team.invite', { passphrase, days: 7 })).then((made) => {
                if (made) invitation.value = made;
                return made !== undefined;
              })
            }
            onCopy={(text) => void screen.copy(text)}
            onRotate={(passphrase, next) =>
              doing('rotate', () => request('team.rotate', { passphrase, next })).then((done) => {
                if (done) invitation.value = undefined;
                if (done) screen.tell(t('team.rotate.done'));
                return done !== undefined;
              })
            }
            choicesOf={(conflict) => choices(formOf(conflict)).value.value}
            onChoices={(conflict, next) => choices(formOf(conflict)).change(next)}
            onKeep={(kept) => void keep(kept)}
            onTheirs={(refusal) => void takeTheirs(refusal)}
            onOnlyHere={(refusal) => void keepHere(refusal)}
            onDismiss={({ store, id }) => void screen.attempt(async () => void (await request('team.dismiss', { store, id })))}
            onLeave={(forget) => void leave(forget)}
            onDoneReading={() => {
              isFresh.value = false;
            }}
          />
        )}
      </Shown>
    );
  };
}

/** What came of a sync that somebody asked for. */
function sayOutcome({ phase, waiting }: TeamState, t: Screen['words']['t']): string {
  if (phase === 'in-sync') return t('team.synced');
  if (phase === 'offline') return t('team.synced.offline');
  return phase === 'waiting' ? t('team.synced.waiting', { n: waiting }) : t('team.synced.needs');
}
