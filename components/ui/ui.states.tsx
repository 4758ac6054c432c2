import { Badge, type Tone } from './Badge';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { EmptyState } from './EmptyState';
import { ErrorState } from './ErrorState';
import { Icon, type IconName } from './Icon';
import { IconButton } from './IconButton';
import { icons } from './icons';
import { List, More, Row } from './List';
import { Loading } from './Loading';
import { Nav } from './Nav';
import { Select } from './Select';
import { LinkTabs, Tabs } from './Tabs';
import { TextArea } from './TextArea';
import { TextBox } from './TextBox';
import { Toast } from './Toast';
import { Toggle } from './Toggle';
import { WordDiff } from './WordDiff';

const nothing = (): void => undefined;
const looks = ['primary', 'plain', 'quiet', 'danger'] as const;
const tones: Tone[] = ['neutral', 'accent', 'good', 'warn', 'bad', 'info'];
const box = { display: 'grid', gap: '1rem', padding: '1rem', justifyItems: 'start' };
const wide = { ...box, justifyItems: 'stretch' };

export const states = [
  {
    name: 'ui: buttons',
    render: () => (
      <main style={box}>
        <h1 class="fs-hidden">buttons</h1>
        {looks.map((look) => (
          <span key={look} style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
            <Button look={look} onPress={nothing}>
              Keep idea
            </Button>
            <Button look={look} icon="plus" onPress={nothing}>
              New draft
            </Button>
            <Button look={look} size="small" onPress={nothing}>
              Small
            </Button>
            <Button look={look} disabled onPress={nothing}>
              Not now
            </Button>
          </span>
        ))}
        <IconButton icon="trash" label="Delete" onPress={nothing} />
      </main>
    ),
  },
  {
    name: 'ui: icons',
    render: () => (
      <main style={{ ...box, display: 'flex', flexWrap: 'wrap', fontSize: '1.5rem' }}>
        <h1 class="fs-hidden">icons</h1>
        {(Object.keys(icons) as IconName[]).map((name) => (
          <span key={name} title={name} data-sample>
            <Icon name={name} />
          </span>
        ))}
      </main>
    ),
  },
  {
    name: 'ui: fields',
    render: () => (
      <main style={wide}>
        <h1 class="fs-hidden">fields</h1>
        <TextBox label="Your name" hint="Templates write it." value="Ana" onInput={nothing} />
        <TextBox label="Search" labelHidden type="search" icon="search" placeholder="Words, names, handles" value="" onInput={nothing} />
        <TextBox label="Shortcut" value="a b" error="Only letters, digits, “-” and “_”." onInput={nothing} />
        <TextArea label="Note" value="Two lines&#10;of text" onInput={nothing} />
        <Select
          label="Status"
          value="ready"
          options={[
            { value: 'writing', label: 'Writing' },
            { value: 'ready', label: 'Ready' },
          ]}
          onChange={nothing}
        />
        <Toggle label="Questions to you" hint="Three points." on onChange={nothing} />
        <Toggle label="Mentions of you" on={false} onChange={nothing} />
      </main>
    ),
  },
  {
    name: 'ui: badges',
    render: () => (
      <main style={{ ...box, display: 'flex', flexWrap: 'wrap' }}>
        <h1 class="fs-hidden">badges</h1>
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </main>
    ),
  },
  {
    name: 'ui: empty, loading, error',
    render: () => (
      <main style={wide}>
        <h1 class="fs-hidden">empty, loading, error</h1>
        <EmptyState icon="idea" title="No ideas caught yet" actions={<Button onPress={nothing}>Choose networks</Button>}>
          Press Alt+Shift+K on a post, or type a thought above.
        </EmptyState>
        <Loading label="Loading" />
        <ErrorState title="This could not be read" actions={<Button onPress={nothing}>Try again</Button>}>
          Feedside did not answer. Nothing is lost: try again in a moment.
        </ErrorState>
      </main>
    ),
  },
  {
    name: 'ui: ways about',
    render: () => (
      <main style={wide}>
        <h1 class="fs-hidden">ways about</h1>
        <LinkTabs
          label="Views"
          here="#a"
          tabs={[
            { href: '#a', label: 'Waiting' },
            { href: '#b', label: 'Person' },
            { href: '#c', label: 'Ideas' },
          ]}
        />
        <Tabs
          label="Order"
          value="age"
          tabs={[
            { value: 'priority', label: 'Most pressing' },
            { value: 'age', label: 'Oldest first' },
          ]}
          onChange={nothing}
        />
        <Nav
          label="Places"
          here="#a"
          groups={[[{ href: '#a', label: 'Waiting', icon: 'waiting', count: 12 }], [{ href: '#b', label: 'Ideas', icon: 'idea' }]]}
        />
        <List label="Rows">
          <Row actions={<IconButton icon="copy" label="Copy" onPress={nothing} />}>One row</Row>
          <Row chosen>A chosen one</Row>
        </List>
        <More summary="50 of 1,200" label="Show more" onMore={nothing} />
      </main>
    ),
  },
  {
    name: 'ui: message with undo',
    render: () => (
      <main style={wide}>
        <h1 class="fs-hidden">message with undo</h1>
        <Toast message={{ text: 'Note deleted.', action: { label: 'Undo', onPress: nothing } }} closeLabel="Close" onClose={nothing} />
      </main>
    ),
  },
  {
    name: 'ui: dialog',
    render: () => (
      <main style={wide}>
        <h1 class="fs-hidden">dialog</h1>
        <Dialog
          title="Go on without the missing records?"
          onClose={nothing}
          actions={
            <>
              <Button onPress={nothing}>Cancel</Button>
              <Button look="danger" onPress={nothing}>
                Go on
              </Button>
            </>
          }
        >
          <p>The backups on this device stay for 14 days.</p>
        </Dialog>
      </main>
    ),
  },
  {
    name: 'ui: words that differ',
    render: () => (
      <main style={wide}>
        <h1 class="fs-hidden">words that differ</h1>
        {(['one', 'other', 'both'] as const).map((show) => (
          <p key={show}>
            <WordDiff one="We bake a bread a day, with pictures." other="We bake a roll a day, with pictures of the dough." show={show} />
          </p>
        ))}
      </main>
    ),
  },
];
