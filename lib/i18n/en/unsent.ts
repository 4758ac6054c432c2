/** Words that were typed in a network's box and not sent: offered in the page, and listed with the drafts. */
export const unsent = {
  'unsent.offer.label': 'Words that were not sent',
  'unsent.offer.text': 'What you wrote here {ago} was not sent:',
  'unsent.offer.said': 'What you wrote here {ago} was not sent. Press Tab to bring it back or to dismiss it.',
  'unsent.bringBack': 'Bring back',
  'unsent.dismiss': 'Dismiss',
  'unsent.dismissed': 'Dismissed.',
  'unsent.notTaken': 'The box did not take the words. Copy them, and paste them there.',

  'unsent.title': 'Unsent words',
  'unsent.hint': 'Typed in a network’s own box and not sent. They are kept for 30 days on this device.',
  'unsent.list': 'Words that were not sent',
  'unsent.newPost': 'New post',
  'unsent.reply': 'Reply',
  'unsent.typed': 'typed {when}',
  'unsent.open': 'Open on {network}',
  'unsent.openOf': 'Open on {network} where you wrote “{start}”',
  'unsent.copyOf': 'Copy “{start}”',
  'unsent.draft': 'Make a draft',
  'unsent.draftOf': 'Make a draft of “{start}”',
  'unsent.dismissOf': 'Dismiss “{start}”',
  'unsent.restored': 'The words are back.',
} as const;
