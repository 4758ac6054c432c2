import { type Member, Role, type TeamDetails, type TeamState } from '../../lib/model/team';
import { Badge } from '../ui/Badge';
import { List, Row } from '../ui/List';
import { useWords } from '../ui/words';
import { TeamRoles } from './TeamRoles';

interface Somebody {
  name: string;
  role: Role;
  heardAt: number;
  answering: string[];
  devices: number;
}

export interface TeamMembersProps {
  state: Pick<TeamState, 'members' | 'name' | 'role'>;
  answering: TeamDetails['answering'];
  now: number;
}

/** Everybody else of the team, one row for each person whatever the number of their devices. */
export function TeamMembers({ state: { members, name: me, role: mine }, answering, now }: TeamMembersProps) {
  const { t, ago, list } = useWords();
  const people = peopleOf(members);
  const labels = new Map(answering.map(({ post, label }) => [post, label]));
  return (
    <section class="fs-panel" aria-labelledby="team-members">
      <h2 class="fs-heading" id="team-members">
        {t('team.people')}
      </h2>
      {people.length === 0 ? (
        <p class="fs-field-hint">{t('team.members.none')}</p>
      ) : (
        <List label={t('team.people')}>
          {people.map(({ name, role, heardAt, answering: posts, devices }) => {
            const known = posts.flatMap((post) => labels.get(post) ?? []);
            return (
              <Row key={name}>
                <p>
                  <bdi>{name}</bdi> <Badge>{t(`team.role.${role}`)}</Badge>
                </p>
                <p class="fs-meta">
                  <span>{name === me ? t('team.member.you', { n: devices }) : t('team.member.devices', { n: devices })}</span>
                  <span>{t('team.member.heard', { ago: ago(Math.max(0, now - heardAt)) })}</span>
                  {posts.length > 0 && known.length === 0 && <span>{t('team.member.answering', { n: posts.length })}</span>}
                </p>
                {known.length > 0 && (
                  <p class="fs-field-hint" dir="auto">
                    {t('team.member.answers', { labels: list(known) })}
                  </p>
                )}
              </Row>
            );
          })}
        </List>
      )}
      <TeamRoles mine={mine} />
    </section>
  );
}

/** Whoever was heard last stands first. A person has the strongest role that a device of theirs told. */
function peopleOf(members: readonly Member[]): Somebody[] {
  const people = new Map<string, Somebody>();
  for (const { name, role, heardAt, answering } of members) {
    const known = people.get(name);
    people.set(name, {
      name,
      role: known && Role.options.indexOf(known.role) < Role.options.indexOf(role) ? known.role : role,
      heardAt: Math.max(heardAt, known?.heardAt ?? 0),
      answering: [...new Set([...(known?.answering ?? []), ...answering])],
      devices: (known?.devices ?? 0) + 1,
    });
  }
  return [...people.values()].sort((one, other) => other.heardAt - one.heardAt);
}
