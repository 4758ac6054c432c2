import { bestTime, type Timed } from '../../lib/insights/best-time';
import { drawNormal, type Random, seeded } from '../../lib/insights/random';
import { contestsOf } from '../../lib/insights/template-outcomes';
import type { Group } from '../../lib/insights/trait-groups';
import { findWorks } from '../../lib/insights/works';
import type { TemplateUse } from '../../lib/model/template-use';

/** Noise as posts have it: some go round the world (Student's t with four degrees of freedom, standard deviation about 0.9). */
function heavyTailed(random: Random): number {
  const normal = drawNormal(random);
  const squares = Array.from({ length: 4 }, () => drawNormal(random) ** 2).reduce((sum, each) => sum + each, 0);
  return (0.9 * normal) / Math.sqrt(squares / 4) / Math.SQRT2;
}

/**
 * So many posts with ten traits of 39 levels, 34 of which are looked at. Pictures do better by `effect` (natural logarithm), and go along with pillar "a", which by itself
 * does nothing.
 */
function aWorld(posts: number, effect: number, random: Random) {
  const levels: readonly [Group['trait'], readonly string[]][] = [
    ['length', ['s', 'm', 'l', 'x']],
    ['hook', ['1', '2', '3', '4', '5', '6', '7']],
    ['asks', ['no', 'yes']],
    ['emoji', ['no', 'yes']],
    ['link', ['no', 'yes']],
    ['hashtags', ['no', 'yes']],
    ['weekday', ['0', '1', '2', '3', '4', '5', '6']],
    ['daypart', ['a', 'b', 'c', 'd']],
  ];
  const pillar = Array.from({ length: posts }, () => (random() < 0.3 ? 0 : 1 + Math.floor(random() * 3)));
  const format = pillar.map((each) => (random() < 0.6 ? (each === 0 ? 1 : 0) : Math.floor(random() * 4)));
  const groups: Group[] = [
    { trait: 'format', names: ['text', 'image', 'video', 'link'], of: format },
    { trait: 'pillar', names: ['a', 'b', 'c', 'd'], of: pillar },
    ...levels.map(([trait, names]) => ({ trait, names, of: Array.from({ length: posts }, () => Math.floor(random() * names.length)) })),
  ];
  const values = format.map((each) => heavyTailed(random) + (each === 1 ? effect : 0));
  return { values, valuesOverAll: values, timeEffects: values.map(() => 0), groups };
}

/** Shares of so many worlds: anything named; the planted picture; its innocent companion; and the middle of what was told of the picture. */
export function simulateWorks({ posts, effect, worlds, seed }: { posts: number; effect: number; worlds: number; seed: number }) {
  const random = seeded(seed);
  const told = { named: 0, planted: 0, companion: 0, held: 0 };
  for (let world = 0; world < worlds; world += 1) {
    const findings = findWorks(aWorld(posts, effect, random));
    const clear = findings.filter(({ verdict }) => verdict === 'clear');
    const picture = findings.find(({ trait, level }) => trait === 'format' && level === 'image');
    if (clear.length > 0) told.named += 1;
    if (picture?.verdict === 'clear') told.planted += 1;
    if (clear.some(({ trait, level }) => trait === 'pillar' && level === 'a')) told.companion += 1;
    if (picture?.effect && Math.log(picture.effect.low) <= effect && Math.log(picture.effect.high) >= effect) told.held += 1;
  }
  return { named: told.named / worlds, planted: told.planted / worlds, companion: told.companion / worlds, held: told.held / worlds };
}

/** A smooth week whose best hours are worth about `effect` (standard deviation of the logarithm) over posts between 8 and 20. */
export function simulateTimes({ posts, effect, worlds, seed }: { posts: number; effect: number; worlds: number; seed: number }) {
  const random = seeded(seed);
  let [shown, right] = [0, 0];
  for (let world = 0; world < worlds; world += 1) {
    const [hourShift, dayShift] = [random() * 24, random() * 7];
    const worth = (hour: number, weekday: number) =>
      effect * Math.SQRT2 * (0.85 * Math.cos(((hour - hourShift) * 2 * Math.PI) / 24) + 0.5 * Math.cos(((weekday - dayShift) * 2 * Math.PI) / 7));
    const timed = Array.from({ length: posts }, (): Timed => {
      const [weekday, hour] = [Math.floor(random() * 7), 8 + Math.floor(random() * 12)];
      return { weekday, hour, above: heavyTailed(random) + worth(hour, weekday) };
    });
    const [best] = bestTime(timed, random).best;
    if (best) shown += 1;
    if (best && worth(best.hour, best.weekday) > 0) right += 1;
  }
  return { shown: shown / worlds, right: shown === 0 ? 1 : right / shown };
}

/** Two templates looked at after every five uses of each, up to so many: how often a winner is named, how often the wrong one, and how often "no difference". */
export function simulateTemplates({ one, other, most, runs, seed }: { one: number; other: number; most: number; runs: number; seed: number }) {
  const random = seeded(seed);
  const ended = { winner: 0, wrong: 0, same: 0 };
  const use = (template: string, share: number, at: number): TemplateUse => ({
    id: `${template}${at}`,
    template,
    network: 'x',
    hints: ['question'],
    sentAt: at,
    came: random() < share ? 'answer' : 'nothing',
    rewritten: undefined,
    length: 100,
    drawn: true,
  });
  for (let run = 0; run < runs; run += 1) {
    const uses: TemplateUse[] = [];
    for (let at = 0; at < most; at += 1) {
      uses.push(use('a', one, at), use('b', other, at));
      if (at % 5 !== 4 || at < 29) continue;
      const verdict = contestsOf(uses)[0]?.verdict;
      if (verdict?.kind === 'same') ended.same += 1;
      if (verdict?.kind === 'winner') {
        ended.winner += 1;
        if (one !== other && (verdict.template === 'a') !== one > other) ended.wrong += 1;
      }
      if (verdict?.kind === 'same' || verdict?.kind === 'winner') break;
    }
  }
  return { winner: ended.winner / runs, wrong: ended.wrong / runs, same: ended.same / runs };
}
