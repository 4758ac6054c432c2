/** Why a post has no hint, or no other one. */
export const whyNot = {
  'why-not.title': 'Why not?',
  'why-not.of': 'Why not? The post by {who}',
  'why-not.failed': 'What the hints looked for could not be read.',
  'why-not.none': 'Every hint has something to say, or is silent on this person for good.',
  'why-not.quiet': '{n, plural, one {# post without a hint} other {# posts without a hint}}',
} as const;
