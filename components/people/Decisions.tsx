import type { PersonKnown } from '../../lib/messages/protocol';
import type { Moment } from '../../lib/model/profile';
import { SharedChoice } from '../team/SharedChoice';
import { Select } from '../ui/Select';
import { Toggle } from '../ui/Toggle';
import { useWords } from '../ui/words';
import { Moments } from './Moments';

export interface DecisionsProps {
  decided: PersonKnown['decided'];
  /** Where something was decided already. */
  profile?: PersonKnown['profile'];
  segments: PersonKnown['segments'];
  choices: PersonKnown['choices'];
  segmentsHref: string;
  onVip(isVip: boolean): void;
  /** `ruled`: as the segment's rule says. */
  onSegment(segment: string, is: 'on' | 'off' | 'ruled'): void;
  onCadence(days: number | undefined): void;
  onMoment(before: Moment | undefined, after: Moment | undefined): void;
}

const rhythms = [7, 14, 30, 60, 90, 180, 365] as const;

/** What the person decided about somebody: VIP, segments, how often to be in touch, days worth a word. */
export function Decisions({ decided, profile, segments, choices, segmentsHref, onVip, onSegment, onCadence, onMoment }: DecisionsProps) {
  const { t } = useWords();
  const days = [...new Set([...rhythms, ...(decided.cadence === undefined ? [] : [decided.cadence])])].sort((a, b) => a - b);
  return (
    <section class="fs-stack" aria-label={t('people.decisions')}>
      <h2 class="fs-heading">{t('people.decisions')}</h2>
      <Toggle label={t('people.vip')} hint={t('people.vip.hint')} on={decided.isVip} onChange={onVip} />
      <fieldset class="fs-segments">
        <legend class="fs-field-label">{t('people.segments')}</legend>
        {choices.length === 0 ? (
          <p class="fs-field-hint">
            {t('people.segments.none')}{' '}
            <a class="fs-link" href={segmentsHref}>
              {t('people.segments.make')}
            </a>
          </p>
        ) : (
          <div class="fs-checks">
            {choices.map(({ id, name }) => (
              <Segment
                key={id}
                name={name}
                by={segments.find((each) => each.id === id)?.by}
                isOff={decided.notSegments.includes(id)}
                onChange={(is) => onSegment(id, is)}
              />
            ))}
          </div>
        )}
      </fieldset>
      <Select
        label={t('people.cadence')}
        hint={t('people.cadence.hint')}
        value={String(decided.cadence ?? '')}
        options={[
          { value: '', label: t('people.cadence.none') },
          ...days.map((each) => ({ value: String(each), label: t('people.cadence.days', { n: each }) })),
        ]}
        onChange={(value) => onCadence(value === '' ? undefined : Number(value))}
      />
      <Moments moments={decided.moments} onMoment={onMoment} />
      <SharedChoice store="profiles" record={profile} />
    </section>
  );
}

/** Ticked by hand or by the rule; unticked against the rule it says so, and ticking it lets the rule hold again. */
function Segment({ name, by, isOff, onChange }: { name: string; by: 'hand' | 'rule' | undefined; isOff: boolean; onChange(is: 'on' | 'off' | 'ruled'): void }) {
  const { t } = useWords();
  const change = (isOn: boolean) => onChange(isOn ? (isOff ? 'ruled' : 'on') : by === 'rule' ? 'off' : 'ruled');
  return (
    <label class="fs-check">
      <input type="checkbox" checked={by !== undefined} onChange={(event) => change(event.currentTarget.checked)} />
      <span>
        {name}
        {by === 'rule' && <span class="fs-field-hint"> {t('people.segments.byRule')}</span>}
        {isOff && <span class="fs-field-hint"> {t('people.segments.off')}</span>}
      </span>
    </label>
  );
}
