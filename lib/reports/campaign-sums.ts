import { engagementsOf } from '../insights/engagement';
import type { NetworkId } from '../model/network';
import type { Outcome } from '../model/outcome';
import type { Part } from '../model/playbook';
import type { Published } from '../model/published';
import { type Known, sumKnown } from './sum-known';
import { wilson } from './wilson';

/** What one campaign, or one part of it, came to. */
interface Came {
  clicks: number | undefined;
  conversions: number | undefined;
  cost: number | undefined;
  value: number | undefined;
  /** Conversions of clicks with a 95 % interval, over the rows where both are known. */
  rate: { share: number; low: number; high: number } | undefined;
  /** (value − cost) / cost, as a share. */
  roi: number | undefined;
}

export interface CampaignSums extends Came {
  posts: number;
  replies: number;
  engagements: Known;
  impressions: Known;
  /** What the networks themselves counted as clicks on its posts: not the same as visits. */
  networkClicks: Known;
  /** `outcomes`: from what was typed in or read from a file; `playbook`: the figure of the campaign itself. */
  costFrom: 'outcomes' | 'playbook' | undefined;
  valueFrom: 'outcomes' | 'playbook' | undefined;
  /** By network and by variant, most clicks first; only of rows that name one. */
  networks: (Came & { network: NetworkId })[];
  variants: (Came & { variant: string })[];
}

type Campaign = Pick<Part<'campaign'>, 'id' | 'cost' | 'value'>;

/** Sums over everything of one campaign. What its outcomes say of money goes before the figure in the playbook: they are never added up. */
export function campaignSums(campaign: Campaign, { posts, outcomes }: { posts: readonly Published[]; outcomes: readonly Outcome[] }): CampaignSums {
  const own = posts.filter((post) => post.campaign === campaign.id);
  const rows = outcomes.filter((outcome) => outcome.campaign === campaign.id && outcome.deletedAt === undefined);
  const came = sumsOf(rows);
  const cost = came.cost ?? campaign.cost;
  const value = came.value ?? campaign.value;
  return {
    ...came,
    cost,
    value,
    roi: returnOf(cost, value),
    costFrom: came.cost !== undefined ? 'outcomes' : cost === undefined ? undefined : 'playbook',
    valueFrom: came.value !== undefined ? 'outcomes' : value === undefined ? undefined : 'playbook',
    posts: own.filter(({ isReply }) => isReply !== true).length,
    replies: own.filter(({ isReply }) => isReply === true).length,
    engagements: sumKnown(own, ({ results }) => engagementsOf(results)),
    impressions: sumKnown(own, ({ results }) => results.impressions ?? results.views),
    networkClicks: sumKnown(own, ({ results }) => results.clicks),
    networks: grouped(rows, ({ network }) => network).map(([network, of]) => ({ network, ...sumsOf(of) })),
    variants: grouped(rows, ({ variant }) => variant).map(([variant, of]) => ({ variant, ...sumsOf(of) })),
  };
}

function sumsOf(rows: readonly Outcome[]): Came {
  const sum = (name: 'clicks' | 'conversions' | 'cost' | 'value') => sumKnown(rows, (row) => row[name]).sum;
  const both = rows.filter(({ clicks, conversions }) => clicks !== undefined && conversions !== undefined);
  const [hits, cases] = [sumKnown(both, ({ conversions }) => conversions).sum, sumKnown(both, ({ clicks }) => clicks).sum];
  const [cost, value] = [sum('cost'), sum('value')];
  return {
    clicks: sum('clicks'),
    conversions: sum('conversions'),
    cost,
    value,
    roi: returnOf(cost, value),
    rate: hits === undefined || cases === undefined ? undefined : wilson(hits, cases),
  };
}

const returnOf = (cost: number | undefined, value: number | undefined): number | undefined =>
  cost === undefined || value === undefined || cost <= 0 ? undefined : (value - cost) / cost;

function grouped<Id extends string>(rows: readonly Outcome[], idOf: (row: Outcome) => Id | undefined): [Id, Outcome[]][] {
  const groups = new Map<Id, Outcome[]>();
  for (const row of rows) {
    const id = idOf(row);
    if (id !== undefined) groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  const clicks = (of: readonly Outcome[]) => sumsOf(of).clicks ?? -1;
  return [...groups].sort(([, one], [, other]) => clicks(other) - clicks(one));
}
