/** The team: connecting, how sync stands, conflicts, approval, who takes what. */
export const team = {
  'team.button': 'the team: {n, plural, one {# thing needs} other {# things need}} you',
} as const;
