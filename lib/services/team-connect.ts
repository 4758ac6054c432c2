import * as z from 'zod/mini';
import { bad, good, type Result } from '../model/result';
import { type ConnectProblem, sharedAtFirst } from '../model/team';
import { randomHex } from '../sync/bytes';
import { type Couch, CouchError, databaseAddress } from '../sync/couch';
import { Keyring, keysOf, makeKeyring, type OpenKey, openKeyring, rotated } from '../sync/crypto';
import { InvitationDoc, makeInvitation, openInvitation, readInvitation } from '../sync/invitation';
import { memberId } from '../sync/member-id';
import type { Context, Serves } from './context';
import type { TeamAround, TeamSync } from './team-sync';

const ringId = 'team';
const invitationPrefix = 'invite:';
/** A shorter one can be guessed by whoever has the server's files. */
const shortestPassphrase = 12;
const day = 86_400_000;

type Failed = { kind: ConnectProblem };

/** Coming to a team and leaving it. */
export const teamConnect = (
  context: Context,
  { sync, around }: { sync: TeamSync; around: TeamAround },
): Serves<'team.read' | 'team.connect' | 'team.signIn' | 'team.unlock' | 'team.choose' | 'team.leave' | 'team.invite' | 'team.rotate'> => {
  const { team } = context.repositories;
  const { rounds } = around;

  /** The team's key by what the person has: its passphrase, or an invitation's code. `isNew`: there may be no team yet. */
  async function open(couch: Couch, by: { passphrase: string; isNew: boolean } | { code: string }): Promise<Result<{ ring: Keyring; open: OpenKey }, Failed>> {
    const there = await couch.read(Keyring, ringId);
    if ('code' in by) {
      const invitation = await readInvitation(by.code);
      if (!invitation || !there) return bad({ kind: 'invitation' });
      const doc = await couch.read(InvitationDoc, invitationPrefix + invitation.id);
      if (!doc || Math.min(invitation.until, doc.value.until) < context.now()) return bad({ kind: 'expired' });
      const opened = await openInvitation(invitation, doc.value);
      return opened ? good({ ring: there.value, open: opened }) : bad({ kind: 'invitation' });
    }
    if (there) {
      const opened = await openKeyring(there.value, by.passphrase);
      return opened ? good({ ring: there.value, open: opened }) : bad({ kind: 'passphrase' });
    }
    if (!by.isNew) return bad({ kind: 'missing' });
    if (by.passphrase.length < shortestPassphrase) return bad({ kind: 'weak' });
    // A team that handed files around takes its key along, so that its files can be opened on.
    const filed = (await context.repositories.teamFiles.team())?.ring;
    const known = filed && (await openKeyring(filed, by.passphrase));
    const made = filed && known ? { ring: filed, open: known } : await makeKeyring(by.passphrase, rounds);
    try {
      await couch.write(ringId, made.ring, undefined);
      return good(made);
    } catch (error) {
      if (error instanceof CouchError && error.kind === 'conflict') return open(couch, by); // somebody else made it this very moment
      throw error;
    }
  }

  return {
    'team.read': async ({ code }) => {
      const invitation = await readInvitation(code);
      return { found: invitation && { address: invitation.address, until: invitation.until, isOver: invitation.until < context.now() } };
    },
    'team.connect': async ({ address, name, secret, open: by }) => {
      const where = databaseAddress(address);
      if (where === undefined) return bad({ kind: 'address' });
      if (!(await around.isPermitted(new URL(where).origin))) return bad({ kind: 'permission' });
      const couch = sync.couchOf({ address: where, name, ...secret });
      return told(async () => {
        const { role, name: known } = await couch.role();
        const opened = await open(couch, by);
        if (!opened.ok) return opened;
        const keys = await keysOf(opened.value.ring, opened.value.open);
        if (!keys) return bad({ kind: 'passphrase' });
        const before = await team.config();
        const device = before?.device ?? randomHex(32);
        await team.connect({
          address: where,
          name: known,
          ...secret,
          device,
          role,
          keys,
          ring: opened.value.ring,
          share: before?.share ?? { ...sharedAtFirst },
        });
        await context.announce('team');
        sync.syncSoon();
        return good(await sync.state());
      });
    },
    'team.signIn': async ({ secret }) => {
      const config = await team.config();
      if (!config) return bad({ kind: 'missing' });
      return told(async () => {
        const { role, name } = await sync.couchOf({ address: config.address, name: config.name, ...secret }).role();
        if (name !== config.name) return bad({ kind: 'sign-in' }); // a token of somebody else: the server would refuse all that this person wrote
        await team.change({ password: undefined, token: undefined, ...secret, role });
        await sync.syncAgain();
        return good(await sync.state());
      });
    },
    'team.unlock': async ({ passphrase }) => {
      const config = await team.config();
      if (!config) return bad({ kind: 'missing' });
      return told(async () => {
        const opened = await open(sync.couchOf(config), { passphrase, isNew: false });
        if (!opened.ok) return opened;
        const keys = await keysOf(opened.value.ring, opened.value.open);
        if (!keys) return bad({ kind: 'passphrase' });
        await team.change({ keys, ring: opened.value.ring });
        await sync.syncAgain();
        return good(await sync.state());
      });
    },
    'team.choose': async ({ share }) => {
      const config = await team.config();
      if (config) await team.change({ share: { ...config.share, ...share } });
      await context.announce('team');
      if (config) sync.syncSoon();
      return sync.state();
    },
    'team.leave': async ({ forget }) => {
      const config = await team.config();
      await team.disconnect(); // from here on nobody begins to sync
      await sync.stop();
      const removed = forget ? await team.countTheirs() : 0;
      if (forget) {
        await context.expectFewer?.(removed);
        await team.forgetTheirs(context.now());
        await context.repositories.teamFiles.forget();
      }
      await context.announce('team', 'templates', 'playbook', 'people', 'notes', 'ideas', 'drafts', 'replies');
      if (config) await removeUs(memberId(config.name, config.device), sync.couchOf(config)); // without the server it takes its time
      return { removed };
    },
    'team.invite': async ({ passphrase, days }) => {
      const config = await team.config();
      if (!config) return bad({ kind: 'missing' });
      const couch = sync.couchOf(config);
      return told(async () => {
        const opened = await open(couch, { passphrase, isNew: false });
        if (!opened.ok) return opened;
        await removeOld(couch, context.now());
        const until = context.now() + days * day;
        const { code, id, doc } = await makeInvitation({
          address: config.address,
          open: opened.value.open,
          until,
          ...(rounds !== undefined && { count: rounds }),
        });
        await couch.write(invitationPrefix + id, doc, undefined);
        return good({ code, until: doc.until });
      });
    },
    'team.rotate': async ({ passphrase, next }) => {
      const config = await team.config();
      if (!config) return bad({ kind: 'missing' });
      if (next.length < shortestPassphrase) return bad({ kind: 'weak' });
      const couch = sync.couchOf(config);
      return told(async () => {
        const there = await couch.read(Keyring, ringId);
        const changed = there && (await rotated(there.value, { passphrase, next, ...(rounds !== undefined && { count: rounds }) }));
        if (!there || !changed) return bad({ kind: there ? 'passphrase' : 'missing' });
        const keys = await keysOf(changed.ring, changed.open);
        if (!keys) return bad({ kind: 'passphrase' });
        await couch.write(ringId, changed.ring, there.rev);
        for (const { id, rev } of await couch.list(invitationPrefix)) await couch.remove(id, rev); // they hold the old key
        await team.change({ keys, ring: changed.ring });
        await sync.syncAgain();
        return good(await sync.state());
      });
    },
  };
};

/** Others need not see us any longer; where that can't be told, they see when we were there last. */
const removeUs = async (id: string, couch: Couch): Promise<void> => {
  try {
    const ours = await couch.read(z.unknown(), id);
    if (ours) await couch.remove(id, ours.rev);
  } catch {
    // leaving works without the server
  }
};

/** A code that is over opens nothing more: its document goes. */
async function removeOld(couch: Couch, now: number): Promise<void> {
  for (const { id, rev } of await couch.list(invitationPrefix)) {
    const doc = await couch.read(InvitationDoc, id);
    if (doc && doc.value.until < now) await couch.remove(id, rev);
  }
}

const kinds: Partial<Record<CouchError['kind'], ConnectProblem>> = {
  offline: 'unreachable',
  'sign-in': 'sign-in',
  locked: 'locked',
  forbidden: 'forbidden',
  missing: 'missing',
};

async function told<Value>(work: () => Promise<Result<Value, Failed>>): Promise<Result<Value, Failed>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CouchError)) throw error;
    return bad({ kind: kinds[error.kind] ?? 'answer' });
  }
}
