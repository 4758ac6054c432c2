/** A record's id, made by whoever writes it first. */
export const newId = (): string => crypto.randomUUID();

/** The id of one act of writing (32 hex digits): send the same one when asking again after an unknown outcome. */
export const newWrite = (): string => crypto.randomUUID().replaceAll('-', '');
