import { useState } from 'preact/hooks';
import type { Draft } from '../../../lib/model/draft';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { useWords } from '../../ui/words';
import { sayTime } from './say-level';

export interface PlanDialogProps {
  at: number;
  /** Without a planned time, last changed first. */
  drafts: readonly Draft[];
  /** `undefined`: a new one. */
  onPlan(draft: Draft | undefined): void;
  onClose(): void;
}

const longestTitle = 80;

/** Which draft goes out at a time. */
export function PlanDialog({ at, drafts, onPlan, onClose }: PlanDialogProps) {
  const words = useWords();
  const { t } = words;
  const [chosen, choose] = useState('');
  const titleOf = ({ title, text }: Draft) => (title || text.trim().split('\n', 1)[0] || t('insights.times.plan.untitled')).slice(0, longestTitle);
  return (
    <Dialog
      title={t('insights.times.plan.title', { time: sayTime(at, words) })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('insights.times.plan.cancel')}</Button>
          <Button look="primary" onPress={() => onPlan(drafts.find(({ id }) => id === chosen))}>
            {t('insights.times.plan.do')}
          </Button>
        </>
      }
    >
      <Select
        label={t('insights.times.plan.which')}
        value={chosen}
        options={[{ value: '', label: t('insights.times.plan.new') }, ...drafts.map((draft) => ({ value: draft.id, label: titleOf(draft) }))]}
        onChange={choose}
      />
    </Dialog>
  );
}
