/**
 * What the stores' pages say. No screen says it, so it is no part of `en` and the builds leave it out: only the commands and
 * tests that make the stores' material read it. The manifest's name and short description stand in public/_locales.
 */
export const store = {
  'store.summary':
    'Who waits for an answer, and the right words in the network’s own reply box. For community managers. Everything stays on your device, and nothing is ever sent by itself.',
  'store.opening':
    'For community managers, social media managers and founders who answer their own replies. Feedside sits beside the feed you already work in: it shows who waits for an answer and why, brings the right words into the network’s own reply box, remembers every person and promise, and tells at the end of the day what worked.',
  'store.promise': 'It never posts, likes, follows or sends anything by itself. You press send.',
  'store.feed': 'IN THE FEED',
  'store.feed.chips': 'A small chip on posts that want an answer: question, complaint, praise, lead, first-time writer, and how long they wait',
  'store.feed.reasons': 'Every chip says why; the points of its reasons add up to the priority, and each can be switched off',
  'store.feed.templates': 'Reply templates filled with the person’s name and the post’s subject, put into the network’s own box, undone with one Ctrl+Z',
  'store.feed.capture': 'A post, a selection or a thought kept as an idea in one key press',
  'store.feed.line': 'A quiet line while you write: counts as the network does, and says what could be better',
  'store.beside': 'BESIDE THE FEED',
  'store.beside.waiting': 'Everybody who waits, on all networks, oldest or most important first',
  'store.beside.people': 'Each person with their history on all networks, notes, labels, reminders and promises',
  'store.beside.drafts': 'Ideas, drafts with a version for each network, a calendar, a playbook with goals, pillars and the brand’s voice',
  'store.beside.insights': 'Response times, and what works in your posts, with how sure that is. “No difference seen” is an answer, too',
  'store.private': 'YOURS ALONE',
  'store.private.device': 'No account and no server: everything is kept in your browser’s own database, and no request is made to anybody',
  'store.private.sites': 'Installing asks for no site; each network is one click, and one click back',
  'store.private.kept': 'What you type survives crashes, closed tabs and updates; a backup is one file that any text editor opens',
  'store.private.access': 'Usable with the keyboard and a screen reader alone, in light and dark',
  'store.networks':
    'Works on Bluesky, Discourse forums, Facebook, Hacker News, Instagram, LinkedIn, Mastodon (any server), Reddit, Threads, TikTok, X and YouTube. Feedside is not made, endorsed or supported by any of them.',
  'store.languages': 'Speaks English, German, French, Spanish, Brazilian Portuguese, Japanese and Arabic.',
  'store.open': 'Free and open: MIT licence.',
  'store.picture.feed': 'Who waits and why, on the post itself',
  'store.picture.waiting': 'Everybody who waits, on all networks',
  'store.picture.person': 'One person, one history',
  'store.picture.drafts': 'Drafts with a version for each network',
  'store.picture.today': 'The day at a glance',
  'store.terms': 'community manager, reply templates, social inbox, feed, drafts, private, response time',
} as const;
