import type { LinkActs } from '../../../components/insights/campaign-types';
import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Part } from '../../../lib/model/playbook';
import { isPlaybookLocked } from '../wiring/is-playbook-locked';
import type { Screen } from '../wiring/screen';

type Links = NonNullable<Part<'campaign'>['links']>;
const most = 200;

/** Links made for a campaign are kept with it. `chosen`: the campaign as it stands. */
export function linkActs(screen: Screen, chosen: () => Part<'campaign'> | undefined): LinkActs {
  const { t } = screen.words;
  const keep = async (change: (links: Links) => Links): Promise<Links | undefined> => {
    const stands = chosen();
    if (!stands) return undefined;
    if (await isPlaybookLocked()) {
      screen.tell(t('sharing.playbook.links'));
      return undefined;
    }
    const { rev: base, createdAt: _created, updatedAt: _updated, deletedAt: _deleted, links = [], ...words } = stands;
    const saved = await request('playbook.save', { ...words, links: change(links).slice(0, most), base, write: newWrite() });
    if (saved.ok) return links;
    screen.tell(saved.problem.kind === 'refused' ? saved.problem.message : t(`problem.${saved.problem.kind}`));
    return undefined;
  };
  return {
    onMake: ({ url, network, variant }) => {
      void screen.copy(url);
      const made = { url, network, at: Date.now(), ...(variant !== undefined && { variant }) };
      void screen.attempt(async () => void (await keep((links) => [made, ...links.filter((each) => each.url !== url)])));
    },
    onCopy: (url) => void screen.copy(url),
    onRemove: (url) =>
      void screen.attempt(async () => {
        const before = await keep((links) => links.filter((each) => each.url !== url));
        if (before) screen.tell(t('insights.utm.removed'), async () => void (await keep(() => before)));
      }),
  };
}
