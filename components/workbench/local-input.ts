/** A moment as `<input type="datetime-local">` writes it, on the device's own clock: "2026-11-21T09:00"; "" for none. */
export function toLocalInput(time: number | undefined): string {
  if (time === undefined) return '';
  const at = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function fromLocalInput(text: string): number | undefined {
  const time = new Date(text).getTime();
  return Number.isNaN(time) ? undefined : time;
}
