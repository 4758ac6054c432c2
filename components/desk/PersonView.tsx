import type { About } from '../../lib/model/note';
import type { Person } from '../../lib/model/person';
import type { Reply } from '../../lib/model/reply';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { List, Row } from '../ui/List';
import { useWords } from '../ui/words';
import { JoinedAccounts, type JoinedAccountsProps } from './JoinedAccounts';
import { Notes, type NotesProps } from './Notes';
import { Outside } from './Outside';

export interface PersonViewProps extends NotesProps {
  about: About;
  /** `undefined`: not met on this device, or a post is in view. */
  person: Person | undefined;
  /** Ours to this person, newest first. */
  replies: readonly Reply[];
  /** Other accounts of the same person; `undefined` where a post is in view. */
  accounts: JoinedAccountsProps | undefined;
  /** `undefined` where a post is in view, or it is not known yet. */
  mute: { isMuted: boolean; onMute(muted: boolean): void } | undefined;
}

/** Everything remembered about one person or post. */
export function PersonView({ about, person, replies, accounts, mute, ...notes }: PersonViewProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack" data-wide>
      <header class="fs-person">
        <h1 class="fs-title">
          <bdi>{person?.name ?? about.label}</bdi>
        </h1>
        {person ? <Glance person={person} now={notes.now} /> : about.kind === 'person' && <p class="fs-meta">{t('people.glance.unknown')}</p>}
        {mute && <Mute {...mute} who={person?.name ?? about.label} />}
        <Outside address={person?.url ?? about.permalink}>{t(about.kind === 'person' ? 'people.open' : 'people.openPost')}</Outside>
      </header>
      <Notes {...notes} />
      {accounts && <JoinedAccounts {...accounts} />}
      {about.kind === 'person' && <Replies replies={replies} now={notes.now} />}
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

function Replies({ replies, now }: { replies: readonly Reply[]; now: number }) {
  const { t, ago, duration } = useWords();
  return (
    <section class="fs-stack" aria-label={t('people.replies')}>
      <h2 class="fs-heading">{t('people.replies')}</h2>
      {replies.length === 0 ? (
        <p class="fs-field-hint">{t('people.replies.empty')}</p>
      ) : (
        <List label={t('people.replies')}>
          {replies.map((reply) => (
            <Row key={reply.id}>
              <p class="fs-meta">
                <span>{ago(now - reply.sentAt)}</span>
                {reply.responseTime !== undefined && <span>{t('people.reply.took', { length: duration(reply.responseTime) })}</span>}
                {reply.evidence === 'submitted' && <Badge tone="warn">{t('people.reply.submitted')}</Badge>}
              </p>
              <p class="fs-words" dir="auto">
                {reply.text}
              </p>
            </Row>
          ))}
        </List>
      )}
    </section>
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
