import type { Context, Serves } from './context';

export const people = ({ repositories }: Context): Serves<'people.get'> => ({
  'people.get': async ({ id }) => {
    const [person, replies, notes] = await Promise.all([repositories.people.get(id), repositories.replies.toPerson(id), repositories.notes.about(id)]);
    return { person, replies, notes };
  },
});
