import { assignments } from './assignments';
import { background } from './background';
import { backup } from './backup';
import { board } from './board';
import { calendar } from './calendar';
import { campaigns } from './campaigns';
import { card } from './card';
import { charts } from './charts';
import { checks } from './checks';
import { clock } from './clock';
import { desk } from './desk';
import { drafts } from './drafts';
import { exchange } from './exchange';
import { expansion } from './expansion';
import { exportFiles } from './exports';
import { help } from './help';
import { hints } from './hints';
import { ideas } from './ideas';
import { importReasons } from './import-reasons';
import { insights } from './insights';
import { insightsRelations } from './insights-relations';
import { insightsStudy } from './insights-study';
import { insightsTemplates } from './insights-templates';
import { insightsTimes } from './insights-times';
import { insightsWorks } from './insights-works';
import { line } from './line';
import { networks } from './networks';
import { notes } from './notes';
import { palette } from './palette';
import { people } from './people';
import { permissions } from './permissions';
import { picker } from './picker';
import { playbook } from './playbook';
import { popup } from './popup';
import { postTable } from './post-table';
import { privacy } from './privacy';
import { problems } from './problems';
import { proposals } from './proposals';
import { reminders } from './reminders';
import { reports } from './reports';
import { reviews } from './reviews';
import { search } from './search';
import { settings } from './settings';
import { setup } from './setup';
import { sharing } from './sharing';
import { shortcuts } from './shortcuts';
import { sites } from './sites';
import { slots } from './slots';
import { team } from './team';
import { teamFile } from './team-file';
import { templateFaults } from './template-faults';
import { templates } from './templates';
import { today } from './today';
import { trash } from './trash';
import { ui } from './ui';
import { units } from './units';
import { unsent } from './unsent';
import { waiting } from './waiting';
import { welcome } from './welcome';
import { whyNot } from './why-not';
import { work } from './work';
import { workbench } from './workbench';

/**
 * Every word that Feedside says in English: one file per area, each key starting with its area's name. A new screen adds
 * its file and one line here.
 */
export const en = /* @__PURE__ */ together(
  assignments,
  background,
  backup,
  board,
  calendar,
  campaigns,
  card,
  charts,
  clock,
  checks,
  desk,
  drafts,
  exchange,
  expansion,
  exportFiles,
  help,
  hints,
  ideas,
  importReasons,
  insights,
  insightsRelations,
  insightsStudy,
  insightsTemplates,
  insightsTimes,
  insightsWorks,
  line,
  networks,
  notes,
  palette,
  people,
  permissions,
  picker,
  playbook,
  popup,
  postTable,
  privacy,
  problems,
  proposals,
  reminders,
  search,
  reports,
  reviews,
  settings,
  setup,
  sharing,
  shortcuts,
  sites,
  slots,
  team,
  teamFile,
  templateFaults,
  templates,
  today,
  trash,
  ui,
  units,
  unsent,
  waiting,
  welcome,
  whyNot,
  work,
  workbench,
);

export type Key = keyof typeof en;
/** What a locale must hold. English is the whole; another locale may leave keys out and falls back to it. */
export type Locale = Readonly<Record<Key, string>>;

type All<Areas> = (Areas extends object ? (area: Areas) => void : never) extends (area: infer Whole) => void ? Whole : never;

/** One object of all; a call that bundlers may leave out where nobody asks for it, which they don't dare with spread objects. */
function together<Areas extends readonly object[]>(...areas: Areas): All<Areas[number]> {
  return Object.assign({}, ...areas);
}
