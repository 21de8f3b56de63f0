import { documentSchema, type SourceDocument } from '@/domain/content/document';

const claim = (id: string, passage: number, quote: string, rest: object) => ({
  id,
  passage,
  quote,
  statement: `The note says: ${quote}.`,
  kind: 'assertion',
  topic: passage % 2 === 0 ? 'even' : 'odd',
  difficulty: 'easy',
  question: `What does the note say of ${id}?`,
  answer: `What it says of ${id}`,
  distractors: ['one', 'two', 'three'].map((which) => ({
    text: `Something else of ${id}, ${which}`,
    trap: 'concept',
    reason: `The note does not say ${which} of ${id}.`,
  })),
  misreadings: [
    { statement: `The note denies ${id}.`, trap: 'status', reason: `It says ${id} itself.` },
  ],
  shows: `what it says of ${id}`,
  ...rest,
});

/** A document of four short passages, for what is easier to see in the small. */
export function smallDocument(changes: Record<string, object> = {}): SourceDocument {
  const change = (id: string) => changes[id] ?? {};
  return documentSchema.parse({
    record: {
      slug: 'small-note',
      title: 'A note',
      archiveTitle: 'A note',
      date: '1977-02-04',
      author: 'A writer',
      recipient: 'A reader',
      carrier: 'A messenger',
      genre: 'A note',
      archive: 'An archive',
      collection: 'A collection',
      archiveNumber: '1',
      citation: 'A note',
      url: 'https://example.org/note',
      translator: 'A translator',
      originalLanguage: 'English',
      language: 'en',
      rights: 'Free',
      stamp: 'None',
      numberingNote: 'Ours',
      transcriptionNotes: [],
      original: { file: 'original.txt', sha256: '0'.repeat(64), after: 'Note' },
      voices: [{ id: 'writer', name: 'A. Writer', part: 'The note', says: 'the note' }],
      parts: [{ voice: 'writer', passages: '1-4' }],
      topics: [
        { id: 'odd', name: 'Odd' },
        { id: 'even', name: 'Even' },
      ],
    },
    passages: [
      'Rivers run low in the dry summer, and the mills stand still.',
      'Boats of mutual benefit carry grain. They carry lawful cargo and Lawful passengers alone.',
      'Bridges were mended in 1972 by the two towns together.',
      'Winter closes every road but one.',
    ].map((text, index) => ({ number: index + 1, voice: 'writer', text })),
    claims: [
      claim('rivers', 1, 'Rivers run low in the dry summer', change('rivers')),
      claim('boats', 2, 'They carry lawful cargo and Lawful passengers', {
        cloze: [{ hide: 'lawful', near: [{ text: 'awful', reason: 'The cargo is lawful.' }] }],
        ...change('boats'),
      }),
      claim('bridges', 3, 'Bridges were mended in 1972', {
        cloze: [{ hide: '1972' }],
        ...change('bridges'),
      }),
      claim('winter', 4, 'Winter closes every road', change('winter')),
    ],
    prompts: [
      {
        id: 'roads',
        form: 'significance',
        stem: 'Why does the one road matter?',
        skill: 'argument',
        topic: 'even',
        difficulty: 'hard',
        passages: [4],
        quotes: [{ passage: 4, text: 'every road but one' }],
        rubric: [
          {
            id: 'reason',
            name: 'A reason',
            levels: [
              { points: 0, description: 'No reason' },
              { points: 2, description: 'A reason from the note' },
            ],
          },
        ],
        modelAnswer: 'Nothing else stays open until spring.',
      },
    ],
    terms: [],
  });
}
