/** How full, and where it should be; the same is said in words beside it. Both 0 to 1. */
export const Bar = ({ share, wanted }: { share: number; wanted?: number | undefined }) => (
  <svg class="fs-bar-line" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="fs-bar-ground" width="100" height="8" />
    <rect class="fs-bar-fill" width={Math.min(1, Math.max(0, share)) * 100} height="8" />
    {wanted !== undefined && <rect class="fs-bar-mark" x={Math.min(99, wanted * 100)} width="1" height="8" />}
  </svg>
);
