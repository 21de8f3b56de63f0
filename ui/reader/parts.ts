import type { Passage, Voice } from '@/domain/content/document';

/** A run of passages in one voice. */
export interface Part {
  voice: Voice;
  passages: Passage[];
}

/** Returns the runs of passages that share a voice, in the order of the text. */
export function parts(passages: readonly Passage[], voices: readonly Voice[]): Part[] {
  const runs: Part[] = [];
  for (const passage of passages) {
    const last = runs.at(-1);
    if (last && last.voice.id === passage.voice) last.passages.push(passage);
    else {
      const voice = voices.find(({ id }) => id === passage.voice);
      if (!voice)
        throw new Error(`Passage ${passage.number} has the unknown voice ${passage.voice}`);
      runs.push({ voice, passages: [passage] });
    }
  }
  return runs;
}
