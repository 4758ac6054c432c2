/** The side panel: the desk beside the feed. */
export const desk = {
  'desk.title': 'Feedside desk',
  'desk.views': 'Views of the desk',
  'desk.waiting': 'Waiting',
  'desk.person': 'Person',
  'desk.post': 'Post',
  'desk.templates': 'Templates',
  'desk.ideas': 'Ideas',
  'desk.workbench': 'Open the workbench',
  'desk.damaged.title': 'Feedside needs you for a moment',
  'desk.damaged.text': 'Something is wrong with its memory on this device. The workbench explains what, and helps to bring it back.',
} as const;
