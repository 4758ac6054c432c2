/** The frame of the workbench. */
export const workbench = {
  'workbench.title': 'Feedside workbench',
  'workbench.places': 'Parts of the workbench',
  'workbench.skip': 'Skip to the content',
  'workbench.privacy': 'Everything here is on this device alone.',
  'workbench.recovered': 'Found words that were not saved when the last window closed. They are saved now.',
  'workbench.unsaved': '{n, plural, one {# draft is not saved yet} other {# drafts are not saved yet}}',
} as const;
