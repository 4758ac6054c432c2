import { defineCheck } from './define-check';

export const altText = defineCheck({
  id: 'alt-text',
  judge: ({ undescribed }) => (undescribed > 0 ? { values: { n: undescribed } } : undefined),
});
