/** @jsxImportSource react */
/** Drawn for this page; the repost line begins as X's does, since that is how it is told from other lines. */
const paths = {
  reply: 'M4 4h16v12h-8l-5 5v-5H4V4zm2 2v8h3v2.2l2.2-2.2H18V6H6z',
  repost:
    'M4.5 3.88l4.432 4.14-1.364 1.46L5.5 7.55V16c0 1.1.896 2 2 2H13v2H7.5c-2.209 0-4-1.79-4-4V7.55L1.432 9.48.068 8.02zM16.5 6H11V4h5.5c2.2 0 4 1.8 4 4v8.4l2-1.9 1.4 1.5-4.4 4.1-4.4-4.1 1.3-1.5 2.1 1.9V8c0-1.1-.9-2-2-2z',
  reposted:
    'M4.75 3.79l4.603 4.3-1.706 1.82L6 8.38v7.37c0 .97.8 1.75 1.8 1.75H13V20H7.8c-2.4 0-4.3-1.9-4.3-4.2V8.4L1.9 9.9.1 8.1zM16.2 6.5H11V4h5.2c2.4 0 4.3 1.9 4.3 4.3v7.3l1.6-1.5 1.8 1.8-4.7 4.3-4.6-4.3 1.7-1.8 1.7 1.5V8.3c0-1-.8-1.8-1.8-1.8z',
  community: 'M7.471 21H.472l.029-1.027c.184-6.618 3.736-8.977 7-8.977s6.8 2.4 7 9L14.5 21H7.5zM7.5 3a3.5 3.5 0 110 7 3.5 3.5 0 010-7z',
  pinned: 'M13 21l-1 2-1-2v-5H4.5v-2.287l2-2.7V3h11v8l2 2.7V16H13v5z',
  like: 'M12 20.5C6.5 17 3 13.7 3 9.5 3 6.9 5 5 7.4 5c1.9 0 3.5 1 4.6 2.7C13.1 6 14.7 5 16.6 5 19 5 21 6.9 21 9.5c0 4.2-3.5 7.5-9 11zm0-2.4c4.5-3 7-5.6 7-8.6 0-1.5-1-2.5-2.4-2.5-1.5 0-2.7 1-3.7 3h-1.8c-1-2-2.2-3-3.7-3C6 7 5 8 5 9.5c0 3 2.5 5.6 7 8.6z',
  views: 'M8.75 21V3h2v18h-2zM18 21V8.5h2V21h-2zM4 21l.004-10h2L6 21H4zm9.248 0v-7h2v7h-2z',
  bookmark: 'M5 3h14v19l-7-5-7 5V3zm2 2v13l5-3.5 5 3.5V5H7z',
  share: 'M12 3l5.5 5.5-1.4 1.4L13 6.8V16h-2V6.8L7.9 9.9 6.5 8.5 12 3zM4 15v5h16v-5h-2v3H6v-3H4z',
  more: 'M5 10a2 2 0 100 4 2 2 0 000-4zm7 0a2 2 0 100 4 2 2 0 000-4zm7 0a2 2 0 100 4 2 2 0 000-4z',
  spark: 'M12 3l2 7 7 2-7 2-2 7-2-7-7-2 7-2z',
  ad: 'M3 4h18v16H3V4zm2 2v12h14V6H5zm10.4 9.4L10 10H8.996V8h7v7z',
  home: 'M12 3l9 7v11h-6v-6H9v6H3V10l9-7z',
  search: 'M10.5 4a6.5 6.5 0 104 11.6l4 4 1.4-1.4-4-4A6.5 6.5 0 0010.5 4zm0 2a4.5 4.5 0 110 9 4.5 4.5 0 010-9z',
  bell: 'M12 3a6 6 0 00-6 6v5l-2 3h16l-2-3V9a6 6 0 00-6-6zm-3 15a3 3 0 006 0H9z',
  mail: 'M3 5h18v14H3V5zm2 3.2V17h14V8.2l-7 4.8-7-4.8z',
  profile: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4 21c0-4 3.6-6.5 8-6.5s8 2.5 8 6.5H4z',
  logo: 'M4 3h5l4 6 5-6h2.5l-6.4 7.5L21 21h-5l-4.5-6.5L6 21H3.5l7-8.1L4 3z',
  back: 'M11 5l1.4 1.4L7.8 11H20v2H7.8l4.6 4.6L11 19l-7-7 7-7z',
  close: 'M6 4.6L12 10.6l6-6L19.4 6l-6 6 6 6-1.4 1.4-6-6-6 6L4.6 18l6-6-6-6z',
  picture: 'M4 4h16v16H4V4zm2 2v8l4-4 8 8V6H6zm9 1.5a1.5 1.5 0 110 3 1.5 1.5 0 010-3z',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name, size = 18.75 }: { name: IconName; size?: number }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" width={size} height={size} className="icon">
    <g>
      <path d={paths[name]} />
    </g>
  </svg>
);
