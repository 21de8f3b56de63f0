import { occurrences } from './anchors';
import type { Claim, Passage, Quote, SourceDocument } from './document';
import type { ContentFault } from './fault';

/** What the rules compare a document with: the page it was taken from. */
export interface OriginalPage {
  text: string;
  /** Lower-case hexadecimal SHA-256 of the file. */
  sha256: string;
}

interface Finding {
  file: 'document.yaml' | 'source.md' | 'claims.yaml' | 'prompts.yaml' | 'terms.yaml';
  entry: string;
  mend: string;
}

interface Rule {
  name: string;
  check: (document: SourceDocument, original: OriginalPage) => Finding[];
}

/** Returns text as the comparisons of rules see it: lower case, single spaces, no punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function contains(whole: string, part: string): boolean {
  return ` ${plain(whole)} `.includes(` ${plain(part)} `);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function quoteFindings(
  file: Finding['file'],
  entry: string,
  quote: Quote,
  passages: readonly Passage[],
): Finding[] {
  const passage = passages[quote.passage - 1];
  if (!passage) {
    return [{ file, entry, mend: `there is no passage ${quote.passage}; name one that exists` }];
  }
  const count = occurrences(passage.text, quote.text).length;
  if (count === 1) return [];
  return [
    {
      file,
      entry,
      mend:
        count === 0
          ? `"${quote.text}" does not occur in passage ${quote.passage}; copy it character for character`
          : `"${quote.text}" occurs ${count} times in passage ${quote.passage}; quote more words`,
    },
  ];
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Words by which a reader knows whose words a sentence reports: "Brezhnev", "letter", "record". */
function speakerWords(document: SourceDocument, voice: string): string[] {
  const found = document.record.voices.find(({ id }) => id === voice);
  if (!found) return [];
  return plain(`${found.name} ${found.part} ${found.says}`)
    .split(' ')
    .filter((word) => word.length >= 4);
}

function namesSpeaker(document: SourceDocument, claim: Claim, text: string): boolean {
  const voice = document.passages[claim.passage - 1]?.voice ?? '';
  const words = plain(text).split(' ');
  return speakerWords(document, voice).some((word) => words.includes(word));
}

const claimRule = (
  name: string,
  check: (claim: Claim, document: SourceDocument) => string[],
): Rule => ({
  name,
  check: (document) =>
    document.claims.flatMap((claim) =>
      check(claim, document).map((mend) => ({
        file: 'claims.yaml' as const,
        entry: `claim ${claim.id}`,
        mend,
      })),
    ),
});

