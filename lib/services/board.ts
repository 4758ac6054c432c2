import type { IdeasBoard } from '../messages/protocol';
import { byPlace, type Idea, IdeaStatus } from '../model/idea';
import type { NetworkId } from '../model/network';
import { plain } from '../people/plain';
import type { Context, Serves } from './context';
import { told } from './told';

const cards = 50;
const mostTags = 200;

/** The board of ideas: columns of what passes the filters, and moves of one card. */
export const board = (context: Context): Serves<'ideas.board' | 'ideas.get' | 'ideas.place'> => {
  const { ideas, playbook } = context.repositories;
  return {
    'ideas.board': async ({ by, words = '', tag, pillar, network, limits = {} }) => {
      const [all, parts] = await Promise.all([ideas.all(), playbook.all()]);
      const pillars = parts.flatMap((part) => (part.part === 'pillar' ? [part] : [])).sort((one, other) => one.createdAt - other.createdAt);
      const known = new Set(pillars.map(({ id }) => id));
      const pillarOf = (idea: Idea) => (idea.pillar !== undefined && known.has(idea.pillar) ? idea.pillar : 'none');
      const wanted = plain(words).split(' ').filter(Boolean);
      const passes = (idea: Idea) =>
        (tag === undefined || idea.tags?.includes(tag) === true) &&
        (pillar === undefined || pillarOf(idea) === pillar) &&
        (network === undefined || idea.source?.network === network) &&
        holds(idea, wanted);
      const columns: { id: string; name?: string }[] =
        by === 'status' ? ['caught', ...IdeaStatus.options].map((id) => ({ id })) : [{ id: 'none' }, ...pillars.map(({ id, name }) => ({ id, name }))];
      const columnOf = (idea: Idea) => (by === 'status' ? (idea.status ?? 'caught') : pillarOf(idea));
      const byColumn = Map.groupBy(all.filter(passes), columnOf);
      return {
        columns: columns.map((column) => {
          const found = (byColumn.get(column.id) ?? []).sort(byPlace);
          return { ...column, total: found.length, rows: found.slice(0, limits[column.id] ?? cards) };
        }),
        all: all.length,
        choices: choicesOf(all),
      };
    },
    'ideas.get': async ({ id }) => {
      const idea = await ideas.get(id);
      return { idea: idea?.deletedAt === undefined ? idea : undefined };
    },
    'ideas.place': (move) => told(context, ['ideas'], ideas.place({ ...move, at: context.now() })),
  };
};

const holds = ({ text, comment = '', tags = [], source }: Idea, wanted: readonly string[]): boolean => {
  if (wanted.length === 0) return true;
  const whole = plain(`${text} ${comment} ${tags.join(' ')} ${source?.author ?? ''}`);
  return wanted.every((word) => whole.includes(word));
};

function choicesOf(all: readonly Idea[]): IdeasBoard['choices'] {
  const tags = new Map<string, number>();
  const networks = new Set<NetworkId>();
  for (const { tags: has = [], source } of all) {
    for (const tag of has) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    if (source?.network) networks.add(source.network);
  }
  const used = [...tags].sort(([one, n], [other, m]) => m - n || one.localeCompare(other)).map(([tag]) => tag);
  return { tags: used.slice(0, mostTags), networks: [...networks].sort() };
}
