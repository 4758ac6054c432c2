import 'react';

declare module 'react' {
  interface HTMLAttributes<T> {
    /** LinkedIn's newer pages name their boxes by it. */
    componentkey?: string;
  }
}
