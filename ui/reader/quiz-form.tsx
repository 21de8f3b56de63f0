import type { ReactNode } from 'react';
import { Button } from '../primitives/button';

/** Starts a quiz of ten mixed questions on a document: a plain form, so one click is enough. */
export function QuizForm({
  slug,
  weight = 'main',
  children,
}: {
  slug: string;
  weight?: 'main' | 'ordinary';
  children: ReactNode;
}) {
  return (
    <form action="/api/attempts" method="post">
      <input type="hidden" name="document" value={slug} />
      <Button type="submit" weight={weight}>
        {children}
      </Button>
    </form>
  );
}
