import { newHint } from '../support/skeletons/new-hint.ts';
import { newNetwork } from '../support/skeletons/new-network.ts';
import { Refusal } from '../support/skeletons/write-skeleton.ts';

/** `npm run new hint NAME`, `npm run new network NAME [HOST]`: skeleton, fixtures, words, test, and its lines in the lists. */
const [kind, name, host] = process.argv.slice(2);
const usage = 'Say what to begin: npm run new hint NAME   or   npm run new network NAME [HOST]';

try {
  if (!name) throw new Refusal(usage);
  if (kind !== 'hint' && kind !== 'network') throw new Refusal(`“${kind}” is neither hint nor network. ${usage}`);
  const files = kind === 'hint' ? newHint(process.cwd(), name) : newNetwork(process.cwd(), { name, host });
  console.log(`Written:\n${files.map((file) => `  ${file}`).join('\n')}`);
  console.log(
    kind === 'hint'
      ? 'Next: write the rule and its sentence, see its test fail, then: npm run fix && npm run check'
      : 'Next: put real markup into the fixtures and real selectors into the adapter, then: npm run fix && npm run check',
  );
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
