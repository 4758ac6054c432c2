/** Insights: how our own posts did, what works, and what to tell others of it. */
export const insights = {
  'insights.title': 'Insights',
  'insights.sections': 'Parts of the insights',
  'insights.section.posts': 'Posts',
  'insights.section.posts.text': 'Every post of yours that passed on the screen or came with an export, and how it did.',
  'insights.section.campaigns': 'Campaigns',
  'insights.section.campaigns.text': 'What was meant, what was done and what came of it: campaigns with their links, goals, followers and the mix.',
} as const;
