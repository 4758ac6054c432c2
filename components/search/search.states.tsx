import '../desk/desk.css';
import type { Stretch } from '../../lib/model/found';
import { day, nothing, now } from '../desk/desk.samples';
import { Workbench } from '../workbench/Workbench';
import '../workbench/workbench.css';
import './search.css';
import { type FoundRow, SearchPage, type SearchPageProps } from './SearchPage';

/** "a [hit] here" */
const marked = (text: string): Stretch[] => text.split(/(\[[^\]]*\])/).map((part) => ({ text: part.replace(/[[\]]/g, ''), hit: part.startsWith('[') }));
const row = (id: string, title: string, words: string, part: Partial<FoundRow> = {}): FoundRow => ({
  id,
  title: title === '' ? [] : marked(title),
  words: words === '' ? [] : marked(words),
  at: now - day,
  network: undefined,
  href: '#',
  isOutside: false,
  ...part,
});
const props: SearchPageProps = {
  words: 'harbour',
  found: {
    state: 'ready',
    value: {
      asked: 'harbour',
      groups: [
        { kind: 'person', rows: [row('p', '[Harbour] Café', '@[harbour]cafe', { network: 'mastodon' })], more: false },
        { kind: 'note', rows: [row('n', '@otto_b', 'Looks after the showers at the [harbour]. Prefers the phone.')], more: false },
        { kind: 'reply', rows: [row('r', '', 'We open at nine at the [harbour].', { network: 'x', href: undefined })], more: true },
        { kind: 'waiting', rows: [row('w', 'Rui', 'Is the [harbour] open?', { network: 'bluesky', href: 'https://bsky.app/', isOutside: true })], more: false },
        { kind: 'place', rows: [row('s', 'Settings', '', { at: undefined })], more: false },
      ],
    },
  },
  now,
  onMore: nothing,
  onRetry: nothing,
};
const state = (name: string, part: Partial<SearchPageProps> = {}) => ({
  name: `search: ${name}`,
  render: () => (
    <Workbench
      place="search"
      counts={{ waiting: 4 }}
      message={undefined}
      onCloseMessage={nothing}
      search={{ words: part.words ?? 'harbour', onType: nothing, onEnter: nothing }}
    >
      <SearchPage {...props} {...part} />
    </Workbench>
  ),
});

export const states = [
  state('what was found'),
  state('nothing typed', { words: '' }),
  state('nothing found', { words: 'grinder', found: { state: 'ready', value: { asked: 'grinder', groups: [] } } }),
  state('looking', { found: { state: 'loading' } }),
  state('could not be read', { found: { state: 'failed', error: new Error('Feedside did not answer.') } }),
];
