import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './parse-csv.ts';
import { plainText, sameText } from './plain-text.ts';

/** A text and the number of its class. */
export interface Labelled {
  text: string;
  label: number;
}

/** Languages of the multilingual sentiment set, as its folders are called, with their BCP 47 names. Hindi is romanised. */
const tongues = { arabic: 'ar', english: 'en', french: 'fr', german: 'de', hindi: 'hi', italian: 'it', portuguese: 'pt', spanish: 'es' } as const;
export type Tongue = keyof typeof tongues;

export const acts = ['STM', 'QUE', 'EXP', 'SUG', 'REQ', 'OTH', 'THT'] as const;

/** Everything to learn from, by source. README.md beside this file says where each is from and under which licence. */
export interface Sources {
  /** 0 negative, 1 neutral, 2 positive. */
  sentiment: { train: Labelled[]; validation: Labelled[] };
  tongues: { tongue: Tongue; train: Labelled[]; validation: Labelled[] }[];
  emoji: Labelled[];
  emotion: Labelled[];
  /** 0 not, 1 offensive. */
  offensive: { train: Labelled[]; validation: Labelled[] };
  /** 0 hate, 1 offensive, 2 neither. */
  hate: Labelled[];
  /** Each with the names of all its emotions. */
  emotions: { train: Felt[]; validation: Felt[]; names: string[] };
  acts: Labelled[];
  /** 1: a complaint. */
  complaints: Labelled[];
  /** One list a video; 1: spam. */
  spam: Labelled[][];
}
type Felt = { text: string; names: string[] };

/** Reads the folder of labelled posts. Training texts that also stand in a validation part are left out of training. */
export function readSources(folder: string): Sources {
  const lines = (path: string): string[] => readFileSync(join(folder, path), 'utf8').split('\n');
  const pair = (name: string, part: string): Labelled[] => {
    const texts = lines(`${name}/${part}_text.txt`);
    const labels = lines(`${name}/${part}_labels.txt`).filter(Boolean);
    return labels.map((label, index) => ({ text: plainText(texts[index] ?? ''), label: Number(label) }));
  };
  const felt = (part: string): Felt[] =>
    lines(`goemotions/${part}.tsv`)
      .map((line) => line.split('\t'))
      .filter((cells) => cells.length > 1)
      .map(([text = '', labels = '']) => ({ text: plainText(text), names: labels.split(',').map((label) => names[Number(label)] ?? '') }));
  const names = lines('goemotions/labels.txt').filter(Boolean);

  const validation = pair('tweeteval/sentiment', 'val');
  const byTongue = (Object.keys(tongues) as Tongue[]).map((tongue) => ({
    tongue,
    train: pair(`xlm-t/${tongue}`, 'train'),
    validation: pair(`xlm-t/${tongue}`, 'val'),
  }));
  const offensive = { train: pair('tweeteval/offensive', 'train'), validation: pair('tweeteval/offensive', 'val') };
  const emotions = { train: felt('train'), validation: felt('dev'), names };
  const held = new Set(
    [validation, ...byTongue.map((one) => one.validation), offensive.validation, emotions.validation].flat().map((one) => sameText(one.text)),
  );
  const free = <One extends { text: string }>(all: One[]): One[] => all.filter((one) => !held.has(sameText(one.text)));

  const tones = { negative: 0, neutral: 1, positive: 2 } as Record<string, number>;
  const sentiment = lines('semeval2017-4A/train.tsv')
    .map((line) => line.split('\t'))
    .filter(([tone = '']) => tone in tones)
    .map(([tone = '', text = '']) => ({ text: plainText(text), label: tones[tone] as number }));
  return {
    sentiment: { train: free(sentiment), validation },
    tongues: byTongue.map((one) => ({ ...one, train: free(one.train) })),
    emoji: free(pair('tweeteval/emoji', 'train')),
    emotion: free(pair('tweeteval/emotion', 'train')),
    offensive: { train: free(offensive.train), validation: offensive.validation },
    hate: free(
      parseCsv(lines('davidson-hate/labeled_data.csv').join('\n'))
        .slice(1)
        .map((cells) => ({ text: plainText(cells[6] ?? ''), label: Number(cells[5]) })),
    ),
    emotions: { ...emotions, train: free(emotions.train) },
    acts: free(
      once(
        parseCsv(lines('tweet-acts/TWEET_DATA.csv').join('\n'))
          .map(([text = '', act = '']) => ({ text: plainText(text), label: acts.indexOf(act.trim() as (typeof acts)[number]) }))
          .filter(({ label }) => label >= 0),
      ),
    ),
    complaints: free(parseCsv(lines('complaints/train.csv').join('\n')).map((cells) => ({ text: plainText(cells[1] ?? ''), label: Number(cells[2]) }))),
    spam: readdirSync(join(folder, 'youtube-spam'))
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map((name) =>
        parseCsv(lines(`youtube-spam/${name}`).join('\n'))
          .slice(1)
          .map((cells) => ({ text: plainText(cells[3] ?? ''), label: Number(cells[4]) })),
      ),
  };
}

/** Each text once: what was sent on many times says nothing new. */
function once(all: Labelled[]): Labelled[] {
  const seen = new Set<string>();
  return all.filter(({ text }) => {
    const key = sameText(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
