import { useEffect, useRef, useState } from 'preact/hooks';
import { CheckId } from '../../lib/model/check';
import type { Settings } from '../../lib/model/settings';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { Toggle } from '../ui/Toggle';
import { useWords } from '../ui/words';

type LineChoices = Pick<Settings, 'line' | 'mutedChecks' | 'cliches'>;

export interface LineSettingsProps {
  chosen: LineChoices;
  /** The list that comes along. */
  common: readonly string[];
  onLine(line: boolean): void;
  onMute(check: CheckId, muted: boolean): void;
  /** `null`: back to the list that comes along. */
  onCliches(cliches: string[] | null): void;
}

/** The line below the box that one writes in: whether there is one, and what it looks at. */
export function LineSettings({ chosen: { line, mutedChecks, cliches }, common, onLine, onMute, onCliches }: LineSettingsProps) {
  const { t } = useWords();
  /** What is typed goes when the list goes back. */
  const [round, setRound] = useState(0);
  const onBack = () => {
    setRound(round + 1);
    onCliches(null);
  };
  return (
    <section class="fs-panel" aria-labelledby="settings-line">
      <h2 class="fs-heading" id="settings-line">
        {t('line.settings')}
      </h2>
      <p class="fs-field-hint">{t('line.settings.text')}</p>
      <Toggle label={t('line.on')} hint={t('line.on.hint')} on={line} onChange={onLine} />
      <h3 class="fs-field-label" id="settings-line-checks">
        {t('line.checks')}
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own */}
      <div class="fs-toggles" role="group" aria-labelledby="settings-line-checks">
        {CheckId.options.map((check) => (
          <Toggle key={check} label={t(`check.${check}.called`)} on={!mutedChecks.includes(check)} onChange={(on) => onMute(check, !on)} />
        ))}
      </div>
      <Phrases key={round} phrases={cliches ?? common} onChange={onCliches} />
      {cliches !== null && (
        <div>
          <Button size="small" onPress={onBack}>
            {t('line.cliches.back')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** How long somebody pauses before what they typed is stored, in milliseconds. */
const pause = 800;
const longest = 200;
const most = 500;

/** One phrase a line. */
function Phrases({ phrases, onChange }: { phrases: readonly string[]; onChange(phrases: string[]): void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<(() => void) | undefined>(undefined);
  const { current: store } = useRef(() => {
    clearTimeout(timer.current);
    const keep = latest.current;
    latest.current = undefined;
    keep?.();
  });
  useEffect(() => store, [store]);
  const type = (words: string) => {
    setTyped(words);
    latest.current = () => onChange(linesOf(words));
    clearTimeout(timer.current);
    timer.current = setTimeout(store, pause);
  };
  return (
    <TextArea
      label={t('line.cliches')}
      hint={t('line.cliches.hint')}
      value={typed ?? phrases.join('\n')}
      rows={6}
      maxLength={20_000}
      onInput={type}
      onBlur={store}
    />
  );
}

const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((phrase) => phrase.trim().slice(0, longest))
    .filter((phrase) => phrase !== '')
    .slice(0, most);
