/** "own_name" → "own name". */
export const slotLabel = (slot: string): string => slot.replaceAll('_', ' ');
