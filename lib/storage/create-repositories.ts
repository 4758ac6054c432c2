import { createAssignments, createDecisions, createReviews } from './assignments';
import { createDrafts } from './drafts';
import { createFind } from './find';
import { createHealth } from './health';
import { createIdeas } from './ideas';
import { createJoins } from './joins';
import { createNotes } from './notes';
import { createOutcomes } from './outcomes';
import { createOwnPosts } from './own-posts';
import { createPeople } from './people';
import { createPermissions } from './permissions';
import { createPlaybook } from './playbook';
import { createProfiles } from './profiles';
import { createRejected } from './rejected';
import { createReminders } from './reminders';
import { createReplies } from './replies';
import { createReports } from './reports';
import type { Repositories } from './repositories';
import { createResults } from './results';
import { createSettings } from './settings';
import { createSightings } from './sightings';
import { createSnoozes } from './snoozes';
import { createTeam } from './team';
import { createTeamFiles } from './team-file';
import { createTemplates } from './templates';
import type { Open } from './transact';
import { createTrash } from './trash';
import { createUnsent } from './unsent';
import { createWaiting } from './waiting';
import { createWhole } from './whole';
import type { Base } from './words-of';

/**
 * All repositories over one way to open the database (`createConnection().open`). `now`: the clock, for what is noted beside the person's
 * own acts. `newWrite`: 32 hex digits, for changes that nobody sent.
 */
export function createRepositories(
  open: Open,
  { now = Date.now, newWrite = () => crypto.randomUUID().replaceAll('-', '') }: Partial<Omit<Base, 'open'>> = {},
): Repositories {
  const base: Base = { open, now, newWrite };
  return {
    notes: createNotes(base),
    ideas: createIdeas(base),
    drafts: createDrafts(base),
    templates: createTemplates(base),
    people: createPeople(base),
    joins: createJoins(base),
    playbook: createPlaybook(base),
    profiles: createProfiles(base),
    permissions: createPermissions(base),
    reminders: createReminders(base),
    results: createResults(base),
    outcomes: createOutcomes(base),
    reports: createReports(base),
    assignments: createAssignments(base),
    reviews: createReviews(base),
    decisions: createDecisions(base),
    team: createTeam(base),
    teamFiles: createTeamFiles(base),
    snoozes: createSnoozes(base),
    unsent: createUnsent(base),
    replies: createReplies(base),
    waiting: createWaiting(base),
    ownPosts: createOwnPosts(base),
    sightings: createSightings(base),
    settings: createSettings(base),
    health: createHealth(base),
    rejected: createRejected(base),
    find: createFind(base),
    trash: createTrash(base),
    whole: createWhole(base),
  };
}
