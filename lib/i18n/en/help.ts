/** Help: the guide of two minutes, the keys, and what people ask. */
export const help = {
  'help.title': 'Help',
  'help.lead': 'Two minutes for community managers. Read it once; come back with {key} and “Help”.',
  'help.about': 'About Feedside',
  'help.about.text': 'Version {version}. Free and open, under the MIT licence.',
  'help.guide': 'Two minutes with Feedside',
  'help.step.switchOn': 'Switch a network on',
  'help.step.switchOn.text': 'One click for each, one click back. Or try the practice feed first: it needs no account and leaves no trace.',
  'help.step.chip': 'Read the chip',
  'help.step.chip.text':
    'A post that wants an answer carries a small chip: what it is, how long it waits, and a priority. Open it for the reasons; their points add up to the priority.',
  'help.step.reply': 'Reply with the right words',
  'help.step.reply.text':
    '“Reply with template” puts your words into the network’s own box, filled for this person. One Ctrl+Z takes them out again. You press send; Feedside never does.',
  'help.step.catch': 'Catch what comes to mind',
  'help.step.catch.text': 'Capture keeps a post, a selection or a thought as an idea. Notes about a person are read only by you, beside the feed or here.',
  'help.step.list': 'Work through the list',
  'help.step.list.text':
    'Waiting shows everybody who waits, on all networks, oldest or most important first. Snooze what can wait, and finish what needs no answer.',
  'help.step.drafts': 'Write what comes next',
  'help.step.drafts.text': 'Ideas become drafts with a version for each network. A line below counts as the network does and says what could be better.',
  'help.step.learn': 'See what worked',
  'help.step.learn.text':
    'The popup shows the day, Response times how quick you were, Insights which posts and templates did well, and where nobody can tell yet.',
  'help.go.networks': 'Choose networks',
  'help.go.practice': 'Open the practice feed',
  'help.go.waiting': 'Open the waiting list',
  'help.go.templates': 'Open templates',
  'help.go.ideas': 'Open ideas',
  'help.go.drafts': 'Open drafts',
  'help.go.insights': 'Open insights',
  'help.keys': 'The keys worth knowing',
  'help.keys.next': 'To the next post in the page that waits',
  'help.keys.pick': 'Reply templates for the box you write in',
  'help.keys.capture': 'Keep what you see as an idea',
  'help.keys.find': 'Find and do anything in the workbench',
  'help.keys.expand': 'A template’s shortcut becomes its words while you type',
  'help.keys.all': 'Show every shortcut',
  'help.questions': 'What people ask',
  'help.q.data': 'Where are my data?',
  'help.q.data.text':
    'On this device, in this browser’s own database, and nowhere else. There is no account and no server of ours. Privacy shows how much of what is kept, and for how long.',
  'help.q.nothing': 'It shows nothing on my network',
  'help.q.nothing.text':
    'Look in the popup while that page is open: it says whether the network is switched on, whether it is paused, and whether its pages can be read. After switching on, reload pages that were open. LinkedIn starts beside the feed: its hints stand in the side panel. If the network has changed its pages, Networks and health says what is missing.',
  'help.q.post': 'Why has this post no chip?',
  'help.q.post.text':
    'Because nothing wants to be said: it is answered, it is not for you, or too little is known. The side panel, opened on that page, tells under “Why not?” which rules looked and why they said nothing.',
  'help.q.priority': 'How is the priority counted?',
  'help.q.priority.text': 'It is the sum of the points of its reasons, nothing else. In the settings you can change the points of every hint or switch it off.',
  'help.q.sends': 'Can it post something by mistake?',
  'help.q.sends.text': 'No. It puts words into the network’s own box and stops there: it never presses send, likes or follows.',
  'help.q.seen': 'Can the network see that I use it?',
  'help.q.seen.text':
    'It is told nothing. A page can notice that something was drawn in it, as with every extension. If that worries you, choose “beside the feed” for this network: then nothing in its pages is changed.',
  'help.q.move': 'How do I move to another computer?',
  'help.q.move.text':
    'Download a backup here, install Feedside there, and import the file. It shows first what would change, and nothing is overwritten by something older.',
  'help.q.lost': 'The browser crashed. Are my words lost?',
  'help.q.lost.text':
    'No. What you typed is kept as you type, in drafts and notes here and in the networks’ boxes too; open the page again and it is offered back. Deleted words stay in the trash for 30 days.',
  'help.q.leave': 'What happens when I uninstall it?',
  'help.q.leave.text': 'The browser removes everything that Feedside kept. Download a backup before: it is one file that any text editor opens.',
  'help.q.several': 'Can several of us work with it?',
  'help.q.several.text':
    'Yes, once you set up a team: over a small server of your own (CouchDB), or without any by a file that you hand around. You choose what is shared, kind by kind and record by record, and it is encrypted on this device before it leaves. Leads keep templates and playbook, members write the rest, guests read. Without a team each device has a memory of its own.',
  'help.q.same': 'What if two of us change the same?',
  'help.q.same.text':
    'Changes of different parts become one by themselves. Where both changed the same words, both versions are kept, and Team shows them side by side: choose one, choose part by part, or write them together; you can take it back. Where one removed what the other changed, the change stays.',
  'help.q.server': 'What does the team’s server see?',
  'help.q.server.text':
    'Who wrote, when, of which kind and how large, and nothing of what it says: it is sealed with the team’s passphrase before it leaves this device. The passphrase never goes to the server.',
  'help.q.passphrase': 'We lost the team’s passphrase',
  'help.q.passphrase.text':
    'Nobody can bring it back. But whoever is connected still has everything: one of you disconnects, sets the team up anew in an empty database under a new passphrase, and invites the others. They come with all that they have, and nothing is lost.',
  'help.q.gone': 'Somebody leaves the team. What now?',
  'help.q.gone.text':
    'Whoever runs the server takes their name away, a lead changes the passphrase, and those who stay type the new one once. What they have on their own device they keep; nobody can take that back.',
  'help.q.report': 'Something is wrong. Whom do I tell?',
  'help.q.report.text':
    'Networks and health has “Copy report” for each network: structure and counts, without anybody’s words or names. Send it to whoever gave you Feedside.',
} as const;
