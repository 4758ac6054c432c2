/** `hint.<id>`: the reason as a sentence. `.called`: the rule's name in settings. `.chip`: the word on the chip. `.spoken`: its part of the accessible name. */
export const hints = {
  'hint.question.comment': 'They ask you something under your post',
  'hint.question.mention': 'They ask you something',
  'hint.question.called': 'Questions to you',
  'hint.question.chip': 'Question',
  'hint.question.spoken': 'question',

  'hint.comment': 'A comment for you, not answered yet',
  'hint.comment.called': 'Comments on your posts',
  'hint.comment.chip': 'Comment',
  'hint.comment.spoken': 'comment',

  'hint.mention': 'They mention you',
  'hint.mention.called': 'Mentions of you',
  'hint.mention.chip': 'Mention',
  'hint.mention.spoken': 'mention',

  'hint.waiting.time': 'Waiting {waited}; your target is {target}',
  'hint.waiting.seen': 'Waiting at least {waited}; your target is {target}',
  'hint.waiting.called': 'Waiting time',
  'hint.waiting.spoken': 'waiting {waited}',

  'hint.first-time': 'The first time this person writes to you, as far as seen here',
  'hint.first-time.called': 'First-time writers',
  'hint.first-time.chip': 'First time',
  'hint.first-time.spoken': 'first time',

  'hint.regular': 'You two: {replies, plural, one {# reply} other {# replies}}, last {ago}',
  'hint.regular.called': 'People you know',
  'hint.regular.chip': '{replies, plural, one {# reply} other {# replies}}',
  'hint.regular.spoken': '{replies, plural, one {# reply} other {# replies}} from you, last {ago}',

  'hint.noted.person': 'You keep a note on this person',
  'hint.noted.post': 'You keep a note on this post',
  'hint.noted.called': 'People and posts with a note',
  'hint.noted.chip': 'Note',
  'hint.noted.spoken': 'you keep a note',

  'hint.name': 'Feedside: {hints}, priority {priority}',
} as const;
