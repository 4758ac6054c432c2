import { chipWords } from '../../lib/i18n';
import type { Offer } from '../../lib/model/template';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Row } from '../ui/List';
import { Loading } from '../ui/Loading';
import type { Loaded } from '../ui/Shown';
import { WhyNot } from '../ui/WhyNot';
import { useWords } from '../ui/words';
import { Outside } from './Outside';
import type { PageViewProps, PostInView } from './PageView';
import { PostBy } from './PostBy';
import { PostWords } from './PostWords';
import { Reasons } from './Reasons';

/** One post on the screen: who, why it matters, and the way to the person, the post and words to reply with. */
export function PageRow({
  row,
  now,
  personHref,
  noteHref,
  offers,
  onOffers,
  onCopy,
  onMute,
  whyNot,
  onWhyNot,
}: Pick<PageViewProps, 'onOffers' | 'onCopy' | 'onMute' | 'whyNot' | 'onWhyNot'> & {
  row: PostInView;
  now: number;
  personHref: string;
  noteHref: string;
  offers: Loaded<Offer[]> | undefined;
}) {
  const words = useWords();
  const { t } = words;
  const { post } = row;
  const who = post.author.name ?? `@${post.author.handle}`;
  const { reasons } = chipWords(row.hints, row.priority, words);
  return (
    <Row>
      <PostBy post={post} who={who} now={now} personHref={personHref}>
        <span class="fs-push">
          <Badge tone={row.priority >= 7 ? 'bad' : row.priority >= 4 ? 'warn' : 'neutral'}>{t('waiting.priority', { n: row.priority })}</Badge>
        </span>
      </PostBy>
      <PostWords post={post} />
      <Reasons reasons={reasons} />
      <WhyNot silent={whyNot(post.id)} who={who} onOpen={() => onWhyNot(post)} />
      <div class="fs-row-tools">
        <Outside address={post.permalink} label={t('waiting.openIn', { who, network: t(`network.${post.network}`) })}>
          {t('waiting.open')}
        </Outside>
        <button
          type="button"
          class="fs-button"
          data-look="plain"
          data-size="small"
          aria-expanded={offers !== undefined}
          aria-label={t('page.wordsOf', { who })}
          onClick={() => onOffers(row)}
        >
          <Icon name="template" />
          {t('page.words')}
        </button>
        <a class="fs-button" data-look="plain" data-size="small" href={noteHref} aria-label={t('waiting.noteOf', { who })}>
          <Icon name="note" />
          {t('waiting.note')}
        </a>
        <Button size="small" look="quiet" icon="mute" label={t('muted.muteOf', { who })} onPress={() => onMute(row)}>
          {t('muted.mute')}
        </Button>
      </div>
      {offers && <Offers offers={offers} who={who} onCopy={onCopy} />}
    </Row>
  );
}

function Offers({ offers, who, onCopy }: { offers: Loaded<Offer[]>; who: string; onCopy(offer: Offer): void }) {
  const { t } = useWords();
  if (offers.state === 'loading') return <Loading label={t('ui.loading')} />;
  if (offers.state === 'failed') return <p role="alert">{t('ui.failed')}</p>;
  if (offers.value.length === 0) return <p class="fs-field-hint">{t('page.words.none')}</p>;
  return (
    <ul class="fs-offers" aria-label={t('page.words.list', { who })}>
      {offers.value.map((offer) => (
        <li key={offer.id}>
          <p>
            <strong>{offer.name}</strong>
            <span class="fs-words" dir="auto">
              {offer.text}
            </span>
          </p>
          <Button size="small" icon="copy" label={t('page.words.copyOf', { name: offer.name })} onPress={() => onCopy(offer)}>
            {t('page.words.copy')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
