import { expect, it } from 'vitest';
import { deskAddress, parseDeskAddress } from '../../lib/messages/desk-address';

it.each([
  { kind: 'person', id: 'mastodon:ana@coffee.example', label: '@ana@coffee.example' },
  { kind: 'post', id: 'x:1/2#3', label: '“50 %” / done?', permalink: 'https://x.com/a/status/1?s=20#top' },
] as const)('an address of the desk says what it is about: $id', (about) => expect(parseDeskAddress(deskAddress(about))).toEqual(about));

it('a person without a label is called by the handle', () =>
  expect(parseDeskAddress('#person/bluesky%3Aana.example')).toEqual({ kind: 'person', id: 'bluesky:ana.example', label: '@ana.example' }));

it.each(['', '#waiting', '#person', '#person/', '#note/1', '#post/%E0%A4%A'])('“%s” is about nobody', (hash) => expect(parseDeskAddress(hash)).toBeUndefined());
