import { useRef } from 'preact/hooks';
import { sayFault } from '../../lib/i18n';
import type { Template } from '../../lib/model/template';
import { unknownSlots } from '../../lib/templates';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { SaveLine } from '../editing/SaveLine';
import { useFirstFocus } from '../editing/use-first-focus';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { SlotList } from './SlotList';
import { TemplatePreview, type TemplatePreviewProps } from './TemplatePreview';

export interface TemplateWords {
  name: string;
  label: string;
  /** "" for none. */
  shortcut: string;
  text: string;
}

export interface TemplateEditorProps {
  editing: Editing<TemplateWords, Template>;
  preview: TemplatePreviewProps;
  /** Names of the slots that fill themselves. */
  slots: readonly string[];
  onDelete(): void;
}

const shortcutForm = /^[\p{L}\p{N}_-]{0,40}$/u;

/** Why a template can't be stored yet: the field, and a sentence. */
export function templateTrouble({ name, shortcut, text }: TemplateWords): 'name' | 'shortcut' | 'text' | undefined {
  if (name.trim() === '') return 'name';
  if (text.trim() === '') return 'text';
  return shortcutForm.test(shortcut) ? undefined : 'shortcut';
}

/** A template with its live preview. Stored by its button: a half-written one must not be offered in the feed. What is typed survives a reload all the same. */
export function TemplateEditor({ editing, preview, slots, onDelete }: TemplateEditorProps) {
  const { t } = useWords();
  const { value, state } = editing;
  const area = useRef<HTMLTextAreaElement>(null);
  const first = useFirstFocus(value.name === '' && value.text === '');
  const change = (part: Partial<TemplateWords>) => editing.onInput({ ...value, ...part });
  const trouble = templateTrouble(value);
  const { filled } = preview;
  const insert = (slot: string) => {
    const { current } = area;
    if (!current) return;
    const { selectionStart, selectionEnd } = current;
    change({ text: value.text.slice(0, selectionStart) + slot + value.text.slice(selectionEnd) });
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(selectionStart + slot.length, selectionStart + slot.length);
    });
  };
  return (
    <form
      class="fs-stack"
      data-wide
      onSubmit={(event) => {
        event.preventDefault();
        editing.onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        editing.onSave();
      }}
    >
      {state.kind === 'changed' && (
        <ConflictChoice mine={value.text} theirs={state.theirs.text} deleted={state.theirs.deletedAt !== undefined} onChoose={editing.onChoose} />
      )}
      <div class="fs-stack">
        <TextBox
          inputRef={first}
          label={t('templates.name')}
          value={value.name}
          maxLength={200}
          onInput={(name) => change({ name })}
          error={trouble === 'name' && value.text !== '' ? t('templates.nameless') : undefined}
        />
        <div class="fs-fields">
          <TextBox label={t('templates.label')} hint={t('templates.label.hint')} value={value.label} maxLength={60} onInput={(label) => change({ label })} />
          <TextBox
            label={t('templates.shortcut')}
            hint={t('templates.shortcut.hint')}
            value={value.shortcut}
            maxLength={40}
            error={trouble === 'shortcut' ? t('templates.shortcut.bad') : undefined}
            onInput={(shortcut) => change({ shortcut })}
          />
        </div>
        <TextArea
          label={t('templates.text')}
          value={value.text}
          rows={6}
          maxLength={50_000}
          areaRef={area}
          error={
            filled.ok
              ? undefined
              : t('problem.template', { line: filled.problem.line, column: filled.problem.column, message: sayFault(filled.problem.fault, { t }) })
          }
          onInput={(text) => change({ text })}
        />
        <Unknown text={value.text} slots={slots} onFix={(text) => change({ text })} />
      </div>
      <TemplatePreview {...preview} />
      <SlotList slots={slots} onInsert={insert} />
      <div class="fs-bar fs-foot">
        {state.kind === 'changed' ? <span /> : <SaveLine state={state} manual onRetry={editing.onSave} onCopy={editing.onCopy} />}
        <span class="fs-row-tools">
          <Button look="danger" icon="trash" label={t('templates.deleteOf', { name: value.name })} onPress={onDelete}>
            {t('ui.delete')}
          </Button>
          <Button look="primary" submits disabled={trouble !== undefined || !filled.ok || state.kind === 'saved'} onPress={editing.onSave}>
            {t('templates.save')}
          </Button>
        </span>
      </div>
    </form>
  );
}

/** Slots that nothing fills, while they are typed: a slip is put right with one press, the others are asked for. */
function Unknown({ text, slots, onFix }: { text: string; slots: readonly string[]; onFix(text: string): void }) {
  const { t } = useWords();
  const unknown = unknownSlots(text, slots);
  return (
    <div class="fs-field-hint" aria-live="polite">
      {unknown.map(({ name, meant }) => (
        <p key={name}>
          {meant === undefined ? (
            t('templates.unknown', { name })
          ) : (
            <Button size="small" onPress={() => onFix(renamed(text, name, meant))}>
              {t('templates.meant', { name, meant })}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}

/** `name` holds letters, digits and "_" alone, so it means itself in the expression. */
const renamed = (text: string, name: string, meant: string): string =>
  text.replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])${name}(?![\\p{L}\\p{M}\\p{N}_])`, 'gu'), meant);
