import type { Words } from '../../../lib/i18n';
import { deskAddress } from '../../../lib/messages/desk-address';
import { request } from '../../../lib/messages/request';
import type { FoundRecord } from './find-records';
import { personPlace } from './person-place';

const few = 20;

/** Whom a note can be about: those whose name or handle fits, else those seen last. @throws RequestError */
export async function findPeople(words: string, t: Words['t']): Promise<FoundRecord[]> {
  const people =
    words.trim() === ''
      ? (await request('people.list', { order: 'seen', limit: few })).rows.map(({ person }) => person)
      : await request('people.search', { words, limit: few });
  return people.map(({ id, name, handle, network }) => ({
    id: `person-${id}`,
    label: name ?? `@${handle}`,
    words: `@${handle} ${handle}`,
    detail: `@${handle} · ${t(`network.${network}`)}`,
    icon: 'note',
    kind: t('palette.note.kind'),
    address: personPlace(id),
    beside: deskAddress({ kind: 'person', id, label: name ?? `@${handle}` }),
  }));
}
