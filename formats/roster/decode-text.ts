/** How the bytes of a text file were read. */
export type Encoding =
  | 'utf-8'
  | 'utf-8-bom' // with a byte-order mark
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252';

/** Which of UTF-16's two orders the zero bytes of mostly Latin text betray, where no mark says it. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length >> 1, 512);
  let zerosFirst = 0;
  let zerosSecond = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) zerosFirst += 1;
    if (bytes[2 * pair + 1] === 0) zerosSecond += 1;
  }
  if (zerosSecond > pairs / 2 && zerosFirst === 0) return 'utf-16le';
  if (zerosFirst > pairs / 2 && zerosSecond === 0) return 'utf-16be';
  return null;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes) ?? 'utf-8';
}

/** What Windows-1252 has at 0x80 to 0x9F; the rest is as in Latin-1. Some versions of Node decode all as that. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

/**
 * Returns the text of a file and how its bytes were read: as their byte-order mark says, else as UTF-16
 * where every second byte is zero, else as UTF-8, and as Windows-1252 where they are not that.
 */
export function decodedText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}
