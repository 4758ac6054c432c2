const day = 86_400_000;
const hex = (n: number): string => n.toString(16).padStart(32, '0');
const texts = [
  'The oven keeps its heat for hours when the door stays shut, and the bread goes out on time.',
  'My order from last Tuesday still has not arrived and nobody answers, what is going on there?',
  'Thank you so much for the quick help yesterday, that made my whole week!',
  'We just launched the new shop and I could not be happier about how it looks.',
];
const textOf = (n: number): string => `${texts[n % texts.length]} (${n})`;

/** How the records of a few years fall out, of a hundred: waiting ones are few of those that waited. */
const shares = { people: 30, replies: 24, waiting: 20, notes: 14, ideas: 6, published: 4, drafts: 1, reminders: 0.6, templates: 0.4 };

/** A backup of somebody who worked with it for years: `count` records in realistic shares, as a text that `backup.import` takes. */
export function livedMemory(count: number, now = Date.now()): string {
  const many = <Made>(share: number, make: (n: number) => Made): Made[] => Array.from({ length: Math.round((count * share) / 100) }, (_, n) => make(n));
  const people = Math.round((count * shares.people) / 100);
  const handle = (n: number) => `writer_${n % people}`;
  const ago = (n: number, most: number, share: number) => now - (n / ((count * share) / 100)) * most;
  const envelope = (kind: string, n: number, at: number) => ({ id: `${kind}-${n}`, rev: `1-${hex(n + 1)}`, createdAt: at, updatedAt: at });
  const lists = {
    people: many(shares.people, (n) => ({
      id: `x:${handle(n)}`,
      network: 'x',
      handle: handle(n),
      name: `Somebody ${n}`,
      firstSeenAt: ago(n, 700 * day, shares.people) - 30 * day,
      lastSeenAt: ago(n, 700 * day, shares.people),
      contacts: n % 7,
      answered: n % 5,
    })),
    replies: many(shares.replies, (n) => {
      const at = ago(n, 700 * day, shares.replies);
      return {
        ...envelope('reply', n, at),
        network: 'x',
        post: `x:${1_000_000 + n}`,
        person: `x:${handle(n)}`,
        text: textOf(n),
        sentAt: at,
        evidence: 'seen',
        responseTime: (n % 300) * 60_000,
      };
    }),
    // One in five still waits.
    waiting: many(shares.waiting, (n) => {
      const at = ago(n, 600 * day, shares.waiting);
      const isOver = n % 5 !== 0;
      return {
        id: `x:${2_000_000 + n}`,
        rev: `1-${hex(n + 1)}`,
        state: isOver ? (n % 2 === 0 ? 'answered' : 'done') : 'new',
        post: {
          id: `x:${2_000_000 + n}`,
          network: 'x',
          page: 'notifications',
          author: { handle: handle(n) },
          text: textOf(n),
          time: at,
          mentions: [],
          metrics: {},
        },
        hints: [
          { id: 'question', points: 3, values: { where: 'comment' } },
          { id: 'comment', points: 1, values: {} },
        ],
        priority: n % 12,
        since: at,
        seenAt: at,
        ...(isOver && { endedAt: at + 3_600_000, answeredAt: at + 3_600_000 }),
      };
    }),
    notes: many(shares.notes, (n) => ({
      ...envelope('note', n, ago(n, 700 * day, shares.notes)),
      about: { kind: 'person', id: `x:${handle(n)}`, label: `@${handle(n)}` },
      text: textOf(n),
    })),
    ideas: many(shares.ideas, (n) => ({ ...envelope('idea', n, ago(n, 700 * day, shares.ideas)), text: textOf(n) })),
    drafts: many(shares.drafts, (n) => ({
      ...envelope('draft', n, ago(n, 300 * day, shares.drafts)),
      title: `Part ${n}`,
      text: textOf(n),
      status: n % 3 === 0 ? 'ready' : 'writing',
      networks: ['x'],
      ...(n % 4 === 0 && { plannedAt: now + (n - 100) * day }),
    })),
    reminders: many(shares.reminders, (n) => ({
      ...envelope('reminder', n, now - n * day),
      kind: 'own',
      text: `Ask how it went (${n})`,
      dueAt: now + (n - 60) * day,
    })),
    templates: many(shares.templates, (n) => ({
      ...envelope('template', n, now - n * day),
      name: `Thanks ${n}`,
      label: 'thanks',
      text: textOf(n),
      networks: [],
      hints: [],
      uses: n % 40,
    })),
    published: many(shares.published, (n) => ({
      id: `x:${3_000_000 + n}`,
      network: 'x',
      account: 'brand_x',
      at: ago(n, 600 * day, shares.published),
      text: textOf(n),
      format: n % 2 === 0 ? 'text' : 'image',
      results: { likes: (n * 37) % 400, comments: n % 30, impressions: 1000 + ((n * 131) % 9000) },
      sources: ['screen'],
    })),
  };
  return JSON.stringify({ app: 'feedside', schemaVersion: 1, ...lists, end: 'feedside' });
}
