import { useState } from 'preact/hooks';
import type { Part } from '../../lib/model/playbook';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { CrisisSwitch } from './CrisisSwitch';
import { PartFrame } from './PartFrame';
import type { Once } from './part-words';

const plans = [
  ['holding', 3],
  ['names', 2],
  ['steps', 5],
] as const;

export interface CrisisSectionProps {
  plan: Once<'crisis'>;
  since: number | undefined;
  timeline: Part<'crisis'>['timeline'];
  onBegin(): void;
  onEnd(): void;
  /** Gives back whether the line was kept. */
  onNote(text: string): Promise<boolean>;
  /** It is the team's, and its leads begin and end it. */
  locked?: boolean;
}

/** The plan for the day it burns, the switch, and what happened. */
export function CrisisSection({ plan: { editing, isStored }, since, timeline, onBegin, onEnd, onNote, locked = false }: CrisisSectionProps) {
  const { t } = useWords();
  const { value } = editing;
  return (
    <div class="fs-stack">
      <CrisisSwitch since={since} onBegin={onBegin} onEnd={onEnd} locked={locked} />
      <Timeline timeline={timeline} isOn={since !== undefined} onNote={onNote} locked={locked} />
      <PartFrame editing={editing} quiet={!isStored}>
        <section class="fs-panel" aria-labelledby="crisis-plan">
          <h2 class="fs-heading" id="crisis-plan">
            {t('playbook.crisis.plan')}
          </h2>
          {plans.map(([field, rows]) => (
            <TextArea
              key={field}
              label={t(`playbook.crisis.${field}`)}
              hint={t(`playbook.crisis.${field}.hint`)}
              rows={rows}
              maxLength={20_000}
              value={value[field]}
              onInput={(text) => editing.onInput({ ...value, [field]: text })}
              onBlur={editing.onSave}
            />
          ))}
        </section>
      </PartFrame>
    </div>
  );
}

function Timeline({ timeline, isOn, onNote, locked }: Pick<CrisisSectionProps, 'timeline' | 'onNote'> & { isOn: boolean; locked: boolean }) {
  const { t, moment } = useWords();
  const [text, setText] = useState('');
  if (timeline.length === 0 && (!isOn || locked)) return null;
  const keep = () => {
    if (text.trim() !== '') void onNote(text.trim()).then((kept) => kept && setText(''));
  };
  return (
    <section class="fs-panel" aria-labelledby="crisis-timeline">
      <h2 class="fs-heading" id="crisis-timeline">
        {t('playbook.crisis.timeline')}
      </h2>
      {!locked && (
        <form
          class="fs-inline-form"
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <TextBox label={t('playbook.crisis.note')} value={text} maxLength={20_000} onInput={setText} />
          <Button submits disabled={text.trim() === ''} onPress={keep}>
            {t('playbook.crisis.write')}
          </Button>
        </form>
      )}
      <ol class="fs-timeline" reversed>
        {timeline.toReversed().map(({ at, text: line }) => (
          <li key={`${at} ${line}`}>
            <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
            <span dir="auto">{line}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
