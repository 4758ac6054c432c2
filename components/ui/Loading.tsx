/** The shape of what will come. `label` is for screen readers: "Loading notes". */
export const Loading = ({ label }: { label: string }) => (
  <div class="fs-loading" role="status">
    <span class="fs-hidden">{label}</span>
    <div class="fs-loading-bar" />
    <div class="fs-loading-bar" />
    <div class="fs-loading-bar" />
  </div>
);
