import type { ComponentChildren } from 'preact';
import { chipWords } from '../../lib/i18n';
import type { PersonKnown } from '../../lib/messages/protocol';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import { Outside } from './Outside';
import type { PostInView } from './PageView';
import { PostBy } from './PostBy';
import { PostWords } from './PostWords';
import { Reasons } from './Reasons';

export interface AtHandProps {
  /** `undefined`: no post was focused, pressed or opened on the page yet. */
  row: PostInView | undefined;
  /** What is known of its author; `undefined`: not read yet. */
  person: Pick<PersonKnown, 'person' | 'notes'> | undefined;
  now: number;
  personHref: string;
  /** Who of the team takes it. */
  taker?: ComponentChildren;
  /** The box to write in, where it is open. */
  write: ComponentChildren;
  onWrite(): void;
}

/** The post on the page that the person has in hand, and whose it is. */
export function AtHand({ row, person, now, personHref, taker, write, onWrite }: AtHandProps) {
  const words = useWords();
  const { t } = words;
  if (!row) return <p class="fs-field-hint">{t('hand.waits')}</p>;
  const { post } = row;
  const who = post.author.name ?? `@${post.author.handle}`;
  return (
    <section class="fs-hand" aria-labelledby="desk-hand">
      <h2 class="fs-heading" id="desk-hand" title={t('hand.text')}>
        {t('hand.title')}
      </h2>
      <PostBy post={post} who={who} now={now} personHref={personHref} />
      {person && <Known person={person} now={now} />}
      <PostWords post={post} />
      <Reasons reasons={chipWords(row.hints, row.priority, words).reasons} />
      {taker}
      <div class="fs-row-tools">
        <Outside address={post.permalink} label={t('waiting.openIn', { who, network: t(`network.${post.network}`) })}>
          {t('waiting.open')}
        </Outside>
        <a class="fs-button" data-look="plain" data-size="small" href={personHref} aria-label={t('hand.personOf', { who })}>
          <Icon name="person" />
          {t('hand.person')}
        </a>
        <button
          type="button"
          class="fs-button"
          data-look="plain"
          data-size="small"
          aria-expanded={write !== undefined}
          aria-label={t('hand.writeOf', { who })}
          onClick={onWrite}
        >
          <Icon name="draft" />
          {t('hand.write')}
        </button>
      </div>
      {write}
    </section>
  );
}

function Known({ person: { person, notes }, now }: { person: NonNullable<AtHandProps['person']>; now: number }) {
  const { t, ago } = useWords();
  if (!person) return <p class="fs-meta">{t('hand.unmet')}</p>;
  return (
    <p class="fs-meta">
      <span>{t('hand.known', { n: person.answered })}</span>
      {person.lastAnsweredAt !== undefined && <span>{t('hand.last', { ago: ago(Math.max(0, now - person.lastAnsweredAt)) })}</span>}
      {notes.length > 0 && <span>{t('hand.notes', { n: notes.length })}</span>}
    </p>
  );
}
