import { type Topic, topics } from '../live/topics';
import type { MessageName, Output } from '../messages/protocol';
import { bad, good, type Result } from '../model/result';
import { kindOfStore, leadStores, type Role, SharedKind, type SharedStore, sharedAtFirst } from '../model/team';
import type { FileAuthor, FileCounts, FileMerge, FileTrouble, FileVerdict, KnownAuthor, TeamFileState } from '../model/team-file';
import { goOn, type Step } from '../model/work';
import { type Author, type Filed, isStorageFull, Stopped, type Weighed } from '../storage';
import { type Keyring, keysOf, makeKeyring, openKeyring, rotated, type TeamKeys } from '../sync/crypto';
import { areOfOneTeam, type HeldKeys, joinedKeys } from '../sync/one-team';
import { fingerprint, makeSigning, type Signing } from '../sync/signing';
import {
  type Contents,
  type FileHead,
  type FileMember,
  leafOf,
  mostTurns,
  openTeamFile,
  readTeamFile,
  recordOf,
  type SignedFile,
  writeTeamFile,
} from '../sync/team-file';
import { teamFileName } from '../sync/team-file-name';
import type { Context, Serves } from './context';
import { forgetAgain } from './forgetting';
import { type TeamInForce, teamInForce } from './team-in-force';
import { labelOf } from './team-records';
import { topicOf } from './team-sync';

type Rows = Extract<MessageName, `teamFile.${string}`>;
type Failed = { kind: FileTrouble };

/** The same as for a team with a server. */
const shortestPassphrase = 12;
const mostRefusedTold = 30;
/** Decisions on one person between two files; whoever tells of more wants that no other lead is heard again. */
const mostTurnsAtOnce = 1000;

/**
 * The team's records as a file that is handed around. No server keeps the rules here: whose file it is, is made sure by its signature; what they may change, by
 * what a lead said of them. The first lead is whom this person trusts as one. `rounds`: of PBKDF2 for new keys, where it is not the usual number.
 */
