import { loadavg } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { benchChip } from './chip.ts';
import { buildAll } from './extensions.ts';
import { benchFeed } from './feed.ts';
import { benchInsights } from './insights.ts';
import { benchJudge } from './judge.ts';
import { benchLoad } from './load.ts';
import { benchMessages } from './messages.ts';
import { benchOpen } from './open.ts';
import { benchPopup } from './popup.ts';
import { benchScale } from './scale.ts';
import { benchStorage } from './storage.ts';
import { benchSync } from './sync.ts';
import { benchTemplates } from './templates.ts';

/**
 * `npm run bench` prints every figure with its baseline of the same run. `npm run bench -- feed popup` runs parts;
 * `--rounds 3 --posts 600 --notes 10000` make it shorter, `--built` takes what was built last. It never fails on a figure.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    posts: { type: 'string', default: '2000' },
    notes: { type: 'string', default: '100000' },
    replies: { type: 'string', default: '50000' },
    people: { type: 'string', default: '20000' },
    records: { type: 'string', default: '50000' },
    own: { type: 'string', default: '20000' },
    looks: { type: 'string', default: '200000' },
    shared: { type: 'string', default: '10000' },
    built: { type: 'boolean', default: false },
  },
});
const parts: Record<string, () => Promise<void>> = {
  load: benchLoad,
  feed: () => benchFeed({ rounds: Number(values.rounds), posts: Number(values.posts) }),
  scale: benchScale,
  chip: benchChip,
  messages: benchMessages,
  popup: benchPopup,
  open: () => benchOpen({ records: Number(values.records), rounds: Number(values.rounds) }),
  templates: benchTemplates,
  judge: () => benchJudge({ replies: Number(values.replies), people: Number(values.people) }),
  insights: () => benchInsights({ posts: Number(values.own), looks: Number(values.looks) }),
  sync: () => benchSync({ records: Number(values.shared) }),
  storage: () => benchStorage({ notes: Number(values.notes) }),
};
const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}". Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
console.log(
  `Load of the machine: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}. Ratios hold within one run; times by the clock stretch with the load.`,
);
if (!values.built) await buildAll();
for (const name of wanted) await parts[name]?.();
console.log('');
process.exit(0);
