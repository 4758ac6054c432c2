/** Where the workbench shows somebody, by the id of one of their accounts. */
export const personPlace = (id: string): string => `#people/${encodeURIComponent(id)}`;
