'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Heads the answer on the page. It takes the focus as another answer comes, so that it is read out. */
export function AnswerHeading({ answer, children }: { answer: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(answer);
  useEffect(() => {
    if (shown.current === answer) return;
    shown.current = answer;
    heading.current?.focus();
  }, [answer]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
