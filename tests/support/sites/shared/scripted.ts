import { me, personOf } from './people';
import { blank, day, hour, minute, type WorldPost } from './world';

interface Line {
  key: string;
  by: string;
  ago: number;
  text: string;
  more?: Partial<WorldPost>;
  counts?: Partial<WorldPost['counts']>;
}

/** Posts that tests look for by key. `hidden-`: only met in threads, profiles and as quotes, not in the feed. */
const lines: Line[] = [
  {
    key: 'question',
    by: 'lena_brook',
    ago: 3 * hour,
    text: '@feedside_team does the calendar view work offline too? We lose the network on every ferry.',
    counts: { replies: 0, likes: 4, views: 210 },
  },
  {
    key: 'praise',
    by: 'tomas_vela',
    ago: 12 * minute,
    text: 'Two weeks with @feedside_team and I answer people instead of chasing tabs. Thank you! 🎉',
    counts: { likes: 31, reposts: 3, views: 1900 },
  },
  {
    key: 'stranger',
    by: 'zoe_quill',
    ago: 26 * minute,
    text: 'Fog over the bay, coffee on the step. That is the whole post.',
    counts: { likes: 1234, reposts: 88, replies: 12, views: 45_300 },
  },
  {
    key: 'own-release',
    by: me.handle,
    ago: 6 * hour,
    text: 'Version 2 is out: notes on people, templates that learn, and a calmer feed.\n\nTell us what is missing.',
    counts: { replies: 4, reposts: 120, quotes: 7, likes: 9876, views: 1_234_567 },
  },
  {
    key: 'comment-question',
    by: 'kai_m',
    ago: 5 * hour,
    text: '@feedside_team congratulations! Is there a dark theme?',
    more: { answers: 'own-release' },
    counts: { replies: 0, likes: 2 },
  },
  {
    key: 'comment-complaint',
    by: 'petra_s',
    ago: 4.5 * hour,
    text: '@feedside_team the import lost half of my templates. I have written twice and nobody answers.',
    more: { answers: 'own-release' },
    counts: { replies: 1, likes: 9 },
  },
  {
    key: 'hidden-answered',
    by: me.handle,
    ago: 4 * hour,
    text: '@petra_s I am sorry. Can you send us the file? We will look today.',
    more: { answers: 'comment-complaint' },
    counts: { likes: 1 },
  },
  { key: 'hidden-comment-praise', by: 'bo', ago: 2 * hour, text: '@feedside_team the notes alone are worth it 💛', more: { answers: 'own-release' } },
  { key: 'hidden-comment-stranger', by: 'mo_reads', ago: 90 * minute, text: 'What is this?', more: { answers: 'own-release' } },
  {
    key: 'promoted',
    by: 'harbour_office',
    ago: 2 * day,
    text: 'Berths for the summer. Ask us before May.',
    more: { promoted: true },
    counts: { likes: 5, views: 990_000 },
  },
  { key: 'hidden-quoted', by: 'jan_rot', ago: 9 * hour, text: 'Measure first, then cut. @feedside_team taught me that.' },
  {
    key: 'quote',
    by: 'ines',
    ago: 70 * minute,
    text: 'This, a hundred times. What do you measure?',
    more: { quotes: 'hidden-quoted' },
    counts: { replies: 3, likes: 40, views: 2_400 },
  },
  {
    key: 'repost',
    by: 'kim',
    ago: 8 * hour,
    text: 'Does anybody have a recommendation for an accessible colour palette?',
    more: { repostedBy: personOf('lena_brook') },
    counts: { replies: 5, likes: 77, reposts: 12, views: 8_100 },
  },
  {
    key: 'arabic',
    by: 'amal',
    ago: 80 * minute,
    text: 'هل جرب أحدكم كتابة قوالب الردود بالعربية؟ @feedside_team ما رأيكم؟',
    more: { language: 'ar' },
    counts: { likes: 12, views: 640 },
  },
  { key: 'hebrew', by: 'noa', ago: 2.2 * hour, text: 'בוקר טוב לכולם ☀️', more: { language: 'he' }, counts: { likes: 8, views: 300 } },
  {
    key: 'japanese',
    by: 'yuki',
    ago: 2.5 * hour,
    text: '港の朝。とても静かだった。',
    more: { language: 'ja', pictures: ['朝の港'] },
    counts: { likes: 98, reposts: 4, views: 5_000 },
  },
  { key: 'emoji', by: 'bo', ago: 2.6 * hour, text: '👩‍👩‍👧 🏳️‍🌈 🇵🇹 👍🏽', counts: { likes: 6, views: 120 } },
  {
    key: 'long',
    by: 'mo_reads',
    ago: 2.8 * hour,
    text: `${'A long story about boats, told slowly, with every knot and every gull. '.repeat(14)}\n\nThe end.`,
    counts: { likes: 15, views: 700 },
  },
  {
    key: 'pictures',
    by: 'boatlist',
    ago: 3.1 * hour,
    text: '',
    more: { pictures: ['Four boats in a row', 'A red hull', 'Ropes', 'A gull'] },
    counts: { likes: 260, reposts: 31, views: 11_000 },
  },
  {
    key: 'link',
    by: 'harbour_office',
    ago: 3.4 * hour,
    text: 'Tide tables are open data now: https://harbour.example/open-data/tide-tables-for-the-whole-coast?year=2026',
    counts: { reposts: 55, likes: 140, views: 16_000 },
  },
  { key: 'lines', by: 'kim', ago: 3.6 * hour, text: 'A list:\n\n- one\n- two\n\nand an end', counts: { likes: 3, views: 90 } },
  { key: 'tags', by: 'jan_rot', ago: 3.8 * hour, text: '<p>Not a tag</p> & "quotes" {{first_name}}', counts: { likes: 1, views: 60 } },
  { key: 'own-small', by: me.handle, ago: 1 * day, text: 'We answer on weekdays between nine and five.', counts: { replies: 1, likes: 20, views: 2_100 } },
  { key: 'comment-old', by: 'eve_x', ago: 20 * hour, text: '@feedside_team and at the weekend?', more: { answers: 'own-small' } },
  { key: 'lena-thanks', by: 'lena_brook', ago: 26 * hour, text: '@feedside_team thank you, that solved it.', counts: { likes: 2, views: 80 } },
];

export const scripted = (now: number): WorldPost[] =>
  lines.map(({ key, by, ago, text, more, counts }) => ({
    ...blank,
    key,
    author: personOf(by),
    text,
    time: now - ago,
    pictures: [],
    ...more,
    counts: { ...blank.counts, ...counts },
  }));
