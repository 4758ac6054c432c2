import type { Autosave } from '../../../components/editing/create-autosave';
import type { TemplateInTeam } from '../../../components/workbench/TemplateInTeam';
import { proposedOfWords, type TemplateWords, templateTrouble } from '../../../components/workbench/template-words';
import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Template } from '../../../lib/model/template';
import { submittedIn } from '../../../lib/team/answers';
import { type May, mayChange, mayPropose } from '../../../lib/team/may-change';
import type { Proposal } from '../../../lib/team/proposals';
import type { Proposals } from './create-proposals';
import { createKeptForms } from './kept-form';
import { propose } from './proposal-acts';
import type { Screen } from './screen';

type OpenTemplate = Autosave<TemplateWords, Template>;

export interface TemplateTeamActs {
  /** Stores the words as a template of this person alone. */
  keepCopy(words: TemplateWords): Promise<void>;
  /** The words went to the leads: the editor shows what is stored again, or closes. */
  proposed(id: string): void;
  /** The words came back. */
  took(id: string, words: TemplateWords): void;
}

/** How a template stands to whoever does not lead the team, and what they can do about it. */
export function createTemplateTeam(screen: Screen, proposals: Proposals, acts: TemplateTeamActs) {
  const { t } = screen.words;
  const notes = createKeptForms<string>('proposal-note', '');
  /** The id that a person's own template was proposed under, by its own: a template of this person alone stays what it is, the team's is another one. */
  const proposedAs = createKeptForms<string>('proposed-as', '');
  const ownOf = (id: string): Proposal | undefined => proposals.ownOf(proposedAs(id).value.value || id);
  const mayOf = (id: string, stored: Template | undefined): May =>
    mayChange(proposals.who.value, { store: 'templates', shared: stored?.shared, isTeams: stored !== undefined && proposals.teams.value.has(id) });

  const send = async (id: string, { stored, words, may }: { stored: Template | undefined; words: TemplateWords; may: May }) => {
    const isOwn = may === 'own-only' && stored !== undefined;
    const earlier = ownOf(id);
    const isTaken = earlier?.state === 'approved';
    // Kept before it is sent: pressed once more, it is the same proposal.
    if (isOwn && proposedAs(id).value.peek() === '') proposedAs(id).change(earlier?.review.about ?? newId());
    const done = await propose(screen, {
      about: isOwn ? proposedAs(id).value.peek() : id,
      // Where the team took it before, the same words are not proposed to it as another one.
      of: isOwn ? (isTaken ? earlier.present?.rev : undefined) : may === 'propose' ? stored?.rev : undefined,
      words,
      note: notes(id).value.peek(),
      by: proposals.who.peek()?.name ?? '',
      before: isTaken ? undefined : earlier?.review,
      said: t(isOwn ? 'proposals.sent.own' : 'proposals.sent'),
      back: () => !isOwn && acts.took(id, words),
    });
    if (!done) return;
    notes(id).clear();
    if (!isOwn) acts.proposed(id);
  };

  /** By the person's own word: it stays theirs should they lead the team one day. */
  const keep = async (id: string, stored: Template | undefined, autosave: OpenTemplate) => {
    await autosave.flush();
    if (autosave.state.peek().kind !== 'saved' || stored?.shared === false) return;
    await screen.attempt(() => keepPrivate(id));
  };

  return {
    isLocked: (template: Template): boolean => ['propose', 'no'].includes(mayOf(template.id, template)),
    /** `undefined`: this person just writes. */
    of(id: string, stored: Template | undefined, autosave: OpenTemplate): TemplateInTeam | undefined {
      const may = mayOf(id, stored);
      if (may === 'yes') return undefined;
      const { value: who } = proposals.who;
      const own = ownOf(id);
      const isSame = () =>
        submittedIn({ words: undefined, proposal: proposedOfWords(autosave.value.value) }) ===
        submittedIn({ words: undefined, proposal: own?.review.proposal });
      return {
        may,
        isGuest: who?.role === 'guest',
        canPropose: may !== 'no' && mayPropose(who),
        notShared: may !== 'no' && who?.role === 'member' && who.share.templates && !who.share.assignments ? { teamHref: '#team' } : undefined,
        isStored: stored !== undefined,
        proposed:
          own?.state === 'asked' ? { ago: Math.max(0, screen.now.value - own.review.updatedAt), href: '#templates/proposals', isSame: isSame() } : undefined,
        note: notes(id).value.value,
        onNote: notes(id).change,
        onPropose() {
          const words = autosave.value.peek();
          if (templateTrouble(words) === undefined) void send(id, { stored, words, may });
        },
        onKeep() {
          const words = autosave.value.peek();
          if (templateTrouble(words) !== undefined) return;
          // The id of what was proposed is the team's, should a lead accept it.
          if (may === 'own-only' && (stored || !own)) void keep(id, stored, autosave);
          else void screen.attempt(() => acts.keepCopy(words));
        },
      };
    },
  };
}

/** It never goes to the team. */
async function keepPrivate(id: string): Promise<void> {
  await request('team.share', { store: 'templates', id, write: newWrite(), shared: false });
}
