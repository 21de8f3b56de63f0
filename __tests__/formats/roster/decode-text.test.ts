import fc from 'fast-check';
import { decodedText } from '@/formats/roster/decode-text';

/** Bytes of UTF-16 in either order, with or without the mark. */
function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : Buffer.from(bytes).swap16();
}

const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.startsWith('\ufeff'));

describe('the bytes of a list', () => {
  it('are read as their mark says', () => {
    fc.assert(
      fc.property(text, (one) => {
        const marked = `\ufeff${one}`;
        expect(decodedText(Buffer.from(marked))).toEqual({ text: one, encoding: 'utf-8-bom' });
        expect(decodedText(utf16(marked, 'le'))).toEqual({ text: one, encoding: 'utf-16le' });
        expect(decodedText(utf16(marked, 'be'))).toEqual({ text: one, encoding: 'utf-16be' });
      }),
    );
  });

  it('are read as UTF-16 without a mark where they are plainly that', () => {
    const list = 'Name;Number\r\nMüller, Anna;007\r\n';
    expect(decodedText(utf16(list, 'le'))).toEqual({ text: list, encoding: 'utf-16le' });
    expect(decodedText(utf16(list, 'be'))).toEqual({ text: list, encoding: 'utf-16be' });
  });

  it('are read as UTF-8, and as Windows-1252 where they are not that', () => {
    expect(decodedText(Buffer.from('Łukasz Müller'))).toMatchObject({ encoding: 'utf-8' });
    expect(decodedText(Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x8a))).toEqual({
      text: 'Müller Š',
      encoding: 'windows-1252',
    });
  });

  it('are never too odd to be read', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void decodedText(bytes)));
  });
});
