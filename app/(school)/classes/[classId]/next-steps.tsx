import { useTranslations } from 'next-intl';
import { useClassTime } from '@/app/(school)/use-class-time';
import type { NextStep } from '@/domain/analysis/next-steps';
import type { ClassPage } from '@/server/classes/class-page';
import { ButtonLink } from '@/ui/primitives/button';
import { Spoken } from '@/ui/primitives/spoken';
import { Section } from '../../section';
import styles from './next-steps.module.css';

interface Line {
  text: string;
  act: string;
  /** What tells this act from others of the same words, for screen readers. */
  of?: string;
  href: string;
}

/** What to do next, in at most three lines, each leading to the act; the first is the one. */
export function NextSteps({
  steps,
  page,
}: {
  steps: readonly NextStep[];
  page: Extract<ClassPage, { view: 'teacher' }>;
}) {
  const t = useTranslations('following.next');
  const lineOf = useLine(page);
  return (
    <Section id="next" title={t('title')}>
      <ol className={styles.steps}>
        {steps.map((step, at) => {
          const { text, act, of, href } = lineOf(step);
          return (
            <li key={`${step.step} ${href}`}>
              <span>{text}</span>
              <ButtonLink href={href} weight={at === 0 ? 'main' : 'ordinary'}>
                {act}
                {of === undefined ? null : <Spoken>: {of}</Spoken>}
              </ButtonLink>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** Returns how a step is told, with the words of its act and where that is done. */
function useLine({
  classId,
  joinOpen,
  zone,
}: Extract<ClassPage, { view: 'teacher' }>): (step: NextStep) => Line {
  const t = useTranslations('following.next');
  const first = useTranslations('classes.next');
  const time = useClassTime(zone);
  const place = `/classes/${classId}`;
  return (step) => {
    switch (step.step) {
      case 'fill': {
        const text = first(joinOpen ? 'fillText' : 'fillClosedText');
        return { text, act: first('fill'), href: `${place}/roster/import` };
      }
      case 'slips': {
        const text = first('slipsText', { count: step.students });
        return { text, act: first('slips'), href: `${place}/roster/slips` };
      }
      case 'assign':
      case 'assign-more': {
        const text = first(step.step === 'assign' ? 'assignText' : 'assignMoreText');
        return { text, act: first('assign'), href: `${place}/assignments/new` };
      }
      case 'appeals': {
        const text = t('appealsText', { count: step.students });
        return { text, act: t('appeals'), href: `${place}/appeals` };
      }
      case 'decide': {
        const text = t('decideText', { title: step.title, count: step.attempts });
        const href = `${place}/assignments/${step.assignment}#late`;
        return { text, act: t('decide'), of: step.title, href };
      }
      case 'mark': {
        const text = t('markText', { title: step.title, count: step.answers });
        const href = `${place}/assignments/${step.assignment}/marking`;
        return { text, act: t('mark'), of: step.title, href };
      }
      case 'follow': {
        const facts = { title: step.title, count: step.notStarted };
        const text =
          step.dueAt !== null
            ? t('followText', { ...facts, due: time(step.dueAt) })
            : t(step.isOver ? 'followOverText' : 'followOpenText', facts);
        const href = `${place}/assignments/${step.assignment}`;
        return { text, act: t('follow'), of: step.title, href };
      }
      case 'publish':
        return {
          text: t('publishText', { title: step.title }),
          act: t('publish'),
          of: step.title,
          href: `${place}/assignments/${step.assignment}/edit`,
        };
    }
  };
}
