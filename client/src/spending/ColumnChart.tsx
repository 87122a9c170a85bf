import { useFormats } from "../language/format";
import { isMarked, percentage, scaleOf } from "./chart";

/** So few columns do not become wider than this many would be. */
const PLACES_AT_LEAST = 6;
const COLUMN_OF_PLACE = 0.7;

export interface Column {
  name: string;
  mark: string;
  cents: number;
}

/** A picture of amounts over time: columns side by side, oldest first. `label` tells it to who cannot see it. */
export function ColumnChart({ label, columns }: { label: string; columns: readonly Column[] }) {
  const { amount, roundAmount } = useFormats();
  const { top, ticks } = scaleOf(columns.map(({ cents }) => cents));
  const place = 100 / Math.max(columns.length, PLACES_AT_LEAST);
  const height = (cents: number) => percentage(cents, top);
  return (
    <div role="img" aria-label={label} className="chart">
      <svg className="axis" aria-hidden="true">
        {ticks.map((tick) => (
          <text key={tick} x="100%" y={`${100 - height(tick)}%`} dy="0.3em">
            {roundAmount(tick)}
          </text>
        ))}
      </svg>
      <svg className="plot" aria-hidden="true">
        {ticks.map((tick) => (
          <line key={tick} x1="0" x2="100%" y1={`${100 - height(tick)}%`} y2={`${100 - height(tick)}%`} />
        ))}
        {columns.map(({ name, mark, cents }, index) => (
          <g key={name}>
            <rect
              className="bar"
              x={`${(index + (1 - COLUMN_OF_PLACE) / 2) * place}%`}
              y={`${100 - height(cents)}%`}
              width={`${COLUMN_OF_PLACE * place}%`}
              height={`${height(cents)}%`}
            >
              <title>{`${name}: ${amount(cents)}`}</title>
            </rect>
            {isMarked(index, columns.length) && (
              <text x={`${(index + 0.5) * place}%`} y="100%" dy="1.5em">
                {mark}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
