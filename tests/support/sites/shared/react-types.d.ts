/**
 * The local copies of the networks run on the real React, as the networks do; its types are not installed, and those of
 * Preact's copy of its interface say the same.
 */
declare module 'react' {
  export * from 'preact/compat';
}
declare module 'react-dom' {
  export { createPortal, flushSync } from 'preact/compat';
}
declare module 'react-dom/client' {
  export { createRoot } from 'preact/compat/client';
}
