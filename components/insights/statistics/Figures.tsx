export interface Figure {
  label: string;
  value: string;
  /** What it counts, over what, how sure. */
  hint: string;
}

/** A few numbers at a glance, each with what it says. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <dl class="fs-figures">
    {figures.map(({ label, value, hint }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
        <dd>{hint}</dd>
      </div>
    ))}
  </dl>
);
