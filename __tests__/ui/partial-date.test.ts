import { partialDate } from '@/ui/reader/partial-date';

describe('partialDate', () => {
  it('says as much as the date says, and no more', () => {
    expect(partialDate('1977-02-04', 'en')).toBe('February 4, 1977');
    expect(partialDate('1977-02', 'en')).toBe('February 1977');
    expect(partialDate('1977', 'en')).toBe('1977');
  });

  it('takes nothing that is not a date', () => {
    expect(() => partialDate('February', 'en')).toThrow('Not a date');
  });
});
