import type { ComponentChildren } from 'preact';

/** A table of numbers, the first column naming the row. It scrolls by itself where it is wider than the window. */
export const NumberTable = ({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly { label: string; hint?: string }[];
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a narrow window, it is scrolled by the arrow keys, so it must take the focus
  <section class="fs-clock-scroll" aria-label={caption} tabIndex={0}>
    <table class="fs-clock-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, hint }) => (
            <th key={label} scope="col" title={hint}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row">
              <bdi>{first}</bdi>
            </th>
            {others.map((cell, at) => (
              <td key={columns[at + 1]?.label}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
