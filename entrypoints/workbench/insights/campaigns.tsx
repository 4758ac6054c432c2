import { signal } from '@preact/signals';
import { CampaignPage } from '../../../components/insights/CampaignPage';
import { Shown } from '../../../components/ui/Shown';
import { liveQuery } from '../../../lib/live/live-query';
import { request } from '../../../lib/messages/request';
import { dayOf, everyOf, mixMeter, placedPosts, singleOf } from '../../../lib/playbook';
import { campaignSums, followerGrowth } from '../../../lib/reports';
import { allDrafts } from '../wiring/all-drafts';
import { savePicture } from '../wiring/save-picture';
import type { Screen } from '../wiring/screen';
import type { Facts } from './create-facts';
import { linkActs } from './link-acts';
import { outcomeActs } from './outcome-acts';
import { togetherOf } from './together-of';

const day = 86_400_000;
/** How far back followers are looked at. */
const followed = 90 * day;

/** Campaigns and goals: `#insights/campaigns`. */
export function createCampaigns(screen: Screen, facts: Facts) {
  const { until } = screen;
  const playbook = liveQuery({ topics: ['playbook'], until, load: () => request('playbook.list', {}) });
  const outcomes = liveQuery({ topics: ['outcomes'], until, load: () => request('outcomes.list', {}) });
  const drafts = liveQuery({ topics: ['drafts'], until, load: allDrafts });
  const picked = signal<string | undefined>();
  const campaigns = () => (playbook.value.state === 'ready' ? everyOf(playbook.value.value, 'campaign') : []);
  const chosen = () => campaigns().find(({ id }) => id === picked.value) ?? campaigns().at(-1);
  const numbers = outcomeActs({ screen, campaigns, chosen: () => chosen()?.id });
  const links = linkActs(screen, chosen);
  const onPicture = savePicture(screen);

  return function drawCampaigns() {
    const [posts, days] = [facts.posts(), facts.days()];
    const all = togetherOf({ parts: playbook.value, outcomes: outcomes.value, drafts: drafts.value, posts: posts.value, days: days.value });
    const retry = () => {
      for (const each of [playbook, outcomes, drafts, posts, days]) each.reload();
    };
    return (
      <Shown of={all} onRetry={retry}>
        {(known) => {
          const now = screen.now.value;
          const campaign = chosen();
          const own = known.outcomes.filter((outcome) => outcome.campaign === campaign?.id);
          return (
            <CampaignPage
              campaigns={campaigns()}
              chosen={campaign}
              sums={campaign && campaignSums(campaign, { posts: known.posts, outcomes: own })}
              outcomes={own}
              file={numbers.file.value}
              goals={everyOf(known.parts, 'goal')}
              followers={followerGrowth(known.days, { from: dayOf(now - followed), to: dayOf(now) })}
              mix={mixMeter(placedPosts(known.drafts, known.posts), { pillars: everyOf(known.parts, 'pillar'), mix: singleOf(known.parts, 'mix'), now })}
              now={now}
              outcomeActs={numbers.acts}
              linkActs={links}
              onChoose={(id) => {
                picked.value = id;
              }}
              onPicture={onPicture}
            />
          );
        }}
      </Shown>
    );
  };
}
