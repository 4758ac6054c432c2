import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Theme } from '../../components/card/Surface';
import { Picker } from '../../components/picker/Picker';
import type { Choice, Fill, Progress } from '../../components/picker/picker-types';
import { useWords } from '../../components/ui/words';
import type { FeedHost } from '../feed/feed-host';
import { bringIn, type Target } from './bring-in';
import type { Offers } from './create-offers';
import { keyNames as keys } from './key-names';
import { isLost, problemOf } from './problem-of';

export interface PickerViewProps extends Target {
  host: FeedHost;
  offers: Offers;
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
  const known = offers.list.value;
  const { value: language } = offers.language;
  const lost = updated.value || (known.state === 'failed' && isLost(known.error)) ? ({ kind: 'orphaned' } as const) : undefined;
  const onInsert = (choice: Choice) => {
    setProgress({ kind: 'inserting' });
    bringIn(host, { post, element, composer, at }, { ...choice, language, t }).then(
      (became) => {
        setProgress(became);
        if (became.kind !== 'inserted') return;
        onInserted();
        tell(t('picker.inserted', { undo: keys.undo }));
      },
      (error: unknown) => setProgress(problemOf(error, { t })),
    );
  };
  const onFill: Fill = async ({ offer, values }) => {
    const about = { ...(post && { post }), ...(language !== undefined && { language }) };
    const filled = await host.ask('templates.fill', { id: offer.id, network: host.network.id, values, ...about });
    return filled.ok ? filled.value : undefined;
  };
  return (
    <Picker
      offers={known}
      language={language}
      onLanguage={offers.chooseLanguage}
      onFill={onFill}
      onPaste={readClipboard}
      first={at?.template}
      to={post && (post.author.name ?? `@${post.author.handle}`)}
      taken={post && takenOf(host, post.id, t)}
      theme={theme}
      progress={lost ?? progress}
      keys={keys}
      onInsert={onInsert}
      onCopy={(text) => void navigator.clipboard.writeText(text)}
      onClose={onClose}
    />
  );
}

/** Only ever after the person's own press on the button that says so; the browser may ask them, or refuse. */
const readClipboard = (): Promise<string | undefined> =>
  navigator.clipboard.readText().then(
    (text) => text || undefined,
    () => undefined,
  );

/** What the chip of this post says of a colleague who is on it; that it is this person's own is no reason to ask. */
function takenOf({ feed }: FeedHost, post: string, t: ReturnType<typeof useWords>['t']): string | undefined {
  const [reason] = feed.elementsOf(post).flatMap((element) => feed.faceOf(element).judged?.reasons.find(({ hint }) => hint === 'teammate') ?? []);
  return reason?.text === t('hint.teammate.you') ? undefined : reason?.text;
}
