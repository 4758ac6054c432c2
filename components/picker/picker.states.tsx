import type { ComponentChildren } from 'preact';
import type { Offer } from '../../lib/model/template';
import { surfaceStyles } from '../card/surface-styles';
import { Picker, type PickerProps } from './Picker';

const offer = (id: string, parts: Partial<Offer> & Pick<Offer, 'name' | 'label' | 'text'>): Offer => ({
  id,
  shortcut: undefined,
  cursor: 0,
  unfilled: [],
  ...parts,
});

const offers: Offer[] = [
  offer('answer', { name: 'Answer a question', label: 'question', shortcut: 'answer', text: 'Good question, Inês! In short: yes. Here is how it works:\n' }),
  offer('ask-back', {
    name: 'Ask back',
    label: 'question',
    shortcut: 'askback',
    text: 'Thanks for asking, Inês. Which of the two do you have in front of you, the small one or the large one?',
  }),
  offer('sorry', {
    name: 'Sorry, we are on it',
    label: 'apology',
    shortcut: 'sorry',
    text: 'I am sorry about this, Inês. I have passed it on and will tell you here by {{when}}. – {{own_name}}',
    unfilled: ['when', 'own_name'],
  }),
  offer('thanks', { name: 'Warm thanks', label: 'thanks', shortcut: 'ty', text: 'This made our morning, Inês. Thank you!' }),
  offer('returns', {
    name: 'Returns by language',
    label: 'question',
    text: 'Vous pouvez le renvoyer sous 30 jours.',
    language: 'fr',
    languages: ['en', 'fr', 'pt-BR'],
    fits: [{ kind: 'hint', hint: 'question' }, { kind: 'language' }, { kind: 'lately' }],
  }),
  offer('form', {
    name: 'Parcel on its way',
    label: 'support',
    expired: true,
    text: 'Your parcel left on {{day}} in size M.',
    unfilled: ['day'],
    fields: [
      { name: 'carrier', kind: 'text', label: 'Carrier', options: [], required: true, fallback: 'DHL' },
      { name: 'why', kind: 'paragraph', label: 'What happened', options: [], required: true },
      { name: 'size', kind: 'menu', label: 'Which size?', options: ['S', 'M', 'L'], required: true, fallback: 'M' },
      { name: 'gift', kind: 'toggle', label: 'It is a gift', options: [], required: true, fallback: 'no' },
      { name: 'by', kind: 'date', label: 'There by', options: [], required: true },
      { name: 'clipboard', kind: 'paragraph', label: 'clipboard', options: [], required: false, fallback: 'below' },
    ],
  }),
  offer('rtl', { name: 'أهلا وسهلا', label: 'welcome', text: 'أهلا بك معنا!' }),
];

const nothing = () => {};
const base: PickerProps = {
  offers: { state: 'ready', value: offers },
  to: 'Inês Duarte',
  theme: undefined,
  progress: { kind: 'choosing' },
  keys: { undo: 'Ctrl+Z', paste: 'Ctrl+V' },
  language: undefined,
  onLanguage: nothing,
  onFill: async () => undefined,
  onPaste: async () => undefined,
  onInsert: nothing,
  onCopy: nothing,
  onClose: nothing,
};

const state = (name: string, props: Partial<PickerProps> = {}) => ({ name, render: (): ComponentChildren => <Shown {...base} {...props} /> });

const Shown = (props: PickerProps) => (
  <>
    <style>{surfaceStyles}</style>
    <Picker {...props} />
  </>
);

export const states = [
  state('picker: templates for one post'),
  state('picker: a colleague is answering', { taken: 'Tom is answering this' }),
  state('picker: a colleague is answering, dark', { taken: 'Tom is answering this', theme: 'dark' }),
  state('picker: for a new post, dark', { to: undefined, theme: 'dark' }),
  state('picker: a form with every kind of field, out of date', { first: 'form' }),
  state('picker: a form, dark', { first: 'form', theme: 'dark' }),
  state('picker: fetching', { offers: { state: 'loading' } }),
  state('picker: no templates', { offers: { state: 'ready', value: [] } }),
  state('picker: could not be read', { offers: { state: 'failed', error: new Error('Feedside did not answer. Nothing is lost: try again in a moment.') } }),
  state('picker: inserting', { progress: { kind: 'inserting' } }),
  state('picker: inserted', { progress: { kind: 'inserted' } }),
  state('picker: copied', { progress: { kind: 'copied' } }),
  state('picker: not inserted', { progress: { kind: 'failed', message: 'This box would not take the words, and nothing in it was changed.' } }),
  state('picker: Feedside was updated', { progress: { kind: 'orphaned' } }),
];
