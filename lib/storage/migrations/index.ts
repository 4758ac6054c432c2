import { firstStores } from './001-first-stores';
import { joins } from './002-joins';
import { playbook } from './003-playbook';
import { results } from './004-results';
import { team } from './005-team';
import { decisions } from './006-decisions';
import type { Migration } from './define-migration';

/** In order, numbered from 1 without gaps. A new step: one file `NNN-what-it-does.ts`, one line here, a fixture of the version before it. */
export const migrations: readonly Migration[] = [firstStores, joins, playbook, results, team, decisions];
