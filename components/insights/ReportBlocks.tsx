import type { ReportBlock } from '../../lib/reports';
import { sayShare } from '../../lib/reports';
import { BarChart } from '../charts/BarChart';
import type { ChartWords } from '../charts/chart-types';
import { LineChart } from '../charts/LineChart';
import { Meter } from '../charts/Meter';
import { useWords } from '../ui/words';

/** What a part of a report says and shows. */
export const ReportBlocks = ({ blocks, onPicture }: { blocks: readonly ReportBlock[]; onPicture: ChartWords['onPicture'] }) => (
  <>
    {blocks.map((block, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the part
      <Block key={place} block={block} onPicture={onPicture} />
    ))}
  </>
);

function Block({ block, onPicture }: { block: ReportBlock; onPicture: ChartWords['onPicture'] }) {
  const words = useWords();
  const { t, number, date } = words;
  if (block.kind === 'text') return <p dir="auto">{block.text}</p>;
  if (block.kind === 'list') {
    return (
      <ul class="fs-report-list">
        {block.items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what a person writes may be twice the same
          <li key={place} dir="auto">
            {item}
          </li>
        ))}
      </ul>
    );
  }
  if (block.kind === 'table') return <ReportTable {...block} />;
  if (block.kind === 'meter') return <Meter {...block} sayValue={number} />;
  if (block.kind === 'post') return <PostBlock {...block} />;
  if (block.kind === 'bars') {
    return <BarChart {...block} sayValue={(value) => (block.as === 'share' ? sayShare(value, words) : number(value))} onPicture={onPicture} />;
  }
  return (
    <LineChart
      title={block.title}
      said={block.said}
      xName={t('insights.campaigns.day')}
      sayX={date}
      sayY={number}
      series={[{ name: block.name, points: block.points }]}
      onPicture={onPicture}
    />
  );
}

/** Cards on a narrow window: each cell carries the name of its column. */
const ReportTable = ({ header, rows }: Extract<ReportBlock, { kind: 'table' }>) => (
  <table class="fs-report-table">
    <thead>
      <tr>
        {header.map((cell, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what a person writes may be twice the same
          <th key={column} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike
        <tr key={place}>
          {row.map((cell, column) =>
            column === 0 ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: what a person writes may be twice the same
              <th key={column} scope="row" dir="auto">
                {cell}
              </th>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: what a person writes may be twice the same
              <td key={column} data-name={header[column]}>
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

function PostBlock({ post: { text = '', permalink }, said }: Extract<ReportBlock, { kind: 'post' }>) {
  const isSafe = permalink !== undefined && /^https?:\/\//u.test(permalink);
  return (
    <figure class="fs-report-post">
      <blockquote dir="auto">{text}</blockquote>
      <figcaption class="fs-field-hint">
        {isSafe ? (
          <a class="fs-link" href={permalink} target="_blank" rel="noreferrer">
            {said}
          </a>
        ) : (
          said
        )}
      </figcaption>
    </figure>
  );
}