export const teamFile = (context: Context, rounds?: number): Serves<Rows> => {
  const { team: records, teamFiles: files } = context.repositories;
  const working = <Value>(name: string | undefined, work: (step: Step) => Promise<Value>) => (context.work ? context.work(name, work) : work(goOn));

  const inForce = () => teamInForce(context);

  async function signing(): Promise<Signing> {
    const kept = (await files.signing()) ?? (await files.signing(await makeSigning()));
    if (!kept) throw new Error('There is nothing to sign with.');
    return kept;
  }

  async function state(): Promise<TeamFileState> {
    const [team, authors, own] = await Promise.all([inForce(), files.authors(), files.signing()]);
    const theirs = team?.by === 'file' ? await records.countTheirs() : 0;
    return {
      theirs,
      by: team?.by,
      name: team?.name,
      role: team?.role,
      share: team?.share ?? sharedAtFirst,
      fingerprint: own && (await fingerprint(own.key)),
      known: (await Promise.all(authors.map(knownAuthor))).sort((one, other) => one.name.localeCompare(other.name)),
    };
  }

  /**
   * What the file holds. `found`: keys of this team that are not here yet, by the passphrase that was typed. Who made the file is not asked here, so they are
   * for this reading alone.
   */
  async function opened(
    file: SignedFile,
    team: TeamInForce,
    passphrase: string | undefined,
  ): Promise<Result<{ contents: Contents; found?: HeldKeys }, Failed>> {
    const known = await openTeamFile(file, team.keys);
    if (known.ok) return good({ contents: known.value });
    if (known.problem.kind !== 'key' || passphrase === undefined) return known;
    const { ring } = file.head;
    const keys = await keysBy(ring, passphrase);
    if (!keys) return bad({ kind: 'passphrase' });
    if (!(await areOfOneTeam(team.keys, keys))) return bad({ kind: 'other' });
    const contents = await openTeamFile(file, keys);
    return contents.ok ? good({ contents: contents.value, found: { keys, ring } }) : contents;
  }

  async function authorOf({ name, key, role: claims }: { name: string; key: string; role: Role }, team: TeamInForce): Promise<FileAuthor> {
    const [authors, own] = await Promise.all([files.authors(), files.signing()]);
    const known = authors.find((each) => each.key === key);
    const namesakes = authors.filter((each) => alike(each.name, name) && each.key !== key).map((each) => each.key);
    if (alike(team.name, name) && own && own.key !== key) namesakes.unshift(own.key);
    const isLed = team.role === 'lead' || authors.some(({ role }) => role === 'lead');
    const base = { name: known?.name ?? name, key, claims, fingerprint: await fingerprint(key), known: await Promise.all(namesakes.map(fingerprint)) };
    if (own?.key === key) return { ...base, trust: 'own', role: team.role, known: [] };
    if (known) return { ...base, trust: 'known', role: known.role, known: [] };
    if (namesakes.length > 0) return { ...base, trust: 'other-key', role: 'member' };
    return { ...base, trust: 'new', role: claims === 'lead' && !isLed ? 'lead' : 'member' };
  }

  /**
   * What a lead says of the others, this person included; nobody decides on themselves. Whom this person put out comes back by their own press; for leads, by
   * the later decision of another, too.
   */
  async function adopt(members: readonly FileMember[], by: { name: string; key: string }): Promise<void> {
    const [own, team] = await Promise.all([files.signing(), inForce()]);
    const said = members.filter(({ key }) => key !== by.key);
    const ours = said.find(({ key }) => key === own?.key);
    if (ours) await files.change((now) => now && (isLater(ours, now) ? { ...now, role: ours.isOut ? 'member' : ours.role, turn: ours.turn } : now));
    await files.setAuthors((now) => {
      const known = new Map(now.map((each) => [each.key, each]));
      const next = new Map(known);
      for (const member of said) {
        const { name, key, role, turn, isOut } = member;
        const before = known.get(key);
        if (key === own?.key || !isLater(member, before)) continue;
        const staysOut = before?.out === 'here' && team?.role !== 'lead' ? ('here' as const) : undefined;
        const via = before && !before.out ? before.via : by.name;
        const counted = before ? turn : Math.min(turn, mostTurnsAtOnce / 2);
        next.set(key, { name: before?.name ?? name, key, role, turn: counted, via, out: staysOut ?? (isOut ? 'told' : undefined) });
      }
      return [...next.values()];
    });
  }

  async function tell(weighed: readonly Weighed[]): Promise<void> {
    const changed = new Set<Topic>(weighed.filter(({ verdict }) => wrote.has(verdict)).map(({ store }) => topicOf[store]));
    if (changed.size > 0) await forgetAgain(context);
    await context.announce(...new Set<Topic>(['team', ...changed]));
  }

  return {
    'teamFile.state': state,
    'teamFile.start': tellingFull(async ({ name, passphrase }) => {
      if (await inForce()) return bad({ kind: 'other' });
      if (passphrase.length < shortestPassphrase) return bad({ kind: 'weak' });
      const { ring, open } = await makeKeyring(passphrase, rounds);
      const keys = await keysOf(ring, open);
      if (!keys) throw new Error('A new key does not open its own ring.');
      await signing();
      await files.change((now) => now ?? { name, role: 'lead', turn: 0, keys, ring, share: { ...sharedAtFirst } });
      await context.announce('team');
      return good(await state());
    }),
    'teamFile.join': tellingFull(async ({ name, passphrase, file: text }) => {
      if (await inForce()) return bad({ kind: 'other' });
      const file = await readTeamFile(text);
      if (!file.ok) return file;
      const { ring, by, key, role } = file.value.head;
      const keys = await keysBy(ring, passphrase);
      if (!keys) return bad({ kind: 'passphrase' });
      const contents = await openTeamFile(file.value, keys);
      if (!contents.ok) return contents;
      const own = await signing();
      // Whoever left comes back as what they were: their own word of it, or a lead's.
      const ours = contents.value.members.find((each) => each.key === own.key);
      const as = key === own.key ? { role, turn: ours?.turn ?? 0 } : { role: ours?.role ?? 'member', turn: 0 };
      const inTeam = contents.value.members.filter(({ isOut }) => !isOut);
      const others = [{ name: by, key }, ...inTeam].filter((each) => each.key !== own.key);
      if (others.some((each) => alike(each.name, name))) return bad({ kind: 'name' });
      await files.change((now) => now ?? { name, ...as, keys, ring, share: { ...sharedAtFirst } });
      await context.announce('team');
      return good(await state());
    }),
    'teamFile.choose': async ({ share }) => {
      await files.change((now) => now && { ...now, share: { ...now.share, ...share } });
      await context.announce('team');
      return state();
    },
    'teamFile.make': tellingFull(async ({ work }): Promise<Output<'teamFile.make'>> => {
      const team = await inForce();
      if (!team) return bad({ kind: 'off' });
      if (team.role === 'guest') return bad({ kind: 'guest' });
      const list = await working(work, files.pack).catch(stopped);
      if (!list) return good({ stopped: true });
      const own = await signing();
      const members = team.role === 'lead' ? await charter(team, own.key) : [];
      const made = context.now();
      const head: FileHead = { app: 'feedside', made, by: team.name, role: team.role, key: own.key, records: list.length, ring: team.ring };
      const contents = { members, records: list.map(({ store, id, leaf }) => recordOf({ store, id }, { leaf, by: team.name })) };
      const text = await writeTeamFile({ head, contents, keys: team.keys, signing: own });
      if (!text.ok) return text;
      await files.packed(list, made);
      await context.announce('team');
      return good({ name: teamFileName(team.name, made), text: text.value, ...countsOf(list) });
    }),
    'teamFile.merge': tellingFull(async ({ file: text, passphrase, dryRun, work }) => {
      const team = await inForce();
      if (!team) return bad({ kind: 'off' });
      const file = await readTeamFile(text);
      if (!file.ok) return file;
      const { made, by: name, key, role: claims } = file.value.head;
      const inside = await opened(file.value, team, passphrase);
      if (!inside.ok) return inside;
      const { contents, found } = inside.value;
      const by = await authorOf({ name, key, role: claims }, team);
      if (!dryRun && (by.trust === 'new' || by.trust === 'other-key')) return bad({ kind: 'stranger' });
      const list: Filed[] = contents.records.map((record) => ({ store: record.store, id: record.id, leaf: leafOf(record) }));
      const mayChange = (store: SharedStore) => by.role !== 'guest' && (by.role === 'lead' || !leadStores.includes(store));
      const told = (weighed: readonly Weighed[], did: FileMerge['did']): FileMerge => ({
        by,
        made,
        did,
        kinds: kindsOf(weighed),
        refused: refusedOf(weighed, list),
      });
      if (!dryRun) await context.backUp?.();
      const weighed = await working(work, (step) => files.take(list, { at: context.now(), dryRun, mayChange, step })).catch(stopped);
      if (!weighed) return good(told([], 'stopped'));
      if (!dryRun) {
        try {
          // A lead who is trusted changes the passphrase; where it was changed here meanwhile, the file tells it once more.
          if (found && by.role === 'lead' && team.by === 'file')
            await files.change((now) => (now?.ring.key === team.ring.key ? { ...now, ...joinedKeys(now, found) } : now));
          if (by.role === 'lead' && by.trust !== 'own') await adopt(contents.members, by);
        } finally {
          await tell(weighed); // the records are here, even where there was no room for this
        }
      }
      return good(told(weighed, dryRun ? 'would' : 'did'));
    }),
    'teamFile.trust': async ({ name, key, role, trusted, isUndone }) => {
      const isLead = (await inForce())?.role === 'lead';
      await files.setAuthors((now) => {
        const before = now.find((each) => each.key === key);
        const others = now.filter((each) => each.key !== key);
        // A lead's press is a decision that the others hear of; a member's counts on this device.
        const turn = before && isLead && Boolean(before.out) === trusted ? afterTurn(before.turn) : (before?.turn ?? 0);
        if (!trusted) {
          const isAsBefore = !before || (isUndone && isLead && before.turn === 0 && before.via === undefined);
          return isAsBefore ? others : [...others, { ...before, turn, out: 'here' }];
        }
        const isLed = others.some((each) => each.role === 'lead' && !each.out);
        const counted: Role = role === 'lead' && isLed && !isLead ? 'member' : role;
        return [...others, { name, key, role: counted, turn, via: before?.out === 'told' ? undefined : before?.via, out: undefined }];
      });
      await context.announce('team');
      return state();
    },
    'teamFile.role': async ({ key, role }) => {
      if ((await inForce())?.role === 'lead') {
        await files.setAuthors((now) => now.map((each) => (each.key === key && each.role !== role ? { ...each, role, turn: afterTurn(each.turn) } : each)));
        await context.announce('team');
      }
      return state();
    },
    'teamFile.rotate': tellingFull(async ({ passphrase, next }) => {
      const team = await files.team();
      if (team?.role !== 'lead' || (await inForce())?.by !== 'file') return bad({ kind: 'off' });
      if (next.length < shortestPassphrase) return bad({ kind: 'weak' });
      const changed = await rotated(team.ring, { passphrase, next, ...(rounds !== undefined && { count: rounds }) });
      const keys = changed && (await keysOf(changed.ring, changed.open));
      if (!changed || !keys) return bad({ kind: 'passphrase' });
      await files.change((now) => (now?.ring.key === team.ring.key ? { ...now, ...joinedKeys(now, { keys, ring: changed.ring }) } : now));
      return good(await state());
    }),
    'teamFile.leave': async ({ forget }) => {
      if ((await inForce())?.by !== 'file') return { removed: 0 };
      const removed = forget ? await records.countTheirs() : 0;
      if (forget) {
        await context.expectFewer?.(removed);
        await records.forgetTheirs(context.now());
      }
      await files.forget();
      await context.announce(...topics);
      return { removed };
    },
  };

  /** Everybody whom this lead knows, those who are out too, this lead first. */
  async function charter({ name, turn }: TeamInForce, key: string): Promise<FileMember[]> {
    const authors = (await files.allAuthors()).flatMap(({ name, key, role, turn, out }): FileMember[] => {
      if (out) return [{ name, key, role: 'member', turn, isOut: true }];
      return role === 'guest' ? [] : [{ name, key, role, turn }];
    });
    return [{ name, key, role: 'lead', turn }, ...authors];
  }
};

