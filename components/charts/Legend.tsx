/** Which mark is which, in the order of the series. The marks differ in colour and in dash or pattern. */
export const Legend = ({ names, kind }: { names: readonly string[]; kind: 'line' | 'area' }) => (
  <ul class="fs-chart-legend">
    {names.map((name, at) => (
      <li key={name}>
        <svg viewBox="0 0 28 10" width="28" height="10" data-series={at + 1} aria-hidden="true" focusable="false">
          {kind === 'line' ? <path class="fs-chart-line" d="M1 5H27" /> : <rect class="fs-chart-bar" width="28" height="10" rx="2" />}
        </svg>
        <span dir="auto">{name}</span>
      </li>
    ))}
  </ul>
);
