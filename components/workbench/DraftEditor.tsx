import type { ComponentChildren } from 'preact';
import type { Draft } from '../../lib/model/draft';
import type { NetworkId } from '../../lib/model/network';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { SaveLine } from '../editing/SaveLine';
import { useFirstFocus } from '../editing/use-first-focus';
import { SharedChoice } from '../team/SharedChoice';
import type { SharedRecord } from '../team/sharing';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { DraftPlan } from './DraftPlan';
import { DraftPosted } from './DraftPosted';
import { DraftText, type DraftTextActs } from './DraftText';
import { type DraftFace, type DraftWords, type PlaybookChoice, wordsFor } from './draft-types';

export interface DraftEditorProps extends DraftTextActs {
  editing: Editing<DraftWords, Draft>;
  networks: readonly NetworkId[];
  face: DraftFace;
  pillars: readonly PlaybookChoice[];
  campaigns: readonly PlaybookChoice[];
  now: number;
  /** A crisis is on: what is ready is not brought into a network's box. */
  held?: boolean;
  /** How it stands with the leads of a team, where there is one. */
  approval?: ComponentChildren;
  /** As it is stored, for whom it is shared with. */
  record?: SharedRecord | undefined;
  onCopyText(text: string): void;
  /** Into the network's own box for a new post, or to the page where one is. */
  onBring(network: NetworkId, text: string): void;
  onDelete(): void;
}

/** One draft, stored while it is written. */
export function DraftEditor({
  editing,
  networks,
  face,
  pillars,
  campaigns,
  now,
  held,
  approval,
  record,
  onCopyText,
  onBring,
  onDelete,
  ...acts
}: DraftEditorProps) {
  const { t } = useWords();
  const { value, state } = editing;
  const first = useFirstFocus(value.title === '' && value.text === '');
  const change = (part: Partial<DraftWords>) => editing.onInput({ ...value, ...part });
  const shown = wordsFor(value, face.network);
  const isHeld = held === true && value.status === 'ready';
  const goals = isHeld ? [] : face.network ? [face.network] : value.networks;
  return (
    <form class="fs-stack" onSubmit={(event) => event.preventDefault()}>
      {state.kind === 'changed' && (
        <ConflictChoice
          mine={asText(value)}
          theirs={asText({ versions: [], ...state.theirs })}
          deleted={state.theirs.deletedAt !== undefined}
          onChoose={editing.onChoose}
        />
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
      <DraftText value={value} face={face} now={now} onChange={change} onSave={editing.onSave} {...acts} />
      <div class="fs-row-tools">
        <Button icon="copy" disabled={shown === ''} onPress={() => onCopyText(shown)}>
          {t('drafts.copyText')}
        </Button>
        {goals.map((network) => (
          <Button key={network} icon="link" disabled={wordsFor(value, network).trim() === ''} onPress={() => onBring(network, wordsFor(value, network))}>
            {t('drafts.bring', { network: t(`network.${network}`) })}
          </Button>
        ))}
        {isHeld && <p class="fs-field-hint">{t('playbook.crisis.held.draft')}</p>}
      </div>
      {approval}
      <DraftPlan value={value} networks={networks} pillars={pillars} campaigns={campaigns} now={now} onChange={change} onSave={editing.onSave} />
      <DraftPosted value={value} now={now} onChange={change} onSave={editing.onSave} />
      <SharedChoice store="drafts" record={record} />
      <div class="fs-bar fs-foot">
        {state.kind === 'changed' ? <span /> : <SaveLine state={state} onRetry={editing.onSave} onCopy={editing.onCopy} />}
        <Button look="danger" icon="trash" onPress={onDelete}>
          {t('drafts.delete')}
        </Button>
      </div>
    </form>
  );
}

const asText = ({ title, text, versions = [] }: { title: string; text: string; versions?: DraftWords['versions'] | undefined }): string =>
  [title, text, ...versions.map((version) => version.text)].filter((part) => part !== '').join('\n\n');
