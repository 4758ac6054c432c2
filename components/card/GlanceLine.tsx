import type { Words } from '../../lib/i18n';
import type { PersonGlance } from '../../lib/model/person';
import { Icon } from '../ui/Icon';
import type { Loaded } from '../ui/Shown';
import { useWords } from '../ui/words';
import type { Glance } from './card-types';

/** How often the person was answered, when last, and whether there are notes: facts that may stand in a foreign page. */
export function GlanceLine({ glance, now }: { glance: Loaded<Glance>; now: number }) {
  const words = useWords();
  if (glance.state !== 'ready') return <p class="fs-card-glance">{words.t(`card.glance.${glance.state}`)}</p>;
  const { person, postHasNote } = glance.value;
  return (
    <div class="fs-card-glance">
      <p>{history(person, now, words)}</p>
      {(person.hasNote || postHasNote) && (
        <ul class="fs-card-marks">
          {person.hasNote && <Mark>{words.t('card.glance.person-note')}</Mark>}
          {postHasNote && <Mark>{words.t('card.glance.post-note')}</Mark>}
        </ul>
      )}
    </div>
  );
}

const Mark = ({ children }: { children: string }) => (
  <li class="fs-badge" data-tone="info">
    <Icon name="note" />
    {children}
  </li>
);

const history = ({ answered, lastAnsweredAt }: PersonGlance, now: number, { t, ago }: Words): string => {
  if (answered === 0) return t('card.glance.never');
  if (lastAnsweredAt === undefined) return t('card.glance.answered', { n: answered });
  return t('card.glance.last', { n: answered, ago: ago(Math.max(0, now - lastAnsweredAt)) });
};
