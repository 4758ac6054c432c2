import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';
import { BrandLists } from './BrandLists';
import { LinesBox } from './LinesBox';
import { NumberBox } from './NumberBox';
import { PartFrame } from './PartFrame';
import type { Once, PartWords } from './part-words';
import { ToneSliders } from './ToneSliders';

const questions = ['who', 'believes', 'does'] as const;
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
        <ToneSliders tone={value.tone} onChange={(tone) => change({ tone })} />
      </section>
      <section class="fs-panel" aria-labelledby="brand-words">
        <h2 class="fs-heading" id="brand-words">
          {t('playbook.brand.words')}
        </h2>
        <div class="fs-fields">
          <BrandLists editing={editing} onChange={change} />
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
