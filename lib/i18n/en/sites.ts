/** Networks and hosts: where Feedside may read, where it shows its hints, how well it reads. */
export const sites = {
  'site.partly': 'On for {on}, off for {off}',
  'site.untold': 'Which network it is shows when its first page is read.',

  'mode.label': 'Where hints are shown on {name}',
  'mode.feed': 'In the feed',
  'mode.beside': 'Beside the feed',
  'mode.off': 'Off',
  'mode.feed.text': 'A small mark on each post that has something to say.',
  'mode.beside.text': 'Only in the side panel: nothing at all is changed in its pages.',
  'mode.beside.linkedin':
    'Starts beside the feed: LinkedIn’s help page (a1341387) does not permit extensions that change how its pages look. In the side panel nothing of the page is changed.',
  'mode.off.text': 'Its pages are neither read nor judged. The permission stays until you take it back.',

  'pause.pause': 'Pause hints',
  'pause.how-long': 'Pause for how long?',
  'pause.hour': 'For an hour',
  'pause.day': 'For the rest of the day',
  'pause.until': 'Paused until {when}: no chips, no new hints.',
  'pause.resume': 'Resume',
} as const;
