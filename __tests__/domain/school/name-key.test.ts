import fc from 'fast-check';
import { nameKey } from '@/domain/school/name-key';
import { tidied } from '@/domain/school/student-name';

describe('a folded name', () => {
  it.each([
    ['Anna Müller', 'MULLER, anna'],
    ["Sinéad O'Brien", 'sinead obrien'],
    ['Jean-Luc Strauß', 'Strauss Jean Luc'],
    ['Łukasz Ørsted', 'orsted lukasz'],
    ['  Madonna ', 'madonna'],
    ['Иван Королёв', 'королев иван'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Anna', 'Anne'],
    ['李雷', '李磊'],
    ['मीरा', 'मारी'],
    ['???', '!!!'],
  ])('%s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('is empty for no name, folds to itself, and does not mind the order of words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
        const name = tidied(words.join(' '));
        const key = nameKey(name);
        expect(key === '').toBe(name === '');
        expect(nameKey(key)).toBe(key);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 1 }), (words) => {
        expect(nameKey(words.toReversed().join(' '))).toBe(nameKey(words.join(', ')));
      }),
    );
  });
});
