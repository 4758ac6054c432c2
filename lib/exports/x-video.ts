import { defineExport } from './define-export';

/** X Analytics → Video → Export: a line "Video overview" above a line a day (one public reader). Of it the views are kept. */
export const xVideo = defineExport({
  id: 'x-video',
  holds: 'days',
  network: 'x',
  columns: { ofDay: ['date'], views: ['views'] },
  needs: ['ofDay', 'views'],
  ignores: ['watch time (ms)', 'completion rate', 'average watch time (ms)', 'estimated revenue'],
  reshape: ({ rows }) => (/^video overview$/iu.test(rows[0]?.[0]?.trim() ?? '') ? rows.slice(1) : undefined),
});
