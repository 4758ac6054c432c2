import type { Words } from './speak';

/** Words that are needed before their language is loaded: those of `first` until `load` has brought others. A load that fails leaves them. `become`: others from now on. */
export function lateWords(first: Words, load: Promise<Words>): { words: Words; loaded: Promise<void>; become(load: Promise<Words>): Promise<void> } {
  const now = { words: first };
  const become = (other: Promise<Words>): Promise<void> =>
    other.then(
      (words) => {
        now.words = words;
      },
      (error: unknown) => console.error('Feedside: its words could not be loaded; what was spoken is spoken on', error),
    );
  const words: Words = {
    get locale() {
      return now.words.locale;
    },
    t: (key, values) => now.words.t(key, values),
    duration: (length) => now.words.duration(length),
    shortDuration: (length) => now.words.shortDuration(length),
    ago: (length) => now.words.ago(length),
    number: (value) => now.words.number(value),
    date: (time) => now.words.date(time),
    moment: (time) => now.words.moment(time),
    weekday: (time) => now.words.weekday(time),
    list: (parts) => now.words.list(parts),
    language: (tag) => now.words.language(tag),
  };
  return { words, loaded: become(load), become };
}
