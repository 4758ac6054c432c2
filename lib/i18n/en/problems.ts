/** What went wrong, and what to do about it. `kind` of a Result's problem or of a RequestError. */
export const problems = {
  'problem.changed': 'Somebody changed this meanwhile, in another window or tab. Nothing is lost: choose which version to keep.',
  'problem.missing': 'This is no longer there. It may have been removed in another window.',
  'problem.full': 'The disk has no room left, so this could not be saved. Free some space, then try again; your words stay here until then.',
  'problem.orphaned': 'Feedside was updated. Reload this page to go on.',
  'problem.unreachable': 'Feedside did not answer. Nothing is lost: try again in a moment.',
  'problem.refused': 'Feedside would not take this. Please report it as a bug.',
  'problem.failed': 'Something went wrong inside Feedside. Your words are still here; try again, and report it if it stays.',
  'problem.shortcut': 'The shortcut is taken by “{takenBy}”. Choose another one.',
  'problem.shortcut-form': 'A shortcut is one word of letters, digits, “_” and “-”, 40 at most.',
  'problem.languages': 'Each variant needs a language of its own, written as a code such as “de” or “pt-BR”.',
  'problem.template': 'Line {line}, column {column}: {message}',
} as const;
