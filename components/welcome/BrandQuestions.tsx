import { BrandLists } from '../playbook/BrandLists';
import { PartFrame } from '../playbook/PartFrame';
import type { Once, PartWords } from '../playbook/part-words';
import { ToneSliders } from '../playbook/ToneSliders';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';

export interface BrandQuestionsProps {
  brand: Once<'brand'>;
  /** A card stood there before this page was opened. */
  wasThere: boolean;
  /** Where the whole card is. */
  moreHref: string;
}

/** The brand card in three questions; what it holds besides stays as it is. */
export function BrandQuestions({ brand: { editing, isStored }, wasThere, moreHref }: BrandQuestionsProps) {
  const { t } = useWords();
  const { value } = editing;
  const change = (part: Partial<PartWords<'brand'>>) => editing.onInput({ ...value, ...part });
  return (
    <PartFrame editing={editing} quiet={!isStored}>
      {wasThere && <p class="fs-welcome-said">{t('setup.brand.there')}</p>}
      <TextArea
        label={t('setup.brand.who')}
        hint={t('setup.brand.who.hint')}
        rows={2}
        maxLength={20_000}
        value={value.who}
        onInput={(who) => change({ who })}
        onBlur={editing.onSave}
      />
      <section class="fs-stack" aria-labelledby="setup-tone">
        <h3 class="fs-field-label" id="setup-tone">
          {t('setup.brand.tone')}
        </h3>
        <ToneSliders tone={value.tone} onChange={(tone) => change({ tone })} />
      </section>
      <section class="fs-stack" aria-labelledby="setup-words">
        <h3 class="fs-field-label" id="setup-words">
          {t('setup.brand.words')}
        </h3>
        <div class="fs-welcome-you">
          <BrandLists editing={editing} onChange={change} />
        </div>
      </section>
      <p>
        <a class="fs-link" href={moreHref} target="_blank" rel="noreferrer">
          {t('setup.brand.more')}
        </a>
      </p>
    </PartFrame>
  );
}
