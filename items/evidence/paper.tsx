import type { PaperProps } from '../paper-props';
import { PrintedPassage } from '../printed-passage';
import type { EvidencePresented } from './item';

/** What to show, and the passage with room to underline in it. */
export function EvidencePaper({ presented, voices }: PaperProps<EvidencePresented>) {
  const { stem, passage, voice, text } = presented;
  return (
    <>
      <h3>{stem}</h3>
      <PrintedPassage passage={passage} voice={voices[voice]} text={text} toUnderline />
    </>
  );
}
