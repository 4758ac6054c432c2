/** Work that takes a while: how far it is, and how to end it. */
export const work = {
  'work.of': '{done} of {total}',
  'work.begun': 'Starting…',
  'work.cancel': 'Cancel',
  'work.cancelling': 'Ending after this step…',
  'work.import': 'Bringing the backup in',
  'work.look': 'Looking what would change',
  'work.export': 'Writing the file',
  'work.restore': 'Restoring the backup',
  'work.index': 'Checking the search index',
  'work.templates': 'Bringing the templates in',
  'work.import.stopped': 'Cancelled. What was brought in until then is here and whole; import the file again to go on.',
  'work.look.stopped': 'Cancelled. Nothing was changed.',
  'work.export.stopped': 'Cancelled. No file was written.',
  'work.restore.stopped': 'Cancelled. The backup is only partly back: restore it again to bring the rest.',
  'work.templates.stopped': 'Cancelled. What was brought in until then is here, and can be taken back.',
  'work.index.title': 'Search index',
  'work.index.text': 'Notes are found through an index. If a note you know is not found, check it: what is wrong is mended, and nothing else changes.',
  'work.index.action': 'Check and rebuild',
  'work.index.done':
    '{n, plural, one {# note checked} other {# notes checked}}; {mended, plural, =0 {all were right} one {# was mended} other {# were mended}}.',
  'work.index.stopped': 'Cancelled after {n, plural, one {# note} other {# notes}}. What was checked is right.',
} as const;
