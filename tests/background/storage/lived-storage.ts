import { aPost } from '../../support/a-post';
import { type FreshStorage, freshStorage, kept, spoil } from './fresh-storage';

/** When it all happened: 28 May 2026. */
const livedAt = 1_779_926_400_000;

/**
 * A storage with something in each store: seventeen records of words, among them an edited note, a tombstone, and one that could not
 * be read. Fixtures of the database are made of it.
 */
export async function lived(storage: FreshStorage = freshStorage({ now: () => livedAt })): Promise<FreshStorage> {
  const {
    notes,
    ideas,
    drafts,
    templates,
    replies,
    people,
    joins,
    playbook,
    profiles,
    permissions,
    reminders,
    unsent,
    waiting,
    ownPosts,
    settings,
    health,
    results,
    outcomes,
    reports,
    assignments,
    reviews,
    decisions,
  } = storage;
  let writes = 0;
  const act = () => {
    writes += 1;
    return { write: String(writes).padStart(32, 'a'), at: livedAt + writes };
  };
  const about = { kind: 'person' as const, id: 'x:ana', label: '@ana', permalink: 'https://x.com/ana' };
  const post = aPost({
    id: 'x:1',
    network: 'x',
    text: 'When do you open?',
    time: livedAt,
    mentions: ['team'],
    metrics: { likes: { value: 1200, exact: false } },
  });
  const hint = { id: 'question' as const, points: 3, values: { hours: 2 } };

  const first = kept(await notes.save({ id: 'note-1', ...act(), about, text: 'Met in Zürich' }));
  kept(await notes.save({ id: 'note-1', ...act(), base: first.rev, about, text: 'Met in Zürich, likes green tea' }));
  kept(await notes.save({ id: 'note-2', ...act(), about: { kind: 'post', id: 'x:1', label: 'When do you open?' }, text: 'Gone' }));
  kept(await notes.remove({ id: 'note-2', ...act() }));
  kept(
    await ideas.save({
      id: 'idea-1',
      ...act(),
      text: 'A bread a day',
      comment: 'with pictures',
      source: { network: 'x', post: 'x:1', author: 'ana', time: livedAt },
    }),
  );
  const draft = {
    title: 'Spring',
    text: 'Spring is here',
    status: 'ready' as const,
    networks: ['x' as const],
    plannedAt: livedAt + 86_400_000,
    idea: 'idea-1',
  };
  kept(await drafts.save({ id: 'draft-1', ...act(), ...draft }));
  const starter = { id: 'starter', name: 'Thanks', label: 'thanks', shortcut: 'thx', text: 'Thank you, {{first_name ?? "friend"}}!{cursor}' };
  await templates.addStarters([{ ...starter, write: '1'.repeat(32) }], livedAt);
  await people.saw([
    { id: 'x:ana', network: 'x', handle: 'Ana', name: 'Ana Silva', url: 'https://x.com/Ana', at: livedAt, contact: { post: 'x:1', at: livedAt } },
  ]);
  kept(await joins.save({ id: 'join-1', ...act(), people: ['x:ana', 'mastodon:ana@harbour.example'] }));
  kept(await playbook.save({ id: 'hours', ...act(), part: 'hours', days: [...Array(5).fill({ from: 540, to: 1020 }), null, null], holidays: ['2026-12-25'] }));
  kept(await playbook.save({ id: 'pillar-1', ...act(), part: 'pillar', name: 'Bread', about: 'How it is made', share: 0.5 }));
  kept(
    await profiles.save({
      id: 'x:ana',
      ...act(),
      isVip: true,
      segments: [],
      notSegments: [],
      cadence: 30,
      moments: [{ what: 'birthday', on: '1990-05-28', yearly: true }],
    }),
  );
  kept(
    await permissions.save({
      id: 'permission-1',
      ...act(),
      person: 'x:ana',
      post: 'x:1',
      what: 'Her picture',
      state: 'asked',
      history: [{ state: 'asked', at: livedAt }],
    }),
  );
  kept(await reminders.save({ id: 'reminder-1', ...act(), kind: 'promise', text: 'Send the recipe', dueAt: livedAt + 86_400_000, about }));
  await unsent.keep({ id: 'x:reply:x:1', network: 'x', text: 'We open at', page: 'https://x.com/ana/status/1', post: 'x:1', label: '@ana', at: livedAt });
  await waiting.see([
    { post, hints: [hint], priority: 3, since: livedAt, at: livedAt },
    { post: { ...post, id: 'x:2' }, hints: [], priority: 1, since: livedAt, at: livedAt },
  ]);
  const reply = { network: 'x' as const, post: 'x:1', person: 'x:ana', text: 'At eight, Ana!', sentAt: livedAt + 7, evidence: 'submitted' as const };
  kept(await replies.record({ id: 'reply-1', ...act(), ...reply, template: 'starter', rewritten: 0.5, responseTime: 7 }));
  await ownPosts.saw([{ id: 'x:own', network: 'x', at: livedAt }]);
  await results.bring([
    {
      post: {
        id: 'x:own',
        network: 'x',
        account: 'team',
        at: livedAt,
        text: 'Fresh bread',
        results: { likes: 5, views: 120 },
        resultsAt: livedAt,
        sources: ['screen'],
      },
      look: { at: livedAt, source: 'screen', results: { likes: 5, views: 120 } },
    },
  ]);
  await results.bringDays([{ id: 'x:team:2026-05-28', network: 'x', account: 'team', day: '2026-05-28', results: { followers: 1203 }, sources: ['export'] }]);
  kept(await outcomes.save({ id: 'outcome-1', ...act(), campaign: 'campaign-1', clicks: 40, conversions: 3, source: 'typed' }));
  kept(
    await reports.save({ id: 'report-1', ...act(), title: 'May', kind: 'month', from: '2026-05-01', to: '2026-05-31', parts: [{ id: 'why', words: 'Rain.' }] }),
  );
  kept(await assignments.save({ id: 'x:1', ...act(), label: 'When do you open?', to: 'tom', by: 'mia', note: 'You know the hours' }));
  kept(await reviews.save({ id: 'review-1', ...act(), subject: 'draft', about: 'draft-1', title: 'Spring', by: 'tom', state: 'asked', times: 2 }));
  kept(await decisions.save({ id: 'review-1', ...act(), about: 'draft-1', times: 2, verdict: 'approved', by: 'mia', note: 'Lovely' }));
  kept(await settings.save({ ...act(), changes: { ownName: 'Mia', brand: 'Bakery', ownHandles: [{ network: 'x', handle: 'team' }] } }));
  await health.add('x', { seen: 12, missing: { time: 1, metrics: 9 } }, livedAt);
  await spoil(storage, 'ideas', { id: 'broken' });
  await ideas.get('broken');
  return storage;
}
