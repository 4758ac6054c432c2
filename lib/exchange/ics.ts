import { counted } from './by-network';
import type { DraftFormat, OutDraft } from './exchanged';

const quarter = 15 * 60_000;
/** Octets, without the line's end (RFC 5545, 3.1). */
const longestLine = 75;

/** A calendar file: one event of a quarter of an hour for each draft with a time. The same UID each time, so that a calendar changes what it has. */
export const ics: DraftFormat = {
  id: 'ics',
  ending: 'ics',
  type: 'text/calendar',
  write(drafts, { now }) {
    const timed = drafts.filter((draft): draft is OutDraft & { at: number } => draft.at !== undefined);
    const own = timed.filter(({ texts }) => Object.keys(texts).length > 0).length;
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Feedside//Drafts//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      ...timed.flatMap((draft) => eventOf(draft, now)),
      'END:VCALENDAR',
    ];
    return {
      files: [{ name: 'drafts.ics', text: lines.map(fold).join('\r\n').concat('\r\n') }],
      drafts: timed.length,
      warnings: counted({ 'no-time': drafts.length - timed.length, 'networks-together': own }),
    };
  },
};

/** Ends of UIDs that we made. */
export const ownUid = '@feedside';

function eventOf(draft: OutDraft & { at: number }, now: number): string[] {
  const { id, generation, title, text, networks, at, changedAt, status, link } = draft;
  const categories = [...networks, draft.pillar, draft.campaign].filter((each) => each !== undefined && each !== '');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}${ownUid}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + quarter)}`,
    `SEQUENCE:${generation - 1}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `SUMMARY:${escaped(title || (text.trim().split('\n', 1)[0] ?? '').slice(0, 120))}`,
    `DESCRIPTION:${escaped(text)}`,
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map((each) => escaped(String(each))).join(',')}`] : []),
    ...(link !== undefined && /^https?:\/\/\S+$/u.test(link) ? [`URL:${link}`] : []),
    `STATUS:${status === 'writing' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const utc = (time: number): string =>
  new Date(time)
    .toISOString()
    .replace(/\.\d{3}Z$/u, 'Z')
    .replace(/[-:]/gu, '');

/** RFC 5545, 3.3.11. Other control characters may not stand in a text. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '');

/** Never inside a character: a fold between the bytes of one is undone by few readers. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > longestLine) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
