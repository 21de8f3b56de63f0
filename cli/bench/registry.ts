import type { Benchmark } from './benchmark';
import { items } from './items';
import { memory } from './memory';
import { speed } from './speed';
import { start } from './start';
import { weight } from './weight';

/** Every benchmark, in the order in which all of them run. */
export const benchmarks: readonly Benchmark[] = [start, speed, weight, memory, items];
