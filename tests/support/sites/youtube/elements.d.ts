import type { DetailedHTMLProps, HTMLAttributes } from 'react';

/** YouTube's own elements; attributes as they come. */
type OwnElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & Record<string, unknown>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      [tag: `ytd-${string}`]: OwnElement;
      [tag: `ytcp-${string}`]: OwnElement;
      [tag: `yt-${string}`]: OwnElement;
      [tag: `tp-${string}`]: OwnElement;
    }
  }
}