const rules: Rule[] = [
  {
    name: 'original unchanged',
    check: ({ record }, original) =>
      record.original.sha256 === original.sha256
        ? []
        : [
            {
              file: 'document.yaml',
              entry: 'original.sha256',
              mend: `the file has the checksum ${original.sha256}; restore the file, or record this one if the change is meant`,
            },
          ],
  },
  {
    name: 'source verbatim',
    check: ({ record, passages }, original) => {
      const start = original.text.lastIndexOf(record.original.after);
      if (start < 0) {
        return [
          {
            file: 'document.yaml',
            entry: 'original.after',
            mend: `"${record.original.after}" does not occur in ${record.original.file}`,
          },
        ];
      }
      const theirs = original.text
        .slice(start + record.original.after.length)
        .split(/\s+/)
        .filter(Boolean);
      const ours = passages.flatMap(({ text }) => text.split(' '));
      const a = ours.join(' ');
      const b = theirs.join(' ');
      if (a === b) return [];
      const at = firstDifference(a, b);
      let seen = 0;
      const passage = passages.find(({ text }) => {
        seen += text.length + 1;
        return at < seen;
      });
      return [
        {
          file: 'source.md',
          entry: `passage ${passage?.number ?? passages.length}`,
          mend: `reads "${a.slice(Math.max(0, at - 20), at + 20)}" where the original has "${b.slice(Math.max(0, at - 20), at + 20)}"`,
        },
      ];
    },
  },
  {
    name: 'parts',
    check: ({ record, passages }) => {
      const covered = record.parts.flatMap(({ passages: range }) => {
        const [first = 0, last = first] = range.split('-').map(Number);
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      });
      const wanted = passages.map(({ number }) => number);
      const findings: Finding[] = [];
      if (covered.join() !== wanted.join()) {
        findings.push({
          file: 'document.yaml',
          entry: 'parts',
          mend: `give every passage from 1 to ${passages.length} to one voice, in order`,
        });
      }
      for (const { voice } of record.parts) {
        if (!record.voices.some(({ id }) => id === voice)) {
          findings.push({
            file: 'document.yaml',
            entry: 'parts',
            mend: `there is no voice ${voice}`,
          });
        }
      }
      return findings;
    },
  },
  {
    name: 'ids unique',
    check: ({ claims, prompts, terms }) =>
      (
        [
          ['claims.yaml', 'claim', claims],
          ['prompts.yaml', 'prompt', prompts],
          ['terms.yaml', 'term', terms],
        ] as const
      ).flatMap(([file, kind, entries]) =>
        duplicates(entries.map(({ id }) => id)).map((id) => ({
          file,
          entry: `${kind} ${id}`,
          mend: 'two entries have this id; rename one',
        })),
      ),
  },
  {
    name: 'topic known',
    check: ({ record, claims, prompts }) => {
      const known = record.topics.map(({ id }) => id);
      const findings = (
        file: Finding['file'],
        kind: string,
        entries: { id: string; topic: string }[],
      ) =>
        entries
          .filter(({ topic }) => !known.includes(topic))
          .map(({ id, topic }) => ({
            file,
            entry: `${kind} ${id}`,
            mend: `there is no topic ${topic}; the record has ${known.join(', ')}`,
          }));
      return [
        ...findings('claims.yaml', 'claim', claims),
        ...findings('prompts.yaml', 'prompt', prompts),
      ];
    },
  },
  {
    name: 'every passage claimed',
    check: ({ passages, claims }) =>
      passages
        .filter(({ number }) => !claims.some(({ passage }) => passage === number))
        .map(({ number }) => ({
          file: 'claims.yaml' as const,
          entry: `passage ${number}`,
          mend: 'no claim rests on this passage; write one',
        })),
  },
  {
    name: 'quote occurs once',
    check: ({ passages, claims, prompts, terms }) => [
      ...claims.flatMap(({ id, passage, quote }) =>
        quoteFindings('claims.yaml', `claim ${id}`, { passage, text: quote }, passages),
      ),
      ...prompts.flatMap(({ id, quotes }) =>
        quotes.flatMap((quote) => quoteFindings('prompts.yaml', `prompt ${id}`, quote, passages)),
      ),
      ...terms.flatMap(({ id, mentions }) =>
        mentions.flatMap((quote) => quoteFindings('terms.yaml', `term ${id}`, quote, passages)),
      ),
    ],
  },
  claimRule('speaker named', (claim, document) =>
    [
      ['statement', claim.statement],
      ['question', claim.question],
      ...claim.misreadings.map(({ statement }) => ['misreading', statement] as const),
    ].flatMap(([what, text]) =>
      namesSpeaker(document, claim, text ?? '')
        ? []
        : [`the ${what} does not say whose words it reports: "${text}"`],
    ),
  ),
  claimRule('options distinct', (claim) =>
    duplicates([claim.answer, ...claim.distractors.map(({ text }) => text)].map(plain)).map(
      (text) => `two options read the same: "${text}"`,
    ),
  ),
  claimRule('distractor not supported', (claim, { claims }) =>
    claim.distractors.flatMap(({ text }) => {
      if (contains(claim.quote, text)) return [`the quote itself says "${text}"`];
      const other = claims.find(
        ({ id, answer, statement }) =>
          id !== claim.id &&
          claim.overlaps.includes(id) &&
          (plain(answer) === plain(text) || plain(statement) === plain(text)),
      );
      return other ? [`claim ${other.id} makes "${text}" true`] : [];
    }),
  ),
  claimRule('misreading is not a claim', (claim, { claims }) =>
    claim.misreadings.flatMap(({ statement }) =>
      claims.some((other) => plain(other.statement) === plain(statement))
        ? [`a claim says the same: "${statement}"`]
        : [],
    ),
  ),
  claimRule('question keeps its answer', ({ question, answer }) =>
    contains(question, answer) ? ['the question contains its answer; ask it in other words'] : [],
  ),
  claimRule('cloze stands in the quote', (claim, { record }) =>
    claim.cloze.flatMap(({ hide, accept, near }) => {
      const wrong: string[] = [];
      if (!claim.quote.includes(hide)) wrong.push(`"${hide}" does not occur in the quote`);
      if (contains(record.title, hide)) wrong.push(`"${hide}" stands in the title of the page`);
      for (const { text } of near) {
        if ([hide, ...accept].map(plain).includes(plain(text))) {
          wrong.push(`"${text}" is both accepted and near`);
        }
      }
      return wrong;
    }),
  ),
  claimRule('cloze hidden once', ({ cloze }) =>
    duplicates(cloze.map(({ hide }) => plain(hide))).map((hide) => `"${hide}" is hidden twice`),
  ),
  claimRule('overlap known', (claim, { claims }) =>
    claim.overlaps
      .filter((id) => id === claim.id || !claims.some((other) => other.id === id))
      .map((id) => `there is no other claim ${id}`),
  ),
  {
    name: 'prompt rests on its passages',
    check: ({ passages, prompts }) =>
      prompts.flatMap((prompt) => {
        const entry = `prompt ${prompt.id}`;
        const findings: Finding[] = [];
        const say = (mend: string) => findings.push({ file: 'prompts.yaml', entry, mend });
        for (const number of prompt.passages) {
          if (number > passages.length) say(`there is no passage ${number}`);
        }
        for (const quote of prompt.quotes) {
          if (!prompt.passages.includes(quote.passage)) {
            say(`passage ${quote.passage} is quoted but not listed under passages`);
          }
        }
        for (const { id, levels } of prompt.rubric) {
          const points = levels.map((level) => level.points);
          if (
            points[0] !== 0 ||
            points.some((value, at) => at > 0 && value <= (points[at - 1] ?? 0))
          ) {
            say(`the levels of ${id} must rise from 0 points`);
          }
        }
        for (const id of duplicates(prompt.rubric.map((criterion) => criterion.id))) {
          say(`two criteria have the id ${id}`);
        }
        if ((prompt.form === 'confidence') !== (prompt.scale !== undefined)) {
          say('a scale belongs to prompts of form confidence, and to no others');
        }
        const whole = passages.map(({ text }) => text).join('\n');
        for (const [, words = ''] of prompt.modelAnswer.matchAll(/["“]([^"”]+)["”]/g)) {
          const spoken = words.replace(/[,.;:]$/, '');
          if (!whole.includes(spoken)) {
            say(`the model answer quotes words that do not occur: "${spoken}"`);
          }
        }
        return findings;
      }),
  },
  {
    name: 'key not the longest',
    check: ({ claims }) => {
      const longest = claims.filter(({ answer, distractors }) =>
        distractors.every(({ text }) => text.length < answer.length),
      );
      // A quarter is chance with four options; a third leaves room for small documents.
      if (claims.length < 12 || longest.length <= claims.length / 3) return [];
      return [
        {
          file: 'claims.yaml',
          entry: 'all claims',
          mend: `the answer is the longest option in ${longest.length} of ${claims.length}: ${longest.map(({ id }) => id).join(', ')}; lengthen distractors`,
        },
      ];
    },
  },
];

/** Returns every fault that the rules find in a document; none when it may be used. */
export function faultsOf(document: SourceDocument, original: OriginalPage): ContentFault[] {
  const folder = `documents/${document.record.slug}`;
  return rules.flatMap(({ name, check }) =>
    check(document, original).map(({ file, entry, mend }) => ({
      file: `${folder}/${file}`,
      entry,
      rule: name,
      mend,
    })),
  );
}
