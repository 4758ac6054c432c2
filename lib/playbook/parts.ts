import type { Part, PartName, PlaybookPart } from '../model/playbook';

type Single = 'brand' | 'hours' | 'mix' | 'crisis';

/** The part of which there is one; `undefined` while nobody wrote it. */
export const singleOf = <Name extends Single>(parts: readonly PlaybookPart[], name: Name): Part<Name> | undefined =>
  parts.find((part): part is Part<Name> => part.part === name && part.id === name);

/** Every part of this name, in the order in which they were made. */
export const everyOf = <Name extends PartName>(parts: readonly PlaybookPart[], name: Name): Part<Name>[] =>
  parts.filter((part): part is Part<Name> => part.part === name).sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
