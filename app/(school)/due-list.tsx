import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DueAssignment, DueState } from '@/server/taking/due-of';
import { ButtonLink } from '@/ui/primitives/button';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './due-list.module.css';
import { useClassTime } from './use-class-time';
import { useGrade } from './use-grade';

/** Assignments of a student in the order given, each with how it stands and the act that follows. */
export function DueList({
  assignments,
  withClass = false,
}: {
  assignments: readonly DueAssignment[];
  /** Whether each says of which class it is. */
  withClass?: boolean;
}) {
  return (
    <ul className={styles.list}>
      {assignments.map((assignment, index) => (
        <li key={assignment.id}>
          <DueLine assignment={assignment} withClass={withClass} isFirst={index === 0} />
        </li>
      ))}
    </ul>
  );
}

const marks: Record<DueState, 'empty' | 'half' | 'full' | 'stopped'> = {
  open: 'empty',
  running: 'half',
  done: 'full',
  missed: 'stopped',
  'not-open': 'empty',
};

function DueLine({
  assignment,
  withClass,
  isFirst,
}: {
  assignment: DueAssignment;
  withClass: boolean;
  isFirst: boolean;
}) {
  const t = useTranslations('taking.list');
  const { id, title, state, cards, running, class: ofClass } = assignment;
  const isDue = state === 'open' || state === 'running';
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <p className={styles.title}>
          <Link href={`/assignments/${id}`} prefetch={false}>
            {withClass ? t('of', { title, class: ofClass.name }) : title}
          </Link>
        </p>
        <p className={styles.facts}>
          <StateMark shape={marks[state]} tone={state === 'done' ? 'right' : 'quiet'}>
            {cards
              ? t('known', { known: cards.known, all: cards.all })
              : running
                ? t('running', { answered: running.answered, total: running.total })
                : t(`state.${state}`)}
          </StateMark>
          <Dates assignment={assignment} />
          <Share assignment={assignment} />
        </p>
      </div>
      {isDue ? (
        <ButtonLink
          href={running ? `/quiz/${running.id}` : `/assignments/${id}`}
          prefetch={false}
          weight={isFirst ? 'main' : 'ordinary'}
          aria-label={`${t(actOf(assignment))}: ${title}`}
        >
          {t(actOf(assignment))}
        </ButtonLink>
      ) : null}
    </div>
  );
}

function actOf({ kind, running }: DueAssignment): 'goOn' | 'study' | 'start' {
  if (running) return 'goOn';
  return kind === 'cards' ? 'study' : 'start';
}

/** The date that matters most now. */
function Dates({ assignment }: { assignment: DueAssignment }) {
  const t = useTranslations('taking.list');
  const { state, dueAt, opensAt, running, isLate } = assignment;
  const at = useClassTime(assignment.class.zone);
  if (state === 'not-open' && opensAt) return <span>{t('opens', { at: at(opensAt) })}</span>;
  if (running?.endsAt) return <span>{t('endsAt', { at: at(running.endsAt) })}</span>;
  if (state === 'done' || dueAt === null) return null;
  return <span>{t(isLate ? 'lateSince' : 'due', { at: at(dueAt) })}</span>;
}

/** What a teacher set, else the result of a quiz that is handed in, where it is released. */
function Share({ assignment: { kind, state, share, word } }: { assignment: DueAssignment }) {
  const t = useTranslations('taking.list');
  const grade = useGrade();
  if (word !== null) {
    return (
      <span>{word.kind === 'excuse' ? t('excused') : t('set', { share: grade(word.share) })}</span>
    );
  }
  if (kind !== 'quiz' || state !== 'done') return null;
  return <span>{share === null ? t('noShare') : t('share', { share: grade(share) })}</span>;
}
