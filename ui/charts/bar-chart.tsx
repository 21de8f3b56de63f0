import { scaleLinear } from 'd3-scale';
import styles from './bar-chart.module.css';

/** One bar: named above it on the left, its figure in words on the right. */
export interface Bar {
  id: string;
  label: string;
  /** From 0 to the chart's `most`; null draws an empty track. */
  value: number | null;
  figure: string;
}

const rowHeight = 46;
const barTop = 24;
const barHeight = 10;

/** Lying bars, labelled directly. Widths are shares of the space there is, so words never shrink. */
export function BarChart({ bars, most }: { bars: readonly Bar[]; most: number }) {
  const along = scaleLinear()
    .domain([0, Math.max(most, Number.MIN_VALUE)])
    .range([0, 100])
    .clamp(true);
  const at = (value: number) => `${along(value).toFixed(2)}%`;
  return (
    <svg
      className={styles.chart}
      width="100%"
      height={bars.length * rowHeight}
      aria-hidden="true"
      focusable="false"
    >
      {bars.map(({ id, label, value, figure }, index) => {
        const top = index * rowHeight;
        return (
          <g key={id}>
            <text x="0" y={top + 16}>
              {label}
            </text>
            <text x="100%" y={top + 16} className={styles.figure}>
              {figure}
            </text>
            <rect
              x="0"
              y={top + barTop}
              width="100%"
              height={barHeight}
              rx="2"
              className={styles.track}
            />
            {value === null || value === 0 ? null : (
              <rect
                x="0"
                y={top + barTop}
                width={at(value)}
                height={barHeight}
                rx="2"
                className={styles.bar}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
