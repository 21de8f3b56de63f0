import { ShownPassage } from '../shown-passage';
import type { ExtendedResponsePresented } from './item';

/** The passages to have before one, each of which folds. */
export function Passages({
  passages,
  voices,
}: {
  passages: ExtendedResponsePresented['passages'];
  voices: Readonly<Record<string, string>> | undefined;
}) {
  return passages.map(({ passage, voice, text }) => (
    <ShownPassage key={passage} passage={passage} voice={voices?.[voice]} folds>
      <p>{text}</p>
    </ShownPassage>
  ));
}
