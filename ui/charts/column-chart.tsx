import { scaleBand, scaleLinear } from 'd3-scale';
import styles from './column-chart.module.css';

/** One column: its count stands above it, its name below. */
export interface Column {
  id: string;
  label: string;
  count: number;
}

const height = 96;
const above = 22;
const below = 26;

/** Standing columns of counts, labelled directly. The space between them is a share of the width. */
export function ColumnChart({ columns }: { columns: readonly Column[] }) {
  const across = scaleBand()
    .domain(columns.map(({ id }) => id))
    .range([0, 100])
    .paddingInner(0.3);
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const up = scaleLinear().domain([0, most]).range([0, height]);
  const floor = above + height;
  return (
    <svg
      className={styles.chart}
      width="100%"
      height={floor + below}
      aria-hidden="true"
      focusable="false"
    >
      {columns.map(({ id, label, count }) => {
        const start = across(id) ?? 0;
        const middle = `${(start + across.bandwidth() / 2).toFixed(2)}%`;
        const size = up(count);
        return (
          <g key={id}>
            {count > 0 ? (
              <rect
                x={`${start.toFixed(2)}%`}
                y={floor - size}
                width={`${across.bandwidth().toFixed(2)}%`}
                height={size}
                rx="2"
                className={styles.column}
              />
            ) : null}
            <text x={middle} y={floor - size - 7} className={count > 0 ? undefined : styles.none}>
              {count}
            </text>
            <text x={middle} y={floor + 19} className={styles.label}>
              {label}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} className={styles.floor} />
    </svg>
  );
}
