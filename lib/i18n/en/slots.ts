/** What each slot of a template stands for; the template editor lists them. */
export const slots = {
  'slot.first_name': 'The author’s first name, cleaned of titles, emoji and job words. Empty for companies and where it can’t be told.',
  'slot.name': 'The author’s name as the network shows it, without emoji.',
  'slot.handle': 'The author’s handle with its “@”.',
  'slot.network': 'The network’s name, such as Bluesky.',
  'slot.greeting': '“Good morning”, “Good afternoon” or “Good evening”, by your clock.',
  'slot.time_of_day': '“morning”, “afternoon” or “evening”, by your clock.',
  'slot.weekday': 'Today’s weekday, such as Tuesday.',
  'slot.own_name': 'Your own name, from the settings.',
  'slot.brand': 'Your brand’s name, from the settings.',
  'slot.post_excerpt': 'The first words of the post that you answer.',
  'slot.today': 'Today’s date as 2026-11-22; write it with filters such as later: "3 days" and date: "day".',
  'slot.person_replies': 'How many replies you have sent this person.',
  'slot.person_last_reply': 'The day of your last reply to this person; write it with the filter “date”.',
  'slot.hours_waiting': 'Whole hours since the post was written.',
  'slot.post_link': 'The address of the post that you answer.',
} as const;
