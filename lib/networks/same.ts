/** Whether two handles are one: no network tells them apart by case. */
export const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
