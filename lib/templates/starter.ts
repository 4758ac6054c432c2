/** A template that comes with Feedside. `id` never changes, so that a removed one stays removed. */
export interface Starter {
  id: string;
  name: string;
  label: string;
  shortcut: string;
  text: string;
}

/**
 * The set to begin with: one person writing to another, no phrases, short enough for every network (280 characters once
 * filled). Slots that only the person can know are asked for.
 */
export const starters: readonly Starter[] = [
  {
    id: 'starter:thanks',
    name: 'Thank someone',
    label: 'thanks',
    shortcut: 'thanks',
    text: 'Thank you, {{first_name ?? handle ?? "friend"}}. I’m passing this on to everyone who worked on it; they’ll be glad to read it.',
  },
  {
    id: 'starter:shared',
    name: 'Thank for sharing',
    label: 'thanks',
    shortcut: 'shared',
    text: 'Thanks for sharing this, {{first_name ?? handle ?? "friend"}}. Which part was the useful one for you?',
  },
  {
    id: 'starter:answer',
    name: 'Answer a question',
    label: 'question',
    shortcut: 'answer',
    text: 'Hi {{first_name ?? "there"}}, thanks for asking. {cursor}\n\nDoes that answer it?',
  },
  {
    id: 'starter:checking',
    name: 'I’ll find out',
    label: 'question',
    shortcut: 'checking',
    text: 'Hi {{first_name ?? "there"}}, I don’t want to guess, so I’m asking the person who knows. You’ll have an answer here {{by_when ?? "by tomorrow"}}.',
  },
  {
    id: 'starter:ask-back',
    name: 'Ask back',
    label: 'ask back',
    shortcut: 'askback',
    text: 'I’d like to understand this better, {{first_name ?? handle ?? "if I may"}}. What were you trying to do, and what happened instead?',
  },
  {
    id: 'starter:complaint',
    name: 'First answer to a complaint',
    label: 'complaint',
    shortcut: 'complaint',
    text: 'Hi {{first_name ?? "there"}}, thank you for telling us. It shouldn’t be like this.{cursor} I’m looking into it now and will write here {{by_when ?? "as soon as I know more, today in any case"}}.',
  },
  {
    id: 'starter:apology',
    name: 'Apologise',
    label: 'apology',
    shortcut: 'sorry',
    text: 'You’re right, {{first_name ?? handle ?? "of course"}}, and I’m sorry: we got this wrong.{cursor} What we do now: {{next_step}}.',
  },
  {
    id: 'starter:congratulation',
    name: 'Congratulate',
    label: 'congratulation',
    shortcut: 'congrats',
    text: 'Congratulations, {{first_name ?? handle ?? "all of you"}}! I’m really glad for you.{cursor} How are you celebrating?',
  },
  {
    id: 'starter:direct-message',
    name: 'Invite to a direct message',
    label: 'direct message',
    shortcut: 'dm',
    text: 'Hi {{first_name ?? "there"}}, I’d like to sort this out with you. Could you send us a direct message with {{what_we_need ?? "your order number"}}? Please not here, so that it stays private.',
  },
  {
    id: 'starter:closing',
    name: 'Say that it’s done',
    label: 'closing',
    shortcut: 'done',
    text: 'Hi {{first_name ?? "there"}}, a short update: this is solved now.{cursor} Would you try once more and tell me whether it works for you?',
  },
  {
    id: 'starter:follow-up',
    name: 'Ask how it went',
    label: 'closing',
    shortcut: 'followup',
    text: 'Hi {{first_name ?? "there"}}, how did it go in the end? If something is still missing, tell me and I’ll stay on it.',
  },
  {
    // The four elements of a consent that holds: which content, where, for how long, and the named creator's plain yes.
    id: 'starter:permission',
    name: 'Ask to show their post',
    label: 'permission',
    shortcut: 'permission',
    text: 'Hi {{first_name ?? handle ?? "there"}}, may we show your post {{post_link}} on {{where ?? "our website and our social pages"}} for {{how_long ?? "12 months"}}, with your name beside it? If so, please answer “Yes, {{brand}} may use it”. No is just as fine.',
  },
  {
    id: 'starter:referral',
    name: 'Thank for a recommendation',
    label: 'referral',
    shortcut: 'referral',
    text: 'Thank you for recommending us, {{first_name ?? handle ?? "friend"}}. If whoever you told mentions your name, we’ll look after them well.',
  },
  {
    id: 'starter:welcome',
    name: 'Welcome somebody new',
    label: 'welcome',
    shortcut: 'welcome',
    text: 'Welcome, {{first_name ?? handle ?? "good to see you"}}! Glad you’re here. What brought you to us?',
  },
  {
    id: 'starter:holding',
    name: 'Holding statement',
    label: 'holding',
    shortcut: 'holding',
    text: 'We know about {{what_happened ?? "the problem"}} and are working on it. The next update comes here at {{next_update_at}}, solved or not. Please tell us if you see something we haven’t named.',
  },
  {
    id: 'starter:feedback',
    name: 'Take an idea along',
    label: 'feedback',
    shortcut: 'idea',
    text: 'Thanks for the idea, {{first_name ?? handle ?? "friend"}}. I’ve noted it in your words and will bring it to the team. What would it let you do that you can’t do today?',
  },
  {
    id: 'starter:no',
    name: 'Say no, kindly',
    label: 'question',
    shortcut: 'no',
    text: 'Thanks for asking, {{first_name ?? handle ?? "friend"}}. The honest answer is no, at least for now.{cursor} If that changes, I’ll tell you here.',
  },
  {
    id: 'starter:correction',
    name: 'Thank for a correction',
    label: 'thanks',
    shortcut: 'corrected',
    text: 'Well spotted, {{first_name ?? handle ?? "thank you"}}. You’re right, and it’s corrected now. Thank you for telling us.',
  },
];
