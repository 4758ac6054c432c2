/** @jsxImportSource react */
import type { JSX } from 'react/jsx-runtime';

/** What may stand between an element's tags. */
export type Children = JSX.IntrinsicElements['div']['children'];

const paths: Record<string, string> = {
  reply: 'M760-200v-160q0-50-35-85t-85-35H273l144 144-57 56-240-240 240-240 57 56-144 144h367q83 0 141.5 58.5T840-360v160h-80Z',
  'reply-all':
    'M320-280 80-520l240-240 57 56-184 184 184 184-57 56Zm480 80v-160q0-50-35-85t-85-35H433l144 144-57 56-240-240 240-240 57 56-144 144h247q83 0 141.5 58.5T880-360v160h-80Z',
  retweet: 'M200-280v-400h480v-120l160 160-160 160v-120H280v280Zm560-400v400H280v120L120-320l160-160v120h400v-320Z',
  star: 'M480-160 240-80l60-250L100-500l260-20 120-240 120 240 260 20-200 170 60 250Zm0-100 120 40-30-130 110-90-140-10-60-130-60 130-140 10 110 90-30 130Z',
  bookmark: 'M240-120v-720h480v720L480-230Zm80-120 160-80 160 80v-520H320Z',
  'ellipsis-h': 'M160-520h100v100H160Zm260 0h100v100H420Zm260 0h100v100H680Z',
  globe: 'M480-80a400 400 0 1 1 0-800 400 400 0 0 1 0 800Zm0-80a320 320 0 1 0 0-640 320 320 0 0 0 0 640ZM440-760h80v560h-80ZM200-520h560v80H200Z',
  at: 'M480-80a400 400 0 1 1 400-400v60a120 120 0 0 1-220 66A200 200 0 1 1 680-480v60a40 40 0 0 0 80 0v-60a280 280 0 1 0-280 320h200v80Zm0-280a120 120 0 1 0 0-240 120 120 0 0 0 0 240Z',
  home: 'M160-120v-480l320-240 320 240v480H560v-280H400v280Z',
  bell: 'M160-200v-80h80v-280q0-160 160-220h160q160 60 160 220v280h80v80Zm240 40h160v80H400Z',
  plus: 'M440-200v-240H200v-80h240v-240h80v240h240v80H520v240Z',
  search: 'M784-120 560-344a240 240 0 1 1 56-56l224 224ZM400-400a160 160 0 1 0 0-320 160 160 0 0 0 0 320Z',
};

/** Icons carry their name as a class, as Mastodon's do; all but the two of replies are drawn for this page. */
export const Icon = ({ name, drawn = name, className }: { name: string; drawn?: string; className?: string }) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    height="24"
    viewBox="0 -960 960 960"
    width="24"
    className={`icon icon-${name}${className ? ` ${className}` : ''}`}
    aria-hidden="true"
  >
    <path d={paths[drawn] ?? ''} />
  </svg>
);

/** "1.2K": cut, not rounded, as Mastodon does (4.7 source, utils/numbers.ts). */
function shortNumber(value: number): string {
  if (value < 1000) return String(value);
  const [unit, name] = value < 1e6 ? [1e3, 'K'] : [1e6, 'M'];
  const scaled = value / unit;
  return `${scaled < 100 ? Math.trunc(scaled * 10) / 10 : Math.trunc(scaled)}${name}`;
}

export const AnimatedNumber = ({ value }: { value: number }) => (
  <span className="animated-number">
    <span style={{ transform: 'translateY(0%)' }}>{shortNumber(value)}</span>
  </span>
);

export const RelativeTime = ({ time }: { time: number }) => {
  const minutes = Math.max(0, Math.floor((Date.now() - time) / 60_000));
  const shown = minutes < 1 ? 'now' : minutes < 60 ? `${minutes}m` : minutes < 1440 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / 1440)}d`;
  return (
    <time dateTime={new Date(time).toISOString()} title={new Date(time).toLocaleString('en')}>
      {shown}
    </time>
  );
};

/** A link inside the app: the root listens for clicks on these. */
export const Link = ({
  to,
  className,
  title,
  account,
  children,
}: {
  to: string;
  className?: string;
  title?: string;
  account?: string;
  children?: Children;
}) => (
  <a className={className} href={to} title={title} data-hover-card-account={account} data-id={account}>
    {children}
  </a>
);
