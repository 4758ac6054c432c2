/*
 * Context: the worker may be stopped between any two lines, and several tabs ask at once.
 * Decision: a service is a function of repositories and clock; nothing that matters is kept between two questions, every write is one
 * transaction of a repository, and whoever reads is told by topic.
 * Consequence: asking again is always safe, and all of it runs in node on real repositories.
 */
import { board } from './board';
import type { Context } from './context';
import { drafts } from './drafts';
import { exchange } from './exchange';
import { expansion } from './expansion';
import { explain } from './explain';
import { forgetting } from './forgetting';
import { history } from './history';
import { ideas } from './ideas';
import { importTemplates } from './import-templates';
import { notes } from './notes';
import { numbers } from './numbers';
import { outcomes } from './outcomes';
import { people } from './people';
import { peopleList } from './people-list';
import { permissions } from './permissions';
import { playbook } from './playbook';
import { posts } from './posts';
import { practice } from './practice';
import { profiles } from './profiles';
import { promises } from './promises';
import { quiet } from './quiet';
import { reminders } from './reminders';
import { replies } from './replies';
import { replyOutcomes } from './reply-outcomes';
import { reports } from './reports';
import { responseClock } from './response-clock';
import { results } from './results';
import { reviews } from './reviews';
import { search } from './search';
import { settings } from './settings';
import { suggestTemplates } from './suggest-templates';
import { teamFile } from './team-file';
import { templates } from './templates';
import { trash } from './trash';
import { unsent } from './unsent';
import { waiting } from './waiting';
import { writing } from './writing';

export type { Context } from './context';
export { createLabeller, type Labeller } from './create-labeller';
export { readDue } from './due';
export { forgetAgain } from './forgetting';
export { judgeInView } from './in-view';
export { reviewsOfDrafts } from './reviews';
export { createTeam } from './team';

/** The handlers of every row of the protocol that needs no extension API. */
export function createServices(context: Context) {
  const calm: Context = { ...context, announce: (...changed) => context.announce(...changed).catch(() => undefined) };
  return {
    ...posts(calm),
    ...explain(calm),
    ...replies(calm),
    ...replyOutcomes(calm),
    ...templates(calm),
    ...expansion(calm),
    ...importTemplates(calm),
    ...suggestTemplates(calm),
    ...ideas(calm),
    ...board(calm),
    ...notes(calm),
    ...drafts(calm),
    ...reviews(calm),
    ...unsent(calm),
    ...people(calm),
    ...forgetting(calm),
    ...reminders(calm),
    ...permissions(calm),
    ...peopleList(calm),
    ...history(calm),
    ...profiles(calm),
    ...playbook(calm),
    ...waiting(calm),
    ...results(calm),
    ...settings(calm),
    ...search(calm),
    ...trash(calm),
    ...numbers(calm),
    ...responseClock(calm),
    ...outcomes(calm),
    ...exchange(calm),
    ...reports(calm),
    ...teamFile(calm),
    ...practice(calm),
    ...quiet(calm),
    ...writing(calm),
    ...promises(calm),
  };
}
