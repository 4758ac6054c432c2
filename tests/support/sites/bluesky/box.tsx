/** @jsxImportSource react */
import type { JSX } from 'react/jsx-runtime';

/** What React takes on one of its elements. */
export type Props<Tag extends 'a' | 'button' | 'div'> = Omit<JSX.IntrinsicElements[Tag], 'ref'>;

type Marks = { [name: `data-${string}`]: string | undefined };

/** react-native-web's View: a column that is always positioned. */
export const Box = ({ row, style, ...rest }: Props<'div'> & Marks & { row?: boolean }) => (
  <div className="css-g5y9jx" {...rest} style={row ? { flexDirection: 'row', ...style } : style} />
);

/** react-native-web's Text. */
export const Text = ({ soft, style, ...rest }: Props<'div'> & Marks & { soft?: boolean }) => (
  <div dir="auto" className="css-146c3p1" {...rest} style={soft ? { color: 'var(--soft)', ...style } : style} />
);

export const Press = ({ style, ...rest }: Props<'button'> & Marks) => (
  <button className="css-g5y9jx r-1loqt21" aria-pressed="false" type="button" {...rest} style={style} />
);

export const Link = ({ words, ...rest }: Props<'a'> & Marks & { words?: boolean }) => (
  <a className={words ? 'css-146c3p1 r-1loqt21' : 'css-g5y9jx r-1loqt21'} data-no-underline="1" {...rest} role="link" />
);

/** The veil that darkens a row under the pointer. */
export const Veil = () => (
  <Box style={{ position: 'absolute', inset: 0, pointerEvents: 'none', backgroundColor: 'var(--hover)', willChange: 'opacity', opacity: 0 }} />
);

const paths = {
  reply: 'M4 4h16v12h-8l-5 4v-4H4z',
  repost: 'M4 11V7h13M14 4l3 3-3 3M20 13v4H7M10 20l-3-3 3-3',
  like: 'M12 20C6 16 3 12 3 8.500C3 6 5 4 7.500 4 9.500 4 11 5 12 7 13 5 14.500 4 16.500 4 19 4 21 6 21 8.500 21 12 18 16 12 20z',
  save: 'M6 4h12v16l-6-4-6 4z',
  share: 'M13 5l7 7-7 7v-4C8 15 5 17 3 20c1-6 4-10 10-11z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  home: 'M4 11l8-7 8 7v9H4z',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6zM10 20h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0',
  search: 'M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14zM16 16l5 5',
  pen: 'M4 20h4L20 8l-4-4L4 16z',
} as const;

export const Icon = ({ name, size = 18 }: { name: keyof typeof paths; size?: number }) => (
  <svg aria-hidden="true" fill="none" viewBox="0 0 24 24" width={size} height={size} style={{ color: 'var(--faint)', pointerEvents: 'none', flexShrink: 0 }}>
    <path stroke="currentColor" strokeWidth={name === 'more' ? 3 : 1.8} strokeLinecap="round" strokeLinejoin="round" d={paths[name]} />
  </svg>
);

export const RoundPicture = ({ source, size }: { source: string; size: number }) => (
  <Box style={{ width: size, height: size }}>
    <div
      data-expoimage="true"
      className="css-g5y9jx"
      data-testid="userAvatarImage"
      style={{ overflow: 'hidden', width: size, height: size, borderRadius: size / 2 }}
    >
      <div>
        <img alt="" src={source} style={{ width: '100%', height: '100%', position: 'absolute', left: 0, top: 0, objectFit: 'cover' }} />
      </div>
    </div>
    <Box style={{ position: 'absolute', inset: 0, borderWidth: 1, borderColor: 'var(--line)', opacity: 0.6, pointerEvents: 'none', borderRadius: size / 2 }} />
  </Box>
);
