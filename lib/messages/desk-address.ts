import type { About } from '../model/note';

/** Where the desk shows one person or post: `#person/<id>/<label>/<permalink>`, each part encoded, the last two may be missing. */
export const deskAddress = ({ kind, id, label, permalink }: About): string =>
  `#${[kind, id, label, ...(permalink === undefined ? [] : [permalink])].map(encodeURIComponent).join('/')}`;

/** What an address of the desk is about; `undefined` for its other views. Without a label the id's last part serves. */
export function parseDeskAddress(hash: string): About | undefined {
  const [kind, id = '', label = '', permalink = ''] = hash.replace(/^#/, '').split('/').map(decode);
  if ((kind !== 'person' && kind !== 'post') || id === '') return undefined;
  const called = label || (kind === 'person' ? `@${id.slice(id.indexOf(':') + 1)}` : id);
  return { kind, id: id.slice(0, 300), label: called.slice(0, 300), ...(permalink !== '' && { permalink: permalink.slice(0, 4000) }) };
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};
