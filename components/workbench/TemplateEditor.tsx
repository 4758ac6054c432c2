import { useRef } from 'preact/hooks';
import type { HintId } from '../../lib/model/hint';
import type { NetworkId } from '../../lib/model/network';
import type { Template } from '../../lib/model/template';
import { unknownSlots } from '../../lib/templates';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { SaveLine } from '../editing/SaveLine';
import { useFirstFocus } from '../editing/use-first-focus';
import { SharedChoice } from '../team/SharedChoice';
import type { SharedRecord } from '../team/sharing';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { SlotList } from './SlotList';
import { TemplateDetails } from './TemplateDetails';
import { type TemplateInTeam, TemplateNote, TemplateTeamActs, TemplateTeamLine } from './TemplateInTeam';
import { TemplatePreview, type TemplatePreviewProps } from './TemplatePreview';
import { type TemplateWords, templateTrouble } from './template-words';
import { VariantFields } from './VariantFields';

export interface TemplateEditorProps {
  editing: Editing<TemplateWords, Template>;
  preview: TemplatePreviewProps;
  /** Names of the slots that fill themselves. */
  slots: readonly string[];
  networks: readonly NetworkId[];
  hints: readonly HintId[];
  /** Folders, labels and owners that other templates have. */
  known: { folders: readonly string[]; labels: readonly string[]; owners: readonly string[] };
  /** How often and when it was used; `undefined` for one that is not stored yet. */
  use: { times: number; ago: number | undefined } | undefined;
  /** How it stands to somebody who may not change the team's templates. */
  team?: TemplateInTeam | undefined;
  /** As it is stored, for whom it is shared with. */
  record?: SharedRecord | undefined;
  /** Takes the words in one more language away, by their place among the variants. */
  onRemoveVariant(place: number): void;
  onDelete(): void;
}

/** A template with its live preview. Stored by its button: a half-written one must not be offered in the feed. What is typed survives a reload all the same. */
export function TemplateEditor({ editing, preview, slots, networks, hints, known, use, team, record, onRemoveVariant, onDelete }: TemplateEditorProps) {
  const { t, ago } = useWords();
  const { value, state } = editing;
  const area = useRef<HTMLTextAreaElement | null>(null);
  const first = useFirstFocus(value.name === '' && value.text === '');
  const change = (part: Partial<TemplateWords>) => editing.onInput({ ...value, ...part });
  const trouble = templateTrouble(value);
  /** What is the team's is not stored here by a key pressed. */
  const save = () => {
    if (!team) editing.onSave();
    else if (team.may === 'own-only') team.onKeep();
  };
  /** Into the box that had the focus last, as if it were typed there. */
  const insert = (mark: string) => {
    const { current } = area;
    if (!current) return;
    const { selectionStart, selectionEnd } = current;
    current.setRangeText(mark, selectionStart, selectionEnd, 'end');
    current.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(selectionStart + mark.length, selectionStart + mark.length);
    });
  };
  return (
    <form
      class="fs-stack"
      data-wide
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      {team && <TemplateTeamLine team={team} />}
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
          <TextBox
            label={t('templates.label')}
            hint={t('templates.label.hint')}
            value={value.label}
            maxLength={60}
            suggestions={known.labels}
            onInput={(label) => change({ label })}
          />
          <TextBox
            label={t('templates.shortcut')}
            hint={t('templates.shortcut.hint')}
            value={value.shortcut}
            maxLength={40}
            error={trouble === 'shortcut' ? t('templates.shortcut.bad') : undefined}
            onInput={(shortcut) => change({ shortcut })}
          />
        </div>
        <VariantFields value={value} area={area} onChange={change} onRemove={onRemoveVariant} />
        <Unknown value={value} slots={slots} onFix={change} />
      </div>
      <TemplatePreview {...preview} />
      <SlotList slots={slots} onInsert={insert} />
      <TemplateDetails value={value} networks={networks} hints={hints} folders={known.folders} owners={known.owners} onChange={change} />
      {!team && <SharedChoice store="templates" record={record} />}
      {team?.canPropose && <TemplateNote team={team} />}
      {use && (
        <p class="fs-field-hint">
          {t('templates.uses', { n: use.times })}
          {use.ago !== undefined && ` · ${t('templates.lastUsed', { ago: ago(use.ago) })}`}
        </p>
      )}
      <div class="fs-bar fs-foot">
        {state.kind === 'changed' ? <span /> : <SaveLine state={state} manual onRetry={editing.onSave} onCopy={editing.onCopy} />}
        <span class="fs-row-tools">
          {(!team || team.may === 'own-only') && (
            <Button look="danger" icon="trash" label={t('templates.deleteOf', { name: value.name })} onPress={onDelete}>
              {t('ui.delete')}
            </Button>
          )}
          {team ? (
            <TemplateTeamActs team={team} isWhole={trouble === undefined} isChanged={state.kind !== 'saved'} />
          ) : (
            <Button look="primary" submits disabled={trouble !== undefined || state.kind === 'saved'} onPress={editing.onSave}>
              {t('templates.save')}
            </Button>
          )}
        </span>
      </div>
    </form>
  );
}

/** Slots that nothing fills, while they are typed: a slip is put right with one press, the others are asked for. */
function Unknown({ value, slots, onFix }: { value: TemplateWords; slots: readonly string[]; onFix(part: Partial<TemplateWords>): void }) {
  const { t } = useWords();
  const { text, variants } = value;
  const found = [text, ...variants.map((variant) => variant.text)].flatMap((source) => unknownSlots(source, slots));
  const unknown = found.filter(({ name }, place) => found.findIndex((other) => other.name === name) === place);
  const fix = (name: string, meant: string) =>
    onFix({ text: renamed(text, name, meant), variants: variants.map((variant) => ({ ...variant, text: renamed(variant.text, name, meant) })) });
  return (
    <div class="fs-field-hint" aria-live="polite">
      {unknown.map(({ name, meant }) => (
        <p key={name}>
          {meant === undefined ? (
            t('templates.unknown', { name })
          ) : (
            <Button size="small" onPress={() => fix(name, meant)}>
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
