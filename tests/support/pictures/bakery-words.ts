import type { NetworkId } from '../../../lib/model/network';

/** Everybody here is invented, and so are the bakery, its town and its words. */
export const brand = { name: 'Saltwater Bakery', writer: 'Lena' };

/** Where the bakery is, and as whom. */
export const accounts = [
  { network: 'bluesky', host: 'bsky.app', me: 'saltwater.example' },
  { network: 'mastodon', host: 'mastodon.social', me: 'saltwater' },
  { network: 'instagram', host: 'www.instagram.com', me: 'saltwater.bakery' },
  { network: 'x', host: 'x.com', me: 'saltwaterbakery' },
  { network: 'facebook', host: 'www.facebook.com', me: 'saltwater.bakery' },
] as const satisfies readonly { network: NetworkId; host: string; me: string }[];

export const people: readonly { handle: string; name: string }[] = [
  { handle: 'mara.lind', name: 'Mara Lindqvist' },
  { handle: 'tomas.rocha', name: 'Tomás Rocha' },
  { handle: 'aiko.t', name: 'Aiko Tanaka' },
  { handle: 'priya.bakes', name: 'Priya Nair' },
  { handle: 'jonas.weber', name: 'Jonas Weber' },
  { handle: 'fatima.ei', name: 'Fatima El Idrissi' },
  { handle: 'luca.b', name: 'Luca Bianchi' },
  { handle: 'sofie.jensen', name: 'Sofie Jensen' },
  { handle: 'kofi.mensah', name: 'Kofi Mensah' },
  { handle: 'emma.clarke', name: 'Emma Clarke' },
  { handle: 'noah.dubois', name: 'Noah Dubois' },
  { handle: 'hana.n', name: 'Hana Nováková' },
];

/** What was asked and answered in the days before. */
export const talks: readonly { asks: string; answers: string }[] = [
  { asks: 'Do you open on Sunday, too?', answers: 'We do: from eight to noon, with the rye rolls out of the oven at nine.' },
  { asks: 'Is the seeded loaf vegan?', answers: 'It is: flour, water, salt, seeds and a day of patience.' },
  { asks: 'Can I order a birthday cake for Saturday?', answers: 'Gladly! Tell us by Thursday noon for how many, and we bake it.' },
  { asks: 'What happened to the cardamom buns? I miss them.', answers: 'They come back on Friday, for good this time.' },
  { asks: 'Do you deliver to the harbour side?', answers: 'By bicycle, every morning until ten. The form is on our page.' },
  { asks: 'How do I keep the sourdough fresh?', answers: 'Cut side down on a board, a cloth over it. Never in the fridge.' },
  { asks: 'Could you share the recipe of the plum cake?', answers: 'We wrote it down for you: it is in our letter of this week.' },
  { asks: 'Is there a seat for a pram in the café?', answers: 'At the window, always. We keep it free until ten.' },
];

/** Who waits now. `hours`: since when. */
export const waiting: readonly { person: number; account: number; text: string; hours: number }[] = [
  {
    person: 9,
    account: 2,
    hours: 5.4,
    text: 'The cake I picked up this morning had the wrong name on it and nobody answers the phone. This is really disappointing, I want my money back.',
  },
  { person: 3, account: 0, hours: 3.2, text: 'Does the Saturday course have a seat left? I would love to bring my mother, it is her birthday.' },
  { person: 0, account: 0, hours: 2.1, text: 'Best rye bread in town, as ever. Will there be the walnut one again before Christmas?' },
  { person: 4, account: 4, hours: 26, text: 'We are planning the spring fair and need bread for about 300 people. Whom do I write to for a quote?' },
  { person: 6, account: 3, hours: 1.2, text: 'Is the new café open while the quay is being rebuilt?' },
  { person: 1, account: 1, hours: 0.7, text: 'Which flour do you use for the focaccia? Mine never gets that crust.' },
  { person: 11, account: 2, hours: 8.5, text: 'Are the gingerbread houses gluten-free, or is there one that is?' },
  { person: 7, account: 0, hours: 0.3, text: 'Thank you so much for the loaf you sent along yesterday, the children were over the moon!' },
];

/** What the bakery itself posted, by pillar. */
export const posts: readonly { pillar: string; format: 'image' | 'video' | 'text' | 'link'; text: string; lift: number }[] = [
  { pillar: 'craft', format: 'video', text: 'Four in the morning: the first rye of the day goes in. Listen to the crust.', lift: 2.1 },
  { pillar: 'craft', format: 'image', text: 'One dough, three shapes. Which one is yours?', lift: 1.7 },
  { pillar: 'people', format: 'image', text: 'Oskar has been folding our croissants for twenty years. Today he shows how.', lift: 1.9 },
  { pillar: 'people', format: 'text', text: 'What was the bread of your childhood? Tell us, we may bake it.', lift: 1.4 },
  { pillar: 'shop', format: 'link', text: 'Christmas orders are open: stollen, gingerbread, the long loaf.', lift: 0.7 },
  { pillar: 'shop', format: 'image', text: 'New this week: buckwheat and honey.', lift: 0.8 },
  { pillar: 'craft', format: 'text', text: 'Why we salt late: a short thread on patience.', lift: 1.1 },
];

export const pillars = [
  { id: 'craft', name: 'Craft', about: 'How bread is made, and why it takes so long.', share: 0.4, kind: 'Teach' },
  { id: 'people', name: 'People', about: 'Those who bake, and those who eat.', share: 0.35, kind: 'Talk' },
  { id: 'shop', name: 'Shop', about: 'What there is, and when.', share: 0.25, kind: 'Sell' },
] as const;
