import { useSignal } from '@preact/signals';
import { TextBox } from '../../../components/ui/TextBox';
import './contents.css';

interface Entry {
  group: string;
  name: string;
}

const addressOf = ({ group, name }: Entry, theme: string): string => `?${new URLSearchParams({ group, state: name, theme })}`;

/** Everything at a glance; frames load when they come into view. */
export function Contents({ states }: { states: readonly Entry[] }) {
  const typed = useSignal('');
  const found = states.filter(({ group, name }) => `${group} ${name}`.toLowerCase().includes(typed.value.toLowerCase()));
  return (
    <main class="gallery">
      <h1>Feedside gallery</h1>
      <TextBox
        label={`Find among ${states.length} states`}
        type="search"
        value={typed.value}
        onInput={(value) => {
          typed.value = value;
        }}
      />
      {found.map((entry) => (
        <section key={`${entry.group} ${entry.name}`} aria-label={entry.name}>
          <h2>
            {entry.name} <small>{entry.group}</small>
          </h2>
          <div class="gallery-pair">
            {['light', 'dark'].map((theme) => (
              <figure key={theme}>
                <iframe title={`${entry.name}, ${theme}`} src={addressOf(entry, theme)} loading="lazy" />
                <figcaption>
                  <a class="fs-link" href={addressOf(entry, theme)}>
                    {theme}
                  </a>
                </figcaption>
              </figure>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
