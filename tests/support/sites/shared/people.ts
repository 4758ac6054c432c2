/** Somebody invented. `handle` is the short form; each page writes it as its network does. `hue` colours the picture. */
export interface Person {
  handle: string;
  name: string;
  hue: number;
}

/** The signed-in person of every local page. */
export const me: Person = { handle: 'feedside_team', name: 'Feedside Team', hue: 168 };

const known: readonly [handle: string, name: string][] = [
  ['lena_brook', 'Lena Brook'],
  ['tomas_vela', 'Tomás Vela'],
  ['ines', 'Inês Faria'],
  ['bo', 'Bo'],
  ['kai_m', 'Kai Mori 🌿'],
  ['zoe_quill', 'Zoë Quill'],
  ['jan_rot', 'Jan Rot'],
  ['amal', 'أمل حداد'],
  ['noa', 'נועה לוי'],
  ['yuki', '雪'],
  ['harbour_office', 'Harbour Office'],
  ['kim', 'Kim Adeyemi'],
  ['mo_reads', 'mo'],
  ['petra_s', 'Dr. Petra Sommer'],
  ['boatlist', 'Boat List'],
  ['eve_x', 'Eve <b>X</b>'],
];

export const people: readonly Person[] = known.map(([handle, name], index) => ({ handle, name, hue: (index * 67) % 360 }));

/** @throws when nobody is called that: a typing error in the world */
export function personOf(handle: string): Person {
  const found = handle === me.handle ? me : people.find((person) => person.handle === handle);
  if (!found) throw new Error(`Nobody here is called ${handle}`);
  return found;
}

export const isPerson = (handle: string): boolean => handle === me.handle || people.some((person) => person.handle === handle);

/** A round picture with an initial, as an address that asks no server. */
export function pictureOf({ name, hue }: Person): string {
  const initial = [...name][0]?.replace(/[<&"]/, '') ?? '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="hsl(${hue} 45% 62%)"/><text x="24" y="32" font-family="sans-serif" font-size="22" fill="#fff" text-anchor="middle">${initial}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
