import type { Measured } from '../../lib/limits';
import type { CheckId, Remark } from '../../lib/model/check';
import type { NetworkId } from '../../lib/model/network';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';
import { DraftCounter } from '../workbench/DraftCounter';
import { DraftRemarks } from '../workbench/DraftRemarks';

export interface WriteBoxProps {
  who: string;
  network: NetworkId;
  text: string;
  measured: Measured;
  remarks: readonly Remark[];
  /** Hints stand in the feed there, so its boxes may be written into. */
  canPut: boolean;
  onInput(text: string): void;
  onCopy(): void;
  onPut(): void;
  onClear(): void;
  onMute(check: CheckId): void;
}

/** A reply written beside the page: counted and looked over as the network's own box would be, then copied there. */
export function WriteBox({ who, network, text, measured, remarks, canPut, onInput, onCopy, onPut, onClear, onMute }: WriteBoxProps) {
  const { t } = useWords();
  const isEmpty = text.trim() === '';
  return (
    <div class="fs-stack fs-write">
      <TextArea
        label={t('write.label', { who })}
        hint={`${t(canPut ? 'write.hint.feed' : 'write.hint')} ${t('write.kept')}`}
        rows={4}
        maxLength={100_000}
        value={text}
        opensFocused
        onInput={onInput}
      />
      <ul class="fs-counters" aria-label={t('drafts.counters')}>
        <DraftCounter network={network} measured={measured} text={text} />
      </ul>
      <DraftRemarks remarks={isEmpty ? [] : remarks} onFix={({ fixed }) => fixed !== undefined && onInput(fixed)} onMute={onMute} />
      <div class="fs-row-tools">
        <Button size="small" look="primary" icon="copy" disabled={isEmpty} onPress={onCopy}>
          {t('write.copy')}
        </Button>
        {canPut && (
          <Button size="small" icon="reply" disabled={isEmpty} onPress={onPut}>
            {t('write.put')}
          </Button>
        )}
        <Button size="small" look="quiet" disabled={text === ''} onPress={onClear}>
          {t('write.clear')}
        </Button>
      </div>
    </div>
  );
}
