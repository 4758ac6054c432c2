import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { useWords } from '../../ui/words';
import type { Named } from './post-types';

/** Stands in the list for taking the person's own choice away. */
const taken = ' ';

/** Says of the chosen posts which part of the playbook they belong to; `null`: what their draft says counts again. */
export function SetPart({ label, parts, onSet }: { label: string; parts: readonly Named[]; onSet(id: string | null): void }) {
  const { t } = useWords();
  const [value, setValue] = useState('');
  return (
    <div class="fs-posts-set">
      <Select
        label={label}
        labelHidden
        value={value}
        options={[
          { value: '', label: t('insights.posts.set.choose') },
          ...parts.map(({ id, name }) => ({ value: id, label: name })),
          { value: taken, label: t('insights.posts.set.take') },
        ]}
        onChange={setValue}
      />
      <Button disabled={value === ''} onPress={() => onSet(value === taken ? null : value)}>
        {label}
      </Button>
    </div>
  );
}
