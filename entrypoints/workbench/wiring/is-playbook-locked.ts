import { request } from '../../../lib/messages/request';
import { mayChange } from '../../../lib/team/may-change';

/** Whether it is the team's playbook, which this person only reads. */
export const isPlaybookLocked = async (): Promise<boolean> => mayChange((await request('team.who', {})).who, { store: 'playbook' }) === 'no';
