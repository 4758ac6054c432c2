import { useState } from 'preact/hooks';
import { keysPressed } from '../../lib/keys/read-keys';
import type { Settings } from '../../lib/model/settings';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { List, Row } from '../ui/List';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

type ListKeys = Settings['listKeys'];

export interface ShortcutSettingsProps {
  /** The browser's commands; `keys`: "" where none are set. */
  rows: readonly { name: string; does: string; keys: string }[];
  /** Where the browser lets us change them; else it has a page of its own for that. */
  change: { onChange(name: string, keys: string): void; onReset(name: string): void } | undefined;
  onBrowser(): void;
  /** Why the keys that were pressed can't be taken; of which command. */
  problem: { name: string; why: string } | undefined;
  mac: boolean;
  listKeys: ListKeys;
  onListKeys(keys: ListKeys): void;
  onSheet(): void;
}

/** The keys of every tab and of the waiting list, and how they become others. */
export function ShortcutSettings({ rows, change, onBrowser, problem, mac, listKeys, onListKeys, onSheet }: ShortcutSettingsProps) {
  const { t } = useWords();
  const [recording, setRecording] = useState<string>();
  return (
    <section class="fs-panel" id="shortcuts" aria-labelledby="settings-shortcuts">
      <h2 class="fs-heading" id="settings-shortcuts">
        {t('shortcuts.title')}
      </h2>
      <p class="fs-field-hint">
        {t('shortcuts.text')} {!change && t('shortcuts.browser')}
      </p>
      <List label={t('shortcuts.title')}>
        {rows.map(({ name, does, keys }) => (
          <Row
            key={name}
            actions={
              change &&
              recording !== name && (
                <div class="fs-two-actions">
                  <Button size="small" label={t('shortcuts.change.of', { does })} onPress={() => setRecording(name)}>
                    {t('shortcuts.change')}
                  </Button>
                  <Button size="small" look="quiet" label={t('shortcuts.reset.of', { does })} onPress={() => change.onReset(name)}>
                    {t('shortcuts.reset')}
                  </Button>
                </div>
              )
            }
          >
            <p class="fs-meta">
              <span class="fs-who">{does}</span>
              <kbd class="fs-code">{keys || t('shortcuts.none')}</kbd>
            </p>
            {change && recording === name && (
              <Recorder
                label={does}
                mac={mac}
                onKeys={(pressed) => {
                  setRecording(undefined);
                  change.onChange(name, pressed);
                }}
                onCancel={() => setRecording(undefined)}
              />
            )}
            {problem?.name === name && (
              <p class="fs-field-error" role="alert">
                {problem.why}
              </p>
            )}
          </Row>
        ))}
      </List>
      <div class="fs-row-tools">
        {!change && (
          <Button icon="link" onPress={onBrowser}>
            {t('shortcuts.browser.open')}
          </Button>
        )}
        <Button icon="info" onPress={onSheet}>
          {t('shortcuts.sheet')}
        </Button>
      </div>
      <ListKeysFields keys={listKeys} onChange={onListKeys} />
    </section>
  );
}

/** Takes the next keys that are pressed; Escape and leaving it change nothing. */
function Recorder({ label, mac, onKeys, onCancel }: { label: string; mac: boolean; onKeys(keys: string): void; onCancel(): void }) {
  const { t } = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onCancel();
    const keys = keysPressed(event, { mac });
    if (keys !== undefined) onKeys(keys);
  };
  return (
    <Field label={label} labelHidden hint={t('shortcuts.press.hint')}>
      {(attributes) => (
        <input
          {...attributes}
          ref={(input) => input?.focus()}
          class="fs-field-control"
          readOnly
          value={t('shortcuts.press')}
          onKeyDown={onKeyDown}
          onBlur={onCancel}
        />
      )}
    </Field>
  );
}

const letters = ['done', 'snooze', 'undo'] as const;

/** One letter each; what can't be taken stays in its field with the reason, and the stored one goes on working. */
function ListKeysFields({ keys, onChange }: { keys: ListKeys; onChange(keys: ListKeys): void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<Partial<ListKeys>>({});
  const wrongWith = (name: (typeof letters)[number]): string | undefined => {
    const letter = typed[name];
    if (letter === undefined) return undefined;
    const taken = letters.find((other) => other !== name && keys[other] === letter);
    if (taken) return t('shortcuts.lists.taken', { does: t(`shortcuts.lists.${taken}`) });
    return isLetter(letter) ? undefined : t('shortcuts.lists.bad');
  };
  const type = (name: (typeof letters)[number], words: string) => {
    const letter = words.trim().toLowerCase();
    const isTaken = letters.some((other) => other !== name && keys[other] === letter);
    const { [name]: _, ...others } = typed;
    const isFine = isLetter(letter) && !isTaken;
    setTyped(isFine ? others : { ...typed, [name]: letter });
    if (isFine) onChange({ ...keys, [name]: letter });
  };
  return (
    <fieldset class="fs-bare fs-stack">
      <legend class="fs-field-label">{t('shortcuts.lists')}</legend>
      <p class="fs-field-hint">{t('shortcuts.lists.text')}</p>
      <div class="fs-fields" data-narrow>
        {letters.map((name) => (
          <TextBox
            key={name}
            label={t(`shortcuts.lists.${name}`)}
            error={wrongWith(name)}
            value={(typed[name] ?? keys[name]).toUpperCase()}
            maxLength={2}
            onInput={(words) => type(name, words.length > 1 ? words.replace(new RegExp(`^${escaped(keys[name])}`, 'iu'), '') : words)}
          />
        ))}
      </div>
    </fieldset>
  );
}

const isLetter = (letter: string): boolean => /^[\p{Ll}\p{Lo}\d]$/u.test(letter);
const escaped = (words: string): string => words.replace(/[^\p{L}\d]/gu, '\\$&');
