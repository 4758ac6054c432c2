/** How a number is worked out, for whoever asks. */
export const How = ({ title, children }: { title: string; children: string }) => (
  <details class="fs-how">
    <summary>{title}</summary>
    <p class="fs-field-hint">{children}</p>
  </details>
);
