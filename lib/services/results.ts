import type { Context, Serves } from './context';

/** How our own posts did. */
export const results = ({ repositories }: Context): Serves<'results.page' | 'results.growth' | 'results.days'> => ({
  'results.page': (question) => repositories.results.page(question),
  'results.growth': (question) => repositories.results.everyGrowth(question),
  'results.days': (question) => repositories.results.days(question),
});