/** What writes something. */
const wrote: ReadonlySet<FileVerdict> = new Set(['new', 'changed', 'merged', 'conflict', 'removed']);

/** A full disk is an answer as any other. */
const tellingFull =
  <Given, Value>(act: (given: Given) => Promise<Result<Value, Failed>>) =>
  async (given: Given): Promise<Result<Value, Failed>> => {
    try {
      return await act(given);
    } catch (error) {
      if (isStorageFull(error)) return bad({ kind: 'full' });
      throw error;
    }
  };

const afterTurn = (turn: number): number => Math.min(turn + 1, mostTurns);

/** Of two decisions at once, the one that puts out counts. */
function isLater({ turn, isOut }: FileMember, before: { turn: number; out?: Author['out'] } | undefined): boolean {
  if (!before) return true;
  const ahead = turn - before.turn;
  return (ahead > 0 && ahead <= mostTurnsAtOnce) || (ahead === 0 && isOut === true && !before.out);
}

const alike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const knownAuthor = async ({ name, key, role, via }: Author): Promise<KnownAuthor> => ({ name, key, role, via, fingerprint: await fingerprint(key) });

async function keysBy(ring: Keyring, passphrase: string): Promise<TeamKeys | undefined> {
  const open = await openKeyring(ring, passphrase);
  return open && keysOf(ring, open);
}

