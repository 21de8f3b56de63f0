import { type ClozeItem, type ClozePresented, clozePresentedSchema } from './item';

export function present(item: ClozeItem): ClozePresented {
  return clozePresentedSchema.parse({
    type: 'cloze',
    parts: item.parts.map((part) => ('text' in part ? { text: part.text } : { blank: true })),
    speaker: item.speaker,
  });
}
