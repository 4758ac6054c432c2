import { useState } from 'preact/hooks';
import type { Threshold } from '../../lib/hints/thresholds';
import type { HintId } from '../../lib/model/hint';
import type { LabelsProblem } from '../../lib/model/labels';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';
import { Toggle } from '../ui/Toggle';
import { useWords } from '../ui/words';

/** A number of a hint as it stands now, with what it comes with and where it may stand. */
type Choice = Threshold & { now: number };

export interface HintChoice {
  id: HintId;
  on: boolean;
  points: Choice;
  /** From when on it speaks, where that is a number. */
  threshold: Choice | undefined;
}

export interface HintSettingsProps {
  hints: readonly HintChoice[];
  /** Why no words can be read, so that hints which come from words stay silent. */
  problem: LabelsProblem | undefined;
  onMute(hint: HintId, muted: boolean): void;
  onPoints(hint: HintId, points: number): void;
  onThreshold(hint: HintId, from: number): void;
  /** All points and thresholds as they came; switches stay. */
  onReset(): void;
}

/** Every hint: what it looks for, its switch, what it is worth and from when on. */
export function HintSettings({ hints, problem, onReset, ...changes }: HintSettingsProps) {
  const { t } = useWords();
  const isChanged = hints.some(({ points, threshold }) => differs(points) || differs(threshold));
  return (
    <section class="fs-panel" aria-labelledby="settings-hints">
      <h2 class="fs-heading" id="settings-hints">
        {t('settings.hints')}
      </h2>
      <p class="fs-field-hint">{t('settings.hints.text')}</p>
      {problem !== undefined && (
        <p class="fs-field-error" role="status">
          {t(`settings.hints.problem.${problem}`)}
        </p>
      )}
      <ul class="fs-hint-choices">
        {hints.map((hint) => (
          <HintRow key={hint.id} hint={hint} {...changes} />
        ))}
      </ul>
      <div class="fs-row-tools">
        <Button icon="undo" disabled={!isChanged} onPress={onReset}>
          {t('settings.hints.reset')}
        </Button>
      </div>
    </section>
  );
}

function HintRow({ hint, onMute, onPoints, onThreshold }: { hint: HintChoice } & Pick<HintSettingsProps, 'onMute' | 'onPoints' | 'onThreshold'>) {
  const { t } = useWords();
  const { id, on, points, threshold } = hint;
  const name = t(`hint.${id}.called`);
  return (
    <li>
      <Toggle label={name} hint={t(`hint.${id}.about`)} on={on} onChange={(now) => onMute(id, !now)} />
      <details>
        <summary>
          <span>{t('settings.hints.worth', { n: points.now })}</span>
          {(differs(points) || differs(threshold)) && <Badge>{t('settings.hints.changed')}</Badge>}
          <span class="fs-hidden">{name}</span>
        </summary>
        <div class="fs-fields">
          <NumberField label={t('settings.hints.points', { name })} choice={points} onChange={(value) => onPoints(id, value)} />
          {threshold && id in thresholdKeys && (
            <NumberField label={t(thresholdKeys[id as keyof typeof thresholdKeys])} choice={threshold} onChange={(value) => onThreshold(id, value)} />
          )}
        </div>
        <p class="fs-field-hint">{t('settings.hints.source', { source: t(`hint.${id}.source`) })}</p>
      </details>
    </li>
  );
}

const thresholdKeys = {
  complaint: 'hint.complaint.threshold',
  praise: 'hint.praise.threshold',
  fast: 'hint.fast.threshold',
  advocate: 'hint.advocate.threshold',
  regular: 'hint.regular.threshold',
  'long-quiet': 'hint.long-quiet.threshold',
} as const;

const differs = (choice: Choice | undefined): boolean => choice !== undefined && choice.now !== choice.usual;

/** Takes in what is right; what is not stays in the field with a line that says so. */
function NumberField({ label, choice, onChange }: { label: string; choice: Choice; onChange(value: number): void }) {
  const { t, number } = useWords();
  const { now, usual, least, most, step } = choice;
  const [{ typed, of }, setTyped] = useState({ typed: String(now), of: now });
  // Changed elsewhere, or taken back: what stands in the field follows, but not over "1." on its way to "1.5".
  if (of !== now) setTyped({ typed: read(typed, choice) === now ? typed : String(now), of: now });
  const type = (value: string) => {
    setTyped({ typed: value, of });
    const wanted = read(value, choice);
    if (wanted !== undefined && wanted !== now) onChange(wanted);
  };
  return (
    <TextBox
      type="number"
      label={label}
      hint={t('settings.hints.usual', { usual: number(usual) })}
      error={read(typed, choice) === undefined ? t('settings.hints.range', { least: number(least), most: number(most) }) : undefined}
      value={typed}
      min={least}
      max={most}
      step={step}
      onInput={type}
    />
  );
}

/** Whole points and replies; quarters of hours. */
function read(typed: string, { least, most, step }: Choice): number | undefined {
  const value = Number(typed.trim().replace(',', '.') || Number.NaN);
  return value >= least && value <= most && Number.isInteger(value / step) ? value : undefined;
}
