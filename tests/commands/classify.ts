import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type { Detected, loadModel } from '../../lib/language/index.ts';

/**
 * `npm run --silent classify < posts.jsonl`: reads lines of `{"text": "…", "lang"?: "en", "detected"?: {"isReliable": true,
 * "languages": [{"language": "en", "percentage": 99}]}}`, writes a line of labels each: `{"language": "en" | null, "tone":
 * {"label", "level", "probabilities": {"negative", "neutral", "positive"}} | null, "intents": {"question": {"level",
 * "probability"?}, …}, "labels": ["question", …], "moment": "launch" | null}`. A level is `sure` (right often enough to be
 * said as a fact where its hint is used), `seems` (F1 is best from there) or `no`; `labels` are all that are not `no`.
 * What is no such line becomes `{"error": …}`, and the exit code is 1. `--weights FILE` takes other weights.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { weights: { type: 'string', default: `${root}public/language.bin` } } });
const { module } = await runnerImport<{ loadModel: typeof loadModel }>(`${root}lib/language/index.ts`, { root, logLevel: 'error' });
const loaded = module.loadModel(existsSync(values.weights) ? readFileSync(values.weights) : new Uint8Array());
if (!loaded.ok) {
  const sentences = {
    'no-weights': 'There are no weights there.',
    'damaged-weights': 'The weights are damaged or no weights at all.',
    'other-version': 'The weights are of another version of Feedside.',
  };
  console.error(`${values.weights}: ${sentences[loaded.problem.kind]}`);
  process.exit(2);
}
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue;
  const post = parsePost(line);
  if (post === undefined) {
    console.log(JSON.stringify({ error: 'This line is not {"text": "…"}.' }));
    process.exitCode = 1;
    continue;
  }
  const { language, tone, intents, moment } = loaded.value.classify(post.text, post);
  const labels = Object.entries(intents)
    .filter(([, said]) => said.level !== 'no')
    .map(([intent]) => intent);
  console.log(JSON.stringify({ language: language ?? null, tone: tone ?? null, intents, labels, moment: moment ?? null }));
}

function parsePost(line: string): { text: string; lang?: string; detected?: Detected } | undefined {
  try {
    const post: unknown = JSON.parse(line);
    if (typeof post !== 'object' || post === null || !('text' in post) || typeof post.text !== 'string') return undefined;
    const lang = 'lang' in post && typeof post.lang === 'string' ? { lang: post.lang } : {};
    return { text: post.text, ...lang, ...('detected' in post && isDetected(post.detected) && { detected: post.detected }) };
  } catch {
    return undefined;
  }
}

function isDetected(value: unknown): value is Detected {
  if (typeof value !== 'object' || value === null || !('isReliable' in value) || !('languages' in value)) return false;
  return (
    typeof value.isReliable === 'boolean' &&
    Array.isArray(value.languages) &&
    value.languages.every((one: unknown) => typeof one === 'object' && one !== null && 'language' in one && typeof one.language === 'string')
  );
}
