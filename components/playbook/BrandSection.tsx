import { useId } from 'preact/hooks';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';
import { LinesBox } from './LinesBox';
import { NumberBox } from './NumberBox';
import { PartFrame } from './PartFrame';
import type { Once, PartWords } from './part-words';

const questions = ['who', 'believes', 'does'] as const;
/** The four dimensions of the Nielsen Norman Group; each runs from the first word to the second. */
const dimensions = ['casual', 'funny', 'irreverent', 'enthusiastic'] as const;
type Dimension = (typeof dimensions)[number];
const limits = [
  ['exclamations', 0, 100],
  ['emoji', 0, 100],
  ['sentence', 3, 200],
] as const;

/** Who the brand is and how she speaks. */
export function BrandSection({ brand: { editing, isStored }, onExample }: { brand: Once<'brand'>; onExample(): void }) {
  const { t } = useWords();
  const { value } = editing;
  const change = (part: Partial<PartWords<'brand'>>) => editing.onInput({ ...value, ...part });
  const isBlank = !isStored && questions.every((question) => value[question] === '');
  return (
    <PartFrame editing={editing} quiet={isBlank}>
      {isBlank && (
        <EmptyState
          icon="person"
          title={t('playbook.brand.empty.title')}
          actions={
            <Button icon="idea" onPress={onExample}>
              {t('playbook.brand.example')}
            </Button>
          }
        >
          {t('playbook.brand.empty.text')}
        </EmptyState>
      )}
      <section class="fs-panel" aria-labelledby="brand-questions">
        <h2 class="fs-heading" id="brand-questions">
          {t('playbook.brand.questions')}
        </h2>
        {questions.map((question) => (
          <TextArea
            key={question}
            label={t(`playbook.brand.${question}`)}
            hint={t(`playbook.brand.${question}.hint`)}
            rows={2}
            maxLength={20_000}
            value={value[question]}
            onInput={(text) => change({ [question]: text })}
            onBlur={editing.onSave}
          />
        ))}
      </section>
      <section class="fs-panel" aria-labelledby="brand-tone">
        <h2 class="fs-heading" id="brand-tone">
          {t('playbook.brand.tone')}
        </h2>
        <p class="fs-field-hint">{t('playbook.brand.tone.text')}</p>
        {dimensions.map((dimension) => (
          <Slider key={dimension} dimension={dimension} value={value.tone[dimension]} onChange={(to) => change({ tone: { ...value.tone, [dimension]: to } })} />
        ))}
      </section>
      <section class="fs-panel" aria-labelledby="brand-words">
        <h2 class="fs-heading" id="brand-words">
          {t('playbook.brand.words')}
        </h2>
        <div class="fs-fields">
          {(['wordsToUse', 'wordsToAvoid'] as const).map((list) => (
            <LinesBox
              key={list}
              label={t(`playbook.brand.${list}`)}
              hint={t('playbook.line.each')}
              value={value[list]}
              onChange={(lines) => change({ [list]: lines.slice(0, 500) })}
              onBlur={editing.onSave}
            />
          ))}
        </div>
        <LinesBox
          label={t('playbook.brand.examples')}
          hint={t('playbook.brand.examples.hint')}
          longest={20_000}
          value={value.examples}
          onChange={(examples) => change({ examples: examples.slice(0, 50) })}
          onBlur={editing.onSave}
        />
      </section>
      <section class="fs-panel" aria-labelledby="brand-limits">
        <h2 class="fs-heading" id="brand-limits">
          {t('playbook.brand.limits')}
        </h2>
        <p class="fs-field-hint">{t('playbook.brand.limits.text')}</p>
        <div class="fs-fields">
          {limits.map(([limit, min, max]) => (
            <NumberBox
              key={limit}
              label={t(`playbook.brand.${limit}`)}
              value={value[limit]}
              min={min}
              max={max}
              step={1}
              onChange={(number) => change({ [limit]: number })}
              onBlur={editing.onSave}
            />
          ))}
        </div>
      </section>
    </PartFrame>
  );
}

function Slider({ dimension, value, onChange }: { dimension: Dimension; value: number; onChange(value: number): void }) {
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
