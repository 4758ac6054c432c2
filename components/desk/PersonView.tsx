import type { ComponentChildren } from 'preact';
import type { About } from '../../lib/model/note';
import type { Person } from '../../lib/model/person';
import { Forgotten } from '../people/ForgetPerson';
import { PersonChoices, type PersonMore, PersonPast } from '../people/PersonMore';
import { TieSummary } from '../people/TieSummary';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { useWords } from '../ui/words';
import { JoinedAccounts, type JoinedAccountsProps } from './JoinedAccounts';
import { Notes, type NotesProps } from './Notes';
import { Outside } from './Outside';

export interface PersonViewProps extends NotesProps {
  about: About;
  /** `undefined`: not met on this device, or a post is in view. */
  person: Person | undefined;
  /** `undefined` where a post is in view. */
  more: PersonMore | undefined;
  /** They are to stay forgotten: nothing else is shown. */
  forgotten: { onWant(): void } | undefined;
  /** Who of the team takes the post in view. */
  taker?: ComponentChildren;
  /** `h2` below a page's own title. */
  heading?: 'h1' | 'h2';
  /** Other accounts of the same person; `undefined` where a post is in view. */
  accounts: JoinedAccountsProps | undefined;
  /** `undefined` where a post is in view, or it is not known yet. */
  mute: { isMuted: boolean; onMute(muted: boolean): void } | undefined;
}

/** Everything remembered about one person or post. */
export function PersonView({ about, person, more, forgotten, accounts, mute, taker, heading: Heading = 'h1', ...notes }: PersonViewProps) {
  const { t } = useWords();
  const title = (
    <Heading class="fs-title">
      <bdi>{person?.name ?? about.label}</bdi>
    </Heading>
  );
  if (forgotten) {
    return (
      <div class="fs-stack" data-wide>
        <header class="fs-person">{title}</header>
        <Forgotten who={about.label} onWant={forgotten.onWant} />
      </div>
    );
  }
  return (
    <div class="fs-stack" data-wide>
      <header class="fs-person">
        {title}
        {person ? <Glance person={person} now={notes.now} /> : about.kind === 'person' && <p class="fs-meta">{t('people.glance.unknown')}</p>}
        {mute && <Mute {...mute} who={person?.name ?? about.label} />}
        <Outside address={person?.url ?? about.permalink}>{t(about.kind === 'person' ? 'people.open' : 'people.openPost')}</Outside>
      </header>
      {taker}
      {more && person && <TieSummary tie={more.tie} waiting={more.waiting} now={notes.now} />}
      <Notes {...notes} />
      {more && <PersonPast {...more} />}
      {accounts && <JoinedAccounts {...accounts} />}
      {more && <PersonChoices {...more} />}
    </div>
  );
}

function Mute({ isMuted, onMute, who }: NonNullable<PersonViewProps['mute']> & { who: string }) {
  const { t } = useWords();
  return (
    <>
      {isMuted && <p class="fs-meta">{t('muted.is')}</p>}
      <Button size="small" icon="mute" label={t(isMuted ? 'muted.unmuteOf' : 'muted.muteOf', { who })} onPress={() => onMute(!isMuted)}>
        {t(isMuted ? 'muted.unmute' : 'muted.mute')}
      </Button>
    </>
  );
}

function Glance({ person, now }: { person: Person; now: number }) {
  const { t, ago, date } = useWords();
  return (
    <>
      <p class="fs-meta">
        <bdi>@{person.handle}</bdi>
        <span>{t(`network.${person.network}`)}</span>
      </p>
      <p class="fs-meta">
        <Badge tone={person.answered > 0 ? 'accent' : 'neutral'}>{t('people.glance.answered', { n: person.answered })}</Badge>
        {person.lastAnsweredAt !== undefined && <span>{t('people.glance.last', { ago: ago(now - person.lastAnsweredAt) })}</span>}
        {person.contacts > 0 && <span>{t('people.glance.contacts', { n: person.contacts })}</span>}
        <span>{t('people.glance.met', { date: date(person.firstSeenAt) })}</span>
      </p>
    </>
  );
}

export const NobodyInView = () => {
  const { t } = useWords();
  return (
    <>
      <h1 class="fs-hidden">{t('desk.person')}</h1>
      <EmptyState icon="person" title={t('people.none.title')}>
        {t('people.none.text')}
      </EmptyState>
    </>
  );
};
