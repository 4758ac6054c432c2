import { camel, Refusal, type Step, spoken, writeSkeleton } from './write-skeleton.ts';

/** A new hint rule: its file, its id, its points, its words, its lines in the lists, and a test. The rule says nothing until it is written. */
export function newHint(root: string, name: string): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Refusal(`“${name}” can’t be a hint’s name: write it in lower case with dashes, such as “first-time”.`);
  return writeSkeleton(root, steps(name));
}

function steps(name: string): Step[] {
  const rule = camel(name);
  const words = spoken(name);
  const isPlain = /^[a-z]+$/.test(name);
  const key = isPlain ? name : `'${name}'`;
  const at = isPlain ? `.${name}` : `['${name}']`;
  return [
    {
      file: `lib/hints/${name}.ts`,
      text: `import { defineHint } from './define-hint';
import { points } from './points';

/** When this rule speaks, and when it is silent because it can't tell. */
export const ${rule} = defineHint({
  id: '${name}',
  judge(post) {
    if (!post.text.includes('${name}')) return 'not-so';
    return { points: points${at}, values: {} };
  },
});
`,
    },
    {
      file: `tests/core/hints/${name}.test.ts`,
      text: `import { describe, expect, it } from 'vitest';
import { ${rule} } from '../../../lib/hints/${name}';
import { aMemory, aPost } from '../../support/a-post';

describe('the hint "${name}"', () => {
  it('speaks of a post that calls for it', () => {
    expect(${rule}.judge(aPost({ text: '${name}' }), aMemory(), 0)).toEqual({ points: 1, values: {} });
  });
  it('is silent on any other post', () => {
    expect(${rule}.judge(aPost({ text: 'Good morning' }), aMemory(), 0)).toBe('not-so');
  });
});
`,
    },
    { file: 'lib/hints/index.ts', after: /import \{ \w+ \} from '\.\/first-time';\n/, put: `import { ${rule} } from './${name}';\n` },
    { file: 'lib/hints/index.ts', after: /hintRules: readonly HintRule\[\] = \[\n/, put: `  ${rule},\n` },
    { file: 'lib/hints/points.ts', after: /export const points[^{]*\{\n/, put: `  ${key}: 1,\n` },
    { file: 'lib/model/hint.ts', after: /HintId = z\.enum\(\[\n/, put: `  '${name}',\n` },
    {
      file: 'lib/i18n/en/hints.ts',
      after: /export const hints = \{\n/,
      put: `  'hint.${name}': '${words}: why it matters, as a sentence',
  'hint.${name}.called': '${words}',
  'hint.${name}.about': '${words}: what it looks for',
  'hint.${name}.source': 'Where the idea and its numbers come from',
  'hint.${name}.not': '${words}: why it is silent where that is not there',
  'hint.${name}.chip': '${words}',
  'hint.${name}.spoken': '${words.toLowerCase()}',

`,
    },
    { file: 'lib/i18n/chip.ts', after: /heads: readonly HintId\[\] = \[\n/, put: `  '${name}',\n` },
    { file: 'lib/i18n/chip.ts', after: /const chipKeys = \{\n/, put: `  ${key}: 'hint.${name}.chip',\n` },
  ];
}
