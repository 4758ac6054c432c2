import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Theme } from '../../components/card/Surface';
import { Picker } from '../../components/picker/Picker';
import type { Choice, Progress } from '../../components/picker/picker-types';
import type { Loaded } from '../../components/ui/Shown';
import { useWords } from '../../components/ui/words';
import type { Offer } from '../../lib/model/template';
import type { FeedHost } from '../feed/feed-host';
import { bringIn, type Target } from './bring-in';
import { keyNames as keys } from './key-names';
import { isLost, problemOf } from './problem-of';

export interface PickerViewProps extends Target {
  host: FeedHost;
  offers: ReadonlySignal<Loaded<readonly Offer[]>>;
  theme: Theme;
  /** Feedside was updated: this copy can do nothing more. */
  updated: ReadonlySignal<boolean>;
  onClose(): void;
  onInserted(): void;
  tell(text: string): void;
}

/** The templates for a post; brings the chosen one into the network's own box. */
export function PickerView({ host, post, element, composer, at, offers, theme, updated, onClose, onInserted, tell }: PickerViewProps) {
  const { t } = useWords();
  const [progress, setProgress] = useState<Progress>({ kind: 'choosing' });
  const known = offers.value;
  const lost = updated.value || (known.state === 'failed' && isLost(known.error)) ? ({ kind: 'orphaned' } as const) : undefined;
  const onInsert = (choice: Choice) => {
    setProgress({ kind: 'inserting' });
    bringIn(host, { post, element, composer, at }, { ...choice, t }).then(
      (became) => {
        setProgress(became);
        if (became.kind !== 'inserted') return;
        onInserted();
        tell(t('picker.inserted', { undo: keys.undo }));
      },
      (error: unknown) => setProgress(problemOf(error, { t })),
    );
  };
  return (
    <Picker
      offers={known}
      first={at?.template}
      to={post && (post.author.name ?? `@${post.author.handle}`)}
      theme={theme}
      progress={lost ?? progress}
      keys={keys}
      onInsert={onInsert}
      onCopy={(text) => void navigator.clipboard.writeText(text)}
      onClose={onClose}
    />
  );
}
