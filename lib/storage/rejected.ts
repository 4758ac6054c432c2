import type { RejectedRecords } from './repositories';
import { reading } from './transact';
import type { Base } from './words-of';

export const createRejected = ({ open }: Base): RejectedRecords => ({
  all: () => reading(open, ['rejected'], (tx) => tx.objectStore('rejected').getAll()),
  count: () => reading(open, ['rejected'], (tx) => tx.objectStore('rejected').count()),
});
