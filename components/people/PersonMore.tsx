import type { PersonKnown } from '../../lib/messages/protocol';
import { Decisions, type DecisionsProps } from './Decisions';
import { ForgetPerson, type ForgetPersonProps } from './ForgetPerson';
import { History, type HistoryProps } from './History';
import { PermissionsOf, type PermissionsOfProps } from './PermissionsOf';
import { RemindersOf, type RemindersOfProps } from './RemindersOf';

/** What stands in a person's view beside their name, notes and accounts. */
export interface PersonMore {
  tie: PersonKnown['tie'];
  waiting: number;
  reminders: RemindersOfProps;
  decisions: DecisionsProps;
  permissions: PermissionsOfProps;
  history: HistoryProps;
  forget: ForgetPersonProps;
}

/** What is owed, and everything that passed. */
export const PersonPast = ({ reminders, history }: PersonMore) => (
  <>
    <RemindersOf {...reminders} />
    <History {...history} />
  </>
);

/** What the person decides, and takes away. */
export const PersonChoices = ({ decisions, permissions, forget }: PersonMore) => (
  <>
    <Decisions {...decisions} />
    <PermissionsOf {...permissions} />
    <ForgetPerson {...forget} />
  </>
);
