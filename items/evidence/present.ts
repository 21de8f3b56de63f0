import { type EvidenceItem, type EvidencePresented, evidencePresentedSchema } from './item';

export function present(item: EvidenceItem): EvidencePresented {
  return evidencePresentedSchema.parse({
    type: 'evidence',
    stem: item.stem,
    passage: item.shown.passage,
    voice: item.shown.voice,
    text: item.shown.text,
  });
}
