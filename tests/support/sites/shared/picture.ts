import type { Person } from './world';

/** A picture with an initial, as an address that asks no server. */
export function pictureOf({ name, handle, hue }: Person): string {
  const initial = [...(name || handle)][0]?.replace(/[<&"]/, '') ?? '';
  return asAddress(
    `<rect width="48" height="48" fill="hsl(${hue} 45% 55%)"/><text x="24" y="32" font-family="sans-serif" font-size="22" fill="#fff" text-anchor="middle">${initial}</text>`,
    48,
    48,
  );
}

/** A landscape for a picture in a post. */
export const landscape = (hue: number): string =>
  asAddress(
    `<rect width="600" height="338" fill="hsl(${hue} 40% 82%)"/><circle cx="450" cy="110" r="42" fill="hsl(${hue + 40} 80% 72%)"/><path d="M0 240Q150 170 300 235T600 210V338H0Z" fill="hsl(${hue} 34% 52%)"/><path d="M0 290Q200 235 380 285T600 270V338H0Z" fill="hsl(${hue} 38% 38%)"/>`,
    600,
    338,
  );

const asAddress = (drawing: string, width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${drawing}</svg>`)}`;
