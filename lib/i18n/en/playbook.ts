/** The playbook: brand, goals, pillars, mix, hours, segments, campaigns, house rules, crisis. */
export const playbook = {
  'playbook.title': 'Playbook',
  'playbook.refused.id': 'This part of the playbook does not go by that id.',
  'playbook.refused.day': 'One of the days is not on the calendar.',
  'playbook.refused.span': 'Hours end after they begin.',
  'playbook.refused.order': 'A campaign ends after it begins.',
  'playbook.refused.slug': '“{name}” has this short name already. Links could not be told apart.',
  'playbook.crisis.begun': 'Crisis begun.',
  'playbook.crisis.ended': 'Crisis over.',
} as const;
