import { describe, expect, it } from 'vitest';
import { words } from '../../../lib/i18n';
import type { AccountDay, Published } from '../../../lib/model/published';
import { mixMeter } from '../../../lib/playbook';
import { composeReport, edited, periodsOf, type ReportFacts, wordsToChange, writeCsvReport, writeMarkdownReport } from '../../../lib/reports';
import { periodBefore } from '../../../lib/reports/period-numbers';
import { wordsAsBlocks } from '../../../lib/reports/words-as-blocks';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 22, 12);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const english = words('en-GB', { zone: 'UTC' });
const week = { kind: 'week' as const, from: '2026-11-16', to: '2026-11-22' };
const envelope = { rev: `1-${'0'.repeat(32)}`, createdAt: now - 40 * day, updatedAt: now };

const aPost = (id: string, daysAgo: number, part: Partial<Published> = {}): Published => ({
  id,
  network: 'linkedin',
  at: now - daysAgo * day,
  text: `Post ${id}`,
  results: { likes: 10, impressions: 400 },
  sources: ['screen'],
  ...part,
});
const followers = (name: string, count: number): AccountDay => ({
  id: name,
  network: 'linkedin',
  account: 'kaffee',
  day: name,
  results: { followers: count },
  sources: ['screen'],
});
const facts: ReportFacts = {
  posts: [
    aPost('1', 1, { results: { likes: 30, comments: 4, impressions: 1000 }, permalink: 'https://linkedin.example/1' }),
    aPost('2', 2, { results: {} }),
    aPost('3', 3, { network: 'x', results: { likes: 6, impressions: 100 } }),
    aPost('4', 3, { isReply: true }),
    aPost('5', 9, { results: { likes: 20, impressions: 500 } }),
  ],
  days: [followers('2026-11-15', 1180), followers('2026-11-21', 1192)],
  outcomes: [],
  drafts: [],
  goals: [{ ...envelope, id: 'g', part: 'goal', name: 'Readers', target: 500, reached: 90, by: '2027-01-20' }],
  campaigns: [],
  perWeek: { linkedin: 5 },
  mix: mixMeter([], { pillars: [], mix: undefined, now }),
  clock: undefined,
  findings: undefined,
  now,
  dayOf,
};
const none: ReportFacts = { ...facts, posts: [], days: [], goals: [], perWeek: {} };
const compose = (of: Partial<ReportFacts> = {}, chosen: Parameters<typeof composeReport>[0] = week) => composeReport(chosen, { ...facts, ...of }, english);
const textOf = (id: string, of: Partial<ReportFacts> = {}) => {
  const section = compose(of).find((each) => each.id === id);
  return section ? wordsToChange(section.blocks, english) : undefined;
};
const rowOf = (name: string, of: Partial<ReportFacts> = {}) => {
  const table = compose(of)
    .find(({ id }) => id === 'changes')
    ?.blocks.find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.rows.find(([first]) => first === name) : undefined;
};

describe('a report', () => {
  it('says what happened in plain words', () =>
    expect(textOf('summary')).toBe(
      '3 posts went out, on 2 networks. They brought 40 engagements, +100% against the time before. The engagement rate by impressions was 3.6%, over the 2 posts that tell both. Followers: +12 where counts are known.',
    ));
  it('says that nothing is known, and what that may mean', () => expect(textOf('summary', none)).toMatch(/^No post of this time is known\. That may mean/));
  it('compares with the same length before, and says from how many posts it knows', () => {
    expect(rowOf('Posts')).toEqual(['Posts', '3', '1', '+200%', 'posts known on this device']);
    expect(rowOf('Engagements')).toEqual(['Engagements', '40', '20', '+100%', '2 of 3 posts']);
    expect(rowOf('Engagement rate by impressions')?.slice(1, 4)).toEqual(['3.6%', '4%', '-0.4 points']);
  });
  it('never takes unknown for zero', () => {
    expect(rowOf('Conversions')).toEqual(['Conversions', 'not known', 'not known', 'not known', 'typed in or from a file']);
    expect(rowOf('Engagements', { posts: [aPost('1', 1, { results: {} })] })?.slice(1, 4)).toEqual(['not known', 'not known', 'not known']);
  });
  it('shows the posts with the most engagements, or those that were chosen', () => {
    const shown = (chosen: Parameters<typeof composeReport>[0]) =>
      compose({}, chosen)
        .find(({ id }) => id === 'showcase')
        ?.blocks.map((block) => (block.kind === 'post' ? block.post.id : ''));
    expect(shown(week)).toEqual(['1', '3']);
    expect(shown({ ...week, showcase: ['2', 'gone'] })).toEqual(['2']);
  });
  it('says what to do next: behind the goal, behind the rhythm, nothing planned', () => {
    const next = textOf('next');
    expect(next).toContain('Goal “Readers” is');
    expect(next).toContain('LinkedIn: 2 posts a week went out; the plan says 5.');
    expect(next).toContain('Nothing is planned for the coming seven days.');
  });
  it('tells findings with their intervals and that they prove no cause, and does without them', () => {
    const findings = [{ name: 'Asks a question', verdict: 'clear' as const, ratio: 1.4, low: 1.1, high: 1.8, n: 46 }];
    expect(textOf('why', { findings })).toContain('- Asks a question: +40% (likely +10% to +80%; 46 posts).');
    expect(textOf('why', { findings })).toContain('that one causes the other is not proven');
    expect(textOf('next', { findings })).toContain('Do more of what goes along with doing better: Asks a question.');
    expect(textOf('why', { findings: [{ name: 'Video', verdict: 'few', ratio: undefined, low: undefined, high: undefined, n: 2 }] })).toContain(
      'not enough posts yet',
    );
    expect(textOf('why')).not.toContain('not enough');
  });
  it('of a campaign counts only its posts', () => {
    const campaigns = [{ ...envelope, id: 'c', part: 'campaign' as const, name: 'Spring', slug: 'spring', goal: 'Fifty orders', from: week.from }];
    const posts = [...facts.posts, aPost('6', 1, { campaign: 'c', results: { likes: 7 } })];
    const report = compose({ posts, campaigns }, { ...week, kind: 'campaign', campaign: 'c' });
    expect(wordsToChange(report.find(({ id }) => id === 'summary')?.blocks ?? [], english)).toContain(
      'One post went out, on one network. They brought 7 engagements',
    );
    expect(wordsToChange(report.find(({ id }) => id === 'campaign')?.blocks ?? [], english)).toContain('Goal: Fifty orders');
  });
  it('speaks another language where its words are given', () => {
    const german = words('de', { zone: 'UTC', table: { 'insights.report.part.summary': 'Was geschah' } });
    const report = composeReport(week, facts, german);
    expect(report[0]?.title).toBe('Was geschah');
    expect(JSON.stringify(report)).toContain('3,6');
  });
});

