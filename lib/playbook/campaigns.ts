import type { Part } from '../model/playbook';

type Campaign = Part<'campaign'>;

/** Of the campaigns that run on this day ("2026-11-22") the one that began last; one without days runs always, after all others. */
export const runningCampaign = (campaigns: readonly Campaign[], day: string): Campaign | undefined =>
  campaigns
    .filter(({ from = '', to = '9999' }) => from <= day && day <= to)
    .sort((one, other) => ((one.from ?? '') === (other.from ?? '') ? one.createdAt - other.createdAt : (one.from ?? '') < (other.from ?? '') ? -1 : 1))
    .at(-1);

/**
 * "2026-q2-spring-sale": year and quarter of the first day, then the name in lower case without accents. "" where the name has no letter or
 * digit of the Latin script.
 */
export function makeSlug(name: string, day: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words === '') return '';
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return `${day.slice(0, 4)}-q${quarter}-${words}`.slice(0, 100).replace(/-+$/, '');
}

/** ROI = (value − cost) / cost, as a share: 0.5 is half as much again. `undefined` where one is not known or nothing was spent. */
export const returnOn = ({ cost, value }: Pick<Campaign, 'cost' | 'value'>): number | undefined =>
  cost === undefined || value === undefined || cost === 0 ? undefined : (value - cost) / cost;

/**
 * The address with its UTM parameters: source is the network, medium "social", campaign the slug, content the variant where one is given; lower
 * case, one spelling for all (GA4 counts "Social" and "social" as two). Other parameters stay; `undefined` where the address is none of http or https.
 */
export function tagLink(url: string, { network, slug, variant = '' }: { network: string; slug: string; variant?: string }): string | undefined {
  const address = parse(url.trim());
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  address.searchParams.set('utm_source', network.toLowerCase());
  address.searchParams.set('utm_medium', 'social');
  address.searchParams.set('utm_campaign', slug);
  if (variant !== '') address.searchParams.set('utm_content', variant);
  else address.searchParams.delete('utm_content');
  return address.href;
}

/** "Blue button, short" as `utm_content`: "blue-button-short". */
export const variantSlug = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
