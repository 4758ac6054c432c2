import { useState } from 'preact/hooks';
import { NetworkId } from '../../lib/model/network';
import { NumberBox } from '../playbook/NumberBox';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import type { OutcomeWords } from './campaign-types';

const networks = NetworkId.options.filter((network) => network !== 'practice');
const numbers = ['clicks', 'conversions', 'cost', 'value'] as const;
const nothing = (): void => undefined;

/** Numbers of a campaign, or of one network, variant or day of it; at least one of them. */
export function OutcomeForm({ before, onSave, onCancel }: { before: OutcomeWords; onSave(words: OutcomeWords): void; onCancel(): void }) {
  const { t } = useWords();
  const [words, setWords] = useState<OutcomeWords>(before);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<OutcomeWords>) => setWords({ ...words, ...part });
  const isEmpty = numbers.every((name) => words[name] === undefined);
  return (
    <form
      class="fs-small-form fs-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) setAsked(true);
        else onSave(words);
      }}
    >
      <div class="fs-fields" data-narrow>
        {numbers.map((name, at) => (
          <NumberBox
            key={name}
            label={t(`insights.campaigns.${name}`)}
            value={words[name]}
            {...(at < 2 && { min: 0, step: 1 })}
            error={asked && isEmpty && at === 0 ? t('insights.outcomes.needed') : undefined}
            onChange={(value) => change({ [name]: value })}
            onBlur={nothing}
          />
        ))}
      </div>
      <div class="fs-fields" data-narrow>
        <Select
          label={t('insights.campaigns.network')}
          value={words.network ?? 'all'}
          options={[
            { value: 'all', label: t('insights.outcomes.anyNetwork') },
            ...networks.map((network) => ({ value: network, label: t(`network.${network}`) })),
          ]}
          onChange={(network) => change({ network: network === 'all' ? undefined : (network as NetworkId) })}
        />
        <TextBox
          label={t('insights.campaigns.variant')}
          value={words.variant ?? ''}
          maxLength={200}
          onInput={(variant) => change({ variant: variant === '' ? undefined : variant.toLowerCase() })}
        />
        <TextBox type="date" label={t('insights.campaigns.day')} value={words.day ?? ''} onInput={(day) => change({ day: day === '' ? undefined : day })} />
      </div>
      <TextBox
        label={t('insights.campaigns.note')}
        value={words.note ?? ''}
        maxLength={2000}
        onInput={(note) => change({ note: note === '' ? undefined : note })}
      />
      <div class="fs-row-tools">
        <Button look="primary" submits onPress={nothing}>
          {t('insights.outcomes.save')}
        </Button>
        <Button onPress={onCancel}>{t('insights.outcomes.cancel')}</Button>
      </div>
    </form>
  );
}