describe('the time before', () => {
  it('has the same length and ends the day before', () => {
    expect(periodBefore({ from: '2026-11-16', to: '2026-11-22' })).toEqual({ from: '2026-11-09', to: '2026-11-15' });
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-01-29', to: '2026-02-28' });
  });
  it('is offered as whole weeks and months, the last whole one first', () => {
    expect(periodsOf('week', '2026-11-22').slice(0, 2)).toEqual([
      { from: '2026-11-09', to: '2026-11-15' },
      { from: '2026-11-16', to: '2026-11-22' },
    ]);
    expect(periodsOf('month', '2026-03-31')[0]).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });
});

describe('a part changed by hand', () => {
  const [summary] = edited(compose(), [{ id: 'summary', words: 'A good week.\n\n- One\n- Two' }]);
  it('says the writer’s words and keeps its chart', () => {
    expect(summary?.blocks.slice(0, 2)).toEqual([
      { kind: 'text', text: 'A good week.' },
      { kind: 'list', items: ['One', 'Two'] },
    ]);
    expect(summary?.blocks.some(({ kind }) => kind === 'bars')).toBe(true);
  });
  it('begins rewording with what Feedside says, which reads back as the same', () => {
    for (const section of compose()) {
      const said = section.blocks.filter(({ kind }) => kind === 'text' || kind === 'list' || kind === 'table');
      expect(wordsAsBlocks(wordsToChange(section.blocks, english))).toEqual(said);
    }
  });
  it('that is left out is in no file', () => {
    const sections = edited(compose(), [
      { id: 'changes', hidden: true },
      { id: 'goals', hidden: true },
    ]);
    expect(writeMarkdownReport('T', sections, english)).not.toContain('In numbers');
    expect(writeCsvReport(sections, english)).not.toContain('Readers');
  });
});

describe('the files', () => {
  const sections = edited(
    compose({ posts: [...facts.posts, aPost('9', 1, { text: '<script>x</script> | =1+1', results: { likes: 99 }, permalink: 'https://x.example/a b>c' })] }),
    [],
  );
  const markdown = writeMarkdownReport('Week <b>\n47', sections, english);
  it('hold every part in Markdown, and no post’s words become a page’s', () => {
    expect(markdown).toMatch(/^# Week &lt;b> 47\n\n## What happened\n\n/);
    expect(markdown).not.toContain('<script>');
    expect(markdown).toContain('| Posts | 4 | 1 | +300% | posts known on this device |');
    expect(markdown).toContain('**Engagements by network**');
  });
  it('make harmless in CSV what a spreadsheet would run', () => {
    const goal = facts.goals.map((each) => ({ ...each, name: '=HYPERLINK("x")' }));
    const csv = writeCsvReport(edited(compose({ goals: goal }), []), english);
    expect(csv).toContain('Part,Measure,');
    expect(csv).toContain("'+100%");
    expect(csv.split('\r\n').every((line) => !/(?:^|,)"?[=+@]/.test(line))).toBe(true);
  });
});
