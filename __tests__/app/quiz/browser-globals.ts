import { TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';

// What every browser has and the simulated one lacks.
Object.assign(globalThis, {
  TextEncoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
});
if (typeof window !== 'undefined') window.HTMLElement.prototype.scrollIntoView = () => undefined;
