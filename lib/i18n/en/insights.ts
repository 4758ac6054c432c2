/** Insights: how our own posts did, what works, and what to tell others of it. */
export const insights = {
  'insights.title': 'Insights',
  'insights.sections': 'Parts of the insights',
  'insights.section.posts': 'Posts',
  'insights.section.posts.text': 'Every post of yours that passed on the screen or came with an export, and how it did.',
  'insights.section.campaigns': 'Campaigns',
  'insights.section.campaigns.text': 'What was meant, what was done and what came of it: campaigns with their links, goals, followers and the mix.',
  'insights.section.works': 'What works',
  'insights.section.works.text': 'What your better posts have in common, how sure that is, and where no difference was seen.',
  'insights.section.times': 'Best time',
  'insights.section.times.text': 'When your posts do better, from your own data, and the next times to post at.',
  'insights.section.templates': 'Templates',
  'insights.section.templates.text': 'What came of replies made from templates: who answered, who thanked, what you changed.',
  'insights.section.relations': 'Relations',
  'insights.section.relations.text': 'How quickly people get an answer, whether talks go on, who comes closer and who goes quiet.',
  'insights.section.reports': 'Reports',
  'insights.section.reports.text': 'What happened, why and what next, written by itself and changed by you: to print, as Markdown or as a table.',
} as const;