function stopped(error: unknown): undefined {
  if (!(error instanceof Stopped)) throw error;
}

function kindsOf(weighed: readonly Weighed[]): FileCounts[] {
  const counted = new Map<SharedKind, FileCounts['counts']>();
  for (const { store, verdict } of weighed) {
    const counts = counted.get(kindOfStore(store)) ?? {};
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    counted.set(kindOfStore(store), counts);
  }
  return SharedKind.options.flatMap((kind) => {
    const counts = counted.get(kind);
    return counts ? [{ kind, counts }] : [];
  });
}

function refusedOf(weighed: readonly Weighed[], list: readonly Filed[]): FileMerge['refused'] {
  const refused = weighed.filter(({ verdict }) => verdict === 'refused').slice(0, mostRefusedTold);
  return refused.map(({ store, id, why = 'form' }) => {
    const leaf = list.find((each) => each.store === store && each.id === id)?.leaf;
    return { store, label: labelOf(leaf?.body ?? {}), why };
  });
}

/** Records by kind, and those whose removal is told. */
function countsOf(list: readonly Filed[]): { kinds: { kind: SharedKind; n: number }[]; removed: number } {
  const [living, all] = [new Map<SharedKind, Set<string>>(), new Set<string>()];
  for (const { store, id, leaf } of list) {
    all.add(`${store}:${id}`);
    if (leaf.isDeleted) continue;
    const kind = kindOfStore(store);
    living.set(kind, (living.get(kind) ?? new Set()).add(`${store}:${id}`));
  }
  const kinds = SharedKind.options.flatMap((kind) => {
    const n = living.get(kind)?.size ?? 0;
    return n > 0 ? [{ kind, n }] : [];
  });
  return { kinds, removed: all.size - kinds.reduce((sum, { n }) => sum + n, 0) };
}
