import type { ComponentChildren } from 'preact';
import type { Measured } from '../../lib/limits';
import type { CheckId, Remark } from '../../lib/model/check';
import type { Draft } from '../../lib/model/draft';
import type { NetworkId } from '../../lib/model/network';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { SaveLine } from '../editing/SaveLine';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Select } from '../ui/Select';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';
import { DraftCounters } from '../workbench/DraftCounters';
import { DraftRemarks } from '../workbench/DraftRemarks';
import type { DraftWords } from '../workbench/draft-types';

export interface DeskDraftProps {
  editing: Editing<DraftWords, Draft>;
  networks: readonly NetworkId[];
  /** Whose words are in view; `undefined`: the common ones. */
  network: NetworkId | undefined;
  /** The words in view. */
  text: string;
  measured: readonly { network: NetworkId; measured: Measured }[];
  remarks: readonly Remark[];
  /** A crisis is on: what is ready is not brought into a network's box. */
  held: boolean;
  /** How it stands with the leads of a team, where there is one. */
  approval?: ComponentChildren;
  wholeHref: string;
  onText(text: string): void;
  onNetwork(network: NetworkId | undefined): void;
  onCopyText(text: string): void;
  onBring(network: NetworkId, text: string): void;
  onMute(check: CheckId): void;
}

/** One draft beside the feed: its words, how long they are, and the way into the network's box. The rest of it is the workbench's. */
export function DeskDraft({
  editing,
  networks,
  network,
  text,
  measured,
  remarks,
  held,
  approval,
  wholeHref,
  onText,
  onNetwork,
  onCopyText,
  onBring,
  onMute,
}: DeskDraftProps) {
  const { t } = useWords();
  const { value, state } = editing;
  const isHeld = held && value.status === 'ready';
  const isEmpty = text.trim() === '';
  return (
    <form class="fs-stack" onSubmit={(event) => event.preventDefault()}>
      <div class="fs-bar">
        <a class="fs-button" data-look="quiet" data-size="small" href="#drafts">
          <Icon name="back" />
          {t('desk-drafts.back')}
        </a>
      </div>
      {state.kind === 'changed' && (
        <ConflictChoice mine={value.text} theirs={state.theirs.text} deleted={state.theirs.deletedAt !== undefined} onChoose={editing.onChoose} />
      )}
      <Select
        label={t('desk-drafts.for')}
        value={network ?? ''}
        options={[{ value: '', label: t('drafts.common') }, ...networks.map((each) => ({ value: each, label: t(`network.${each}`) }))]}
        onChange={(chosen) => onNetwork(chosen === '' ? undefined : (chosen as NetworkId))}
      />
      <TextArea
        key={network ?? ''}
        label={network ? t('drafts.textFor', { network: t(`network.${network}`) }) : t('drafts.text')}
        value={text}
        rows={8}
        maxLength={100_000}
        opensFocused={isEmpty}
        onInput={onText}
        onBlur={editing.onSave}
      />
      <DraftCounters text={text} measured={measured} />
      <DraftRemarks remarks={isEmpty ? [] : remarks} onFix={({ fixed }) => fixed !== undefined && onText(fixed)} onMute={onMute} />
      <div class="fs-row-tools">
        <Button size="small" icon="copy" disabled={isEmpty} onPress={() => onCopyText(text)}>
          {t('drafts.copyText')}
        </Button>
        {network && !isHeld && (
          <Button size="small" icon="link" disabled={isEmpty} onPress={() => onBring(network, text)}>
            {t('drafts.bring', { network: t(`network.${network}`) })}
          </Button>
        )}
        <a class="fs-button" data-look="plain" data-size="small" href={wholeHref} target="_blank" rel="noreferrer">
          <Icon name="draft" />
          {t('desk-drafts.whole')}
        </a>
      </div>
      {isHeld && <p class="fs-field-hint">{t('playbook.crisis.held.draft')}</p>}
      {approval}
      {state.kind !== 'changed' && <SaveLine state={state} onRetry={editing.onSave} onCopy={editing.onCopy} />}
    </form>
  );
}
