import { useId } from 'preact/hooks';
import type { BrandCard } from '../../lib/model/playbook';
import { useWords } from '../ui/words';

/** The four dimensions of the Nielsen Norman Group; each runs from the first word to the second. */
const dimensions = ['casual', 'funny', 'irreverent', 'enthusiastic'] as const;
type Tone = BrandCard['tone'];

/** How the brand sounds, on four sliders. */
export const ToneSliders = ({ tone, onChange }: { tone: Tone; onChange(tone: Tone): void }) => (
  <>
    {dimensions.map((dimension) => (
      <Slider key={dimension} dimension={dimension} value={tone[dimension]} onChange={(to) => onChange({ ...tone, [dimension]: to })} />
    ))}
  </>
);

function Slider({ dimension, value, onChange }: { dimension: (typeof dimensions)[number]; value: number; onChange(value: number): void }) {
  const { t } = useWords();
  const id = useId();
  const [first, second] = [t(`playbook.tone.${dimension}.no`), t(`playbook.tone.${dimension}.yes`)];
  const side = value < 0 ? first : second;
  const said =
    value === 0 ? t('playbook.tone.neither', { first, second }) : t(Math.abs(value) < 1.5 ? 'playbook.tone.rather' : 'playbook.tone.wholly', { side });
  return (
    <div class="fs-slider">
      <label class="fs-slider-ends" for={id}>
        <span>{first}</span>
        <span class="fs-hidden">{t('playbook.tone.to')}</span>
        <span>{second}</span>
      </label>
      <input
        id={id}
        type="range"
        min={-2}
        max={2}
        step={1}
        value={value}
        aria-valuetext={said}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output class="fs-field-hint" for={id}>
        {said}
      </output>
    </div>
  );
}
