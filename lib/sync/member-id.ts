/** The document in which somebody tells of themselves, from one device: the server lets nobody else write it. */
export const memberId = (name: string, device: string): string => `member:${name}:${device}`;
