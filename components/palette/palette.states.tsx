import { Palette, type PaletteItem, type PaletteProps } from './Palette';
import { ShortcutSheet } from './ShortcutSheet';
import './palette.css';

const nothing = (): void => undefined;
const items: PaletteItem[] = [
  { id: 'drafts', label: 'Drafts', icon: 'chevron', kind: 'Go to' },
  { id: 'new-draft', label: 'New draft', icon: 'draft', kind: 'Do' },
  { id: 'person', label: 'Inês Duarte', detail: '@ines · Mastodon', icon: 'person', kind: 'Person' },
  {
    id: 'note',
    label: 'Looks after the showers and everything that has to do with the water in the whole of the camp',
    detail: '@otto_b',
    icon: 'note',
    kind: 'Note',
  },
  { id: 'capture', label: 'Keep “dra” as an idea', icon: 'idea', kind: 'Do' },
];
const state = (name: string, props: Partial<PaletteProps> = {}) => ({
  name: `palette: ${name}`,
  render: () => (
    <main>
      <h1>A page</h1>
      <Palette typed="dra" items={items} busy={false} onType={nothing} onChoose={nothing} onClose={nothing} {...props} />
    </main>
  ),
});

export const states = [
  state('what fits'),
  state('nothing fits', { items: [] }),
  state('looking', { items: [], busy: true }),
  state('whom a note is about', { typed: '', asks: 'person', items: items.filter(({ id }) => id === 'person') }),
  state('nobody of that name', { asks: 'person', items: [] }),
  {
    name: 'palette: shortcuts',
    render: () => (
      <main>
        <h1>A page</h1>
        <ShortcutSheet
          groups={[
            { title: 'In workbench and side panel', rows: [{ keys: 'Ctrl+K', does: 'Find and do' }] },
            { title: 'In every tab', rows: [{ keys: 'Alt+Shift+K', does: 'Keep what is pointed at as an idea' }] },
          ]}
          changeHref="#settings"
          onClose={nothing}
        />
      </main>
    ),
  },
];
