import type { Key } from '../../lib/i18n';
import type { SharedStore } from '../../lib/model/team';

/** How the parts of a record are called, as on its own screen. */
const everywhere: Readonly<Record<string, Key>> = {
  name: 'templates.name',
  title: 'team.field.title',
  text: 'drafts.text',
  networks: 'drafts.networks',
  pillar: 'drafts.pillar',
  permalink: 'permissions.permalink',
  note: 'team.field.note',
  by: 'team.field.by',
  about: 'team.field.about',
  times: 'team.field.times',
  state: 'permissions.state',
};

/** Where a kind has its own word for it. */
const ofStore: Partial<Record<SharedStore, Readonly<Record<string, Key>>>> = {
  templates: {
    label: 'templates.label',
    shortcut: 'templates.shortcut',
    text: 'templates.text',
    language: 'templates.language',
    variants: 'team.field.variants',
    folder: 'templates.folder',
    networks: 'templates.networks',
    hints: 'templates.hints',
    owner: 'templates.owner',
    reviewedAt: 'templates.reviewedAt',
    validUntil: 'templates.validUntil',
  },
  drafts: {
    status: 'drafts.status',
    plannedAt: 'drafts.planned',
    idea: 'team.field.idea',
    versions: 'team.field.versions',
    campaign: 'drafts.campaign',
    links: 'team.field.links',
    postedAt: 'team.field.postedAt',
  },
  ideas: {
    text: 'ideas.words',
    comment: 'team.field.comment',
    source: 'team.field.source',
    status: 'board.by.status',
    tags: 'team.field.tags',
    order: 'team.field.order',
  },
  joins: { people: 'team.field.people' },
  profiles: {
    isVip: 'people.vip',
    segments: 'people.segments',
    notSegments: 'team.field.notSegments',
    cadence: 'people.cadence',
    touchedAt: 'team.field.touchedAt',
    notBefore: 'team.field.notBefore',
    moments: 'people.moments',
  },
  permissions: {
    person: 'team.field.person',
    what: 'permissions.what',
    scope: 'permissions.scope',
    until: 'permissions.until',
    history: 'team.field.history',
  },
  replies: { sentAt: 'team.field.sentAt' },
  assignments: { label: 'team.field.about', to: 'team.field.to', doneAt: 'team.field.doneAt', doneBy: 'team.field.doneBy' },
  reviews: { words: 'team.field.words', proposal: 'team.field.proposal' },
  decisions: { of: 'team.field.words', verdict: 'team.field.verdict', alternatives: 'team.field.alternatives' },
};

/** The same, by part of the playbook. */
const ofPart: Readonly<Record<string, Readonly<Record<string, Key>>>> = {
  brand: {
    who: 'playbook.brand.who',
    believes: 'playbook.brand.believes',
    does: 'playbook.brand.does',
    tone: 'playbook.brand.tone',
    wordsToUse: 'playbook.brand.wordsToUse',
    wordsToAvoid: 'playbook.brand.wordsToAvoid',
    examples: 'playbook.brand.examples',
    exclamations: 'playbook.brand.exclamations',
    emoji: 'playbook.brand.emoji',
    sentence: 'playbook.brand.sentence',
  },
  pillar: { name: 'playbook.pillars.name', about: 'playbook.pillars.about', share: 'playbook.pillars.share', kind: 'playbook.pillars.kind' },
  goal: {
    name: 'playbook.goals.name',
    target: 'playbook.goals.target',
    reached: 'playbook.goals.reached',
    by: 'playbook.goals.by',
    network: 'playbook.goals.network',
  },
  campaign: {
    name: 'playbook.campaigns.name',
    slug: 'playbook.campaigns.slug',
    goal: 'playbook.campaigns.goal',
    from: 'playbook.campaigns.from',
    to: 'playbook.campaigns.to',
    url: 'playbook.campaigns.url',
    hashtag: 'playbook.campaigns.hashtag',
    cost: 'playbook.campaigns.cost',
    value: 'playbook.campaigns.value',
    links: 'team.field.links',
  },
  segment: {
    name: 'playbook.segments.name',
    rule: 'playbook.segments.rule',
    points: 'playbook.segments.points',
    cadence: 'playbook.segments.cadence',
  },
  hours: { days: 'team.field.days', holidays: 'playbook.hours.holidays', quiet: 'team.field.quiet' },
  mix: { rule: 'playbook.mix.rule', shares: 'team.field.shares', perWeek: 'playbook.mix.cadence' },
  crisis: {
    houseRules: 'playbook.rules.label',
    holding: 'playbook.crisis.holding',
    names: 'playbook.crisis.names',
    steps: 'playbook.crisis.steps',
    since: 'team.field.since',
    timeline: 'playbook.crisis.timeline',
  },
};

/** How this part of a record of that kind is called; `part`: of the playbook. */
export const fieldName = (store: SharedStore, field: string, part: unknown): Key =>
  (store === 'playbook' ? ofPart[String(part)]?.[field] : ofStore[store]?.[field]) ?? everywhere[field] ?? 'team.field.other';
