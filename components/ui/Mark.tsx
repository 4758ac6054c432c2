/** A feed, and a bar beside it. */
export const Mark = () => (
  <svg class="fs-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <rect x="2" y="3" width="13" height="5" rx="2" />
    <rect x="2" y="10" width="13" height="5" rx="2" />
    <rect x="2" y="17" width="13" height="4" rx="2" />
    <rect class="fs-mark-side" x="18" y="3" width="4" height="18" rx="2" />
  </svg>
);
