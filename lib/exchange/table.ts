import { writeCsv } from '../templates/formats/csv';
import { counted } from './by-network';
import type { DraftFormat } from './exchanged';

/** A table for anything else: a row for each network of a draft, times in UTC; what a spreadsheet would run is made harmless. */
export const table: DraftFormat = {
  id: 'table',
  ending: 'csv',
  type: 'text/csv',
  write(drafts) {
    const header = ['id', 'title', 'text', 'network', 'status', 'planned_at', 'pillar', 'campaign', 'link'];
    const rows = drafts.flatMap((draft) => {
      const { id, title, text, texts, networks, status, at, pillar = '', campaign = '', link = '' } = draft;
      const planned = at === undefined ? '' : new Date(at).toISOString();
      const places = networks.length === 0 ? [undefined] : networks;
      return places.map((network) => [id, title, (network && texts[network]) ?? text, network ?? '', status, planned, pillar, campaign, link]);
    });
    return { files: [{ name: 'drafts.csv', text: `\ufeff${writeCsv([header, ...rows])}` }], drafts: drafts.length, warnings: counted({}) };
  },
};
