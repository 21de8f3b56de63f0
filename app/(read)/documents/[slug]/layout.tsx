import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { documentBySlug } from '@/server/documents/library';
import { DocumentBar } from '@/ui/reader/document-bar';

/** One document's pages, under its bar. */
export default async function DocumentLayout({
  params,
  children,
}: {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}) {
  const document = await documentBySlug((await params).slug);
  if (document === null) notFound();
  return (
    <>
      <DocumentBar slug={document.record.slug} title={document.record.title} />
      {children}
    </>
  );
}
