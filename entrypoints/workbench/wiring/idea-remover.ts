import { request } from '../../../lib/messages/request';
import type { Idea } from '../../../lib/model/idea';
import type { Remover } from './remove-record';

export const ideaRemover: Remover<Idea> = {
  remove: (removal) => request('ideas.remove', removal),
  restore: (removal) => request('ideas.restore', removal),
  deleted: 'ideas.deleted',
  restored: 'ideas.restored',
};
