import type { Benchmark } from './benchmark';
import { gradebook } from './gradebook';
import { items } from './items';
import { kills } from './kills';
import { live } from './live';
import { load } from './load';
import { marking } from './marking';
import { mastery } from './mastery';
import { memory } from './memory';
import { processes } from './processes';
import { speed } from './speed';
import { start } from './start';
import { weight } from './weight';

/** Every benchmark, in the order in which all of them run. */
export const benchmarks: readonly Benchmark[] = [
  start,
  speed,
  load,
  processes,
  live,
  kills,
  marking,
  mastery,
  weight,
  memory,
  gradebook,
  items,
];
