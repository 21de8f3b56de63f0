'use client';

import dynamic from 'next/dynamic';

/**
 * The frame of an assignment as a script of its own, so that a self-test, at the same address, does not
 * carry it. It comes with the page: nothing is fetched later, when the connection may be gone.
 */
export const AssignedFrameApart = dynamic(() =>
  import('./assigned-frame').then(({ AssignedFrame }) => AssignedFrame),
);
