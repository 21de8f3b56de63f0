import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RevealedItem } from '@/items/registry';
import type { AttemptView } from '@/server/attempts/attempt-view';
import { PassageSheet } from '@/ui/reader/passage-sheet';

/** The passages that settle an item, evidence marked, each leading to its place in the document. */
export function EvidencePassages({
  attempt,
  revealed,
}: {
  attempt: Pick<AttemptView, 'document' | 'voices'>;
  revealed: RevealedItem;
}) {
  const t = useTranslations('common');
  return revealed.evidence.map(({ passage, voice, text, marks }) =>
    revealed.type === 'evidence' ? (
      // Its own face shows the passage with both selections.
      <p key={passage}>
        <Link href={`/documents/${attempt.document.slug}#p${passage}`}>
          {t('toPassage', { number: passage })}
        </Link>
      </p>
    ) : (
      <PassageSheet
        key={passage}
        document={attempt.document.slug}
        passage={passage}
        voice={attempt.voices[voice] ?? voice}
        text={text}
        marks={marks}
      />
    ),
  );
}
