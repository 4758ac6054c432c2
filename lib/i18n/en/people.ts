/** One person, or one post, as remembered. */
export const people = {
  'people.none.title': 'Nobody in view',
  'people.none.text': 'Press “Note” on a chip in the feed, or a person in the waiting list: what you know about them stands here.',
  'people.glance.answered': '{n, plural, =0 {Not answered yet} one {Answered once} other {Answered # times}}',
  'people.glance.last': 'last {ago}',
  'people.glance.contacts': '{n, plural, one {# post for you} other {# posts for you}}',
  'people.glance.met': 'first seen {date}',
  'people.glance.unknown': 'Not met before on this device',
  'people.open': 'Open profile',
  'people.openPost': 'Open post',
  'people.replies': 'Your replies',
  'people.replies.empty': 'No reply to them was seen on this device yet.',
  'people.reply.submitted': 'sent, not seen on the page yet',
  'people.reply.took': 'after {length}',
} as const;
