import type { Draft, DraftStatus } from '../../lib/model/draft';
import type { NetworkId } from '../../lib/model/network';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { SaveLine } from '../editing/SaveLine';
import { useFirstFocus } from '../editing/use-first-focus';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextArea } from '../ui/TextArea';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { fromLocalInput, toLocalInput } from './local-input';

/** What a person writes of a draft. */
export interface DraftWords {
  title: string;
  text: string;
  status: DraftStatus;
  networks: NetworkId[];
  plannedAt: number | undefined;
  /** The idea that it began with. */
  idea: string | undefined;
}

const statuses = ['writing', 'ready', 'posted'] as const;

/** One draft, stored while it is written. */
export function DraftEditor({ editing, networks, onDelete }: { editing: Editing<DraftWords, Draft>; networks: readonly NetworkId[]; onDelete(): void }) {
  const { t } = useWords();
  const { value, state } = editing;
  const first = useFirstFocus(value.title === '' && value.text === '');
  const change = (part: Partial<DraftWords>) => editing.onInput({ ...value, ...part });
  return (
    <form class="fs-stack" onSubmit={(event) => event.preventDefault()}>
      {state.kind === 'changed' && (
        <ConflictChoice mine={asText(value)} theirs={asText(state.theirs)} deleted={state.theirs.deletedAt !== undefined} onChoose={editing.onChoose} />
      )}
      <TextBox
        inputRef={first}
        label={t('drafts.heading')}
        value={value.title}
        maxLength={300}
        placeholder={t('drafts.untitled')}
        onInput={(title) => change({ title })}
        onBlur={editing.onSave}
      />
      <TextArea
        label={t('drafts.text')}
        value={value.text}
        rows={10}
        maxLength={100_000}
        hint={t('drafts.characters', { n: [...value.text].length })}
        onInput={(text) => change({ text })}
        onBlur={editing.onSave}
      />
      <div class="fs-fields">
        <Select
          label={t('drafts.status')}
          value={value.status}
          options={statuses.map((status) => ({ value: status, label: t(`drafts.status.${status}`) }))}
          onChange={(status) => change({ status })}
        />
        <TextBox
          label={t('drafts.planned')}
          type="datetime-local"
          hint={t('drafts.planned.hint')}
          value={toLocalInput(value.plannedAt)}
          onInput={(text) => change({ plannedAt: fromLocalInput(text) })}
          onBlur={editing.onSave}
        />
      </div>
      <fieldset class="fs-checks">
        <legend class="fs-field-label">{t('drafts.networks')}</legend>
        {networks.map((network) => (
          <label key={network} class="fs-check">
            <input
              type="checkbox"
              checked={value.networks.includes(network)}
              onChange={(event) =>
                change({ networks: networks.filter((other) => (other === network ? event.currentTarget.checked : value.networks.includes(other))) })
              }
            />
            {t(`network.${network}`)}
          </label>
        ))}
      </fieldset>
      <div class="fs-bar fs-foot">
        {state.kind === 'changed' ? <span /> : <SaveLine state={state} onRetry={editing.onSave} onCopy={editing.onCopy} />}
        <span class="fs-row-tools">
          <Button icon="copy" disabled={value.text === ''} onPress={editing.onCopy}>
            {t('drafts.copyText')}
          </Button>
          <Button look="danger" icon="trash" onPress={onDelete}>
            {t('drafts.delete')}
          </Button>
        </span>
      </div>
    </form>
  );
}

const asText = ({ title, text }: { title: string; text: string }): string => (title ? `${title}\n\n${text}` : text);
