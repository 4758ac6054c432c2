import { along, type Scale } from './scale';

/** Lines across at round numbers, each with its number; the one at zero is stronger. */
export const Axis = ({
  scale,
  say,
  up,
  across,
  rtl,
}: {
  scale: Scale;
  say(value: number): string;
  up: readonly [number, number];
  across: readonly [number, number];
  rtl: boolean;
}) => (
  <g class="fs-chart-labels">
    {scale.ticks.map((tick) => {
      const y = along(scale, up, tick);
      return (
        <g key={tick}>
          <path class="fs-chart-grid" data-zero={tick === 0 || undefined} d={`M${across[0]} ${y}H${across[1]}`} />
          <text x={across[0] + (rtl ? 6 : -6)} y={y + 4} text-anchor={rtl ? 'start' : 'end'}>
            {say(tick)}
          </text>
        </g>
      );
    })}
  </g>
);
