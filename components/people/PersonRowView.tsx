import type { PersonRow } from '../../lib/messages/protocol';
import { Badge } from '../ui/Badge';
import { Row } from '../ui/List';
import { useWords } from '../ui/words';

/** One human being in the list: who, where, what they are to us, and what passed between us. */
export function PersonRowView({ row: { person, others, isVip, segments, tie }, now, href }: { row: PersonRow; now: number; href: string }) {
  const { t, ago, list } = useWords();
  const networks = [...new Set([person, ...others].map(({ network }) => network))];
  return (
    <Row opens>
      <a class="fs-row-main" href={href}>
        <bdi class="fs-who">{person.name ?? `@${person.handle}`}</bdi>
      </a>
      <p class="fs-meta">
        <bdi class="fs-handle">@{person.handle}</bdi>
        <span>{list(networks.map((network) => t(`network.${network}`)))}</span>
        {isVip && <Badge tone="accent">{t('people.vip')}</Badge>}
        {segments.map(({ id, name }) => (
          <Badge key={id}>{name}</Badge>
        ))}
        {tie && <Badge tone="good">{t(`people.layer.${tie.layer}`)}</Badge>}
        {tie?.isQuiet && <Badge tone="warn">{t('people.quiet')}</Badge>}
      </p>
      <p class="fs-meta">
        <span>{t('people.tie.give', { theirs: person.contacts, ours: person.answered })}</span>
        <span>{t('people.seen', { when: ago(now - person.lastSeenAt) })}</span>
      </p>
    </Row>
  );
}
