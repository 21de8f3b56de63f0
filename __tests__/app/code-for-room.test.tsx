/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { screen } from '@testing-library/react';
import { CodeForRoom } from '@/app/(school)/classes/[classId]/show/code-for-room';
import { faults, show } from '../faces/face';

// The real one prefetches, which a page that stands still does not need.
jest.mock('next/link', () => ({ __esModule: true, default: 'a' }));

const facts = {
  place: '/classes/c',
  name: 'History 11b',
  address: 'quiz.example/join',
  joinCode: 'KRT-482',
};

describe('the code shown to the room', () => {
  it('says where to go, what to type and what comes then', async () => {
    show(<CodeForRoom {...facts} joinOpen />);
    expect(screen.getByRole('heading', { name: 'Join History 11b' })).toBeTruthy();
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(steps).toEqual([
      'Openquiz.example/join',
      'Type the codeKRT-482',
      'Give your name, and your PIN or a new one.',
    ]);
    expect(screen.getByRole('link').getAttribute('href')).toBe('/classes/c');
    expect(await faults()).toEqual([]);
  });

  it('promises nobody a place while joining is closed', () => {
    show(<CodeForRoom {...facts} joinOpen={false} />);
    expect(screen.getByText('Give your name as on the roster, and your PIN.')).toBeTruthy();
  });
});
