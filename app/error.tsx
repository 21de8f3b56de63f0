'use client';

// Read straight from the catalogue's file: an error page must not depend on what a page provided.
import texts from '@/ui/messages/en/faults.json';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';

/** Shown in place of a page that failed. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Notice title={texts.errorTitle} text={texts.errorText} reference={referenceOf(error)}>
      <Button weight="main" onClick={retry}>
        {texts.tryAgain}
      </Button>
      <ButtonLink href="/">{texts.home}</ButtonLink>
    </Notice>
  );
}

/** The fingerprint under which the server's log tells what happened, where there is one. */
function referenceOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('digest' in error)) return null;
  return texts.errorReference.replace('{reference}', String(error.digest));
}
