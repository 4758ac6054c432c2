import type { FoundKind } from '../../lib/model/found';
import type { IconName } from '../ui/Icon';

/** What stands beside something found; `place`: a place of the workbench. */
export const foundIcons: Readonly<Record<FoundKind | 'place', IconName>> = {
  place: 'chevron',
  person: 'person',
  note: 'note',
  idea: 'idea',
  draft: 'draft',
  template: 'template',
  reply: 'reply',
  waiting: 'waiting',
  post: 'chart',
  reminder: 'bell',
  playbook: 'check',
};
