import { useTranslations } from 'next-intl';
import type { ClassPage } from '@/server/classes/class-page';
import { ButtonLink } from '@/ui/primitives/button';
import { Section } from '../../section';
import styles from './next-steps.module.css';

interface Step {
  text: string;
  act: string;
  href: string;
}

/** What to do next, in at most three lines, each leading to the act; the first is the one. */
export function NextSteps({ page }: { page: Extract<ClassPage, { view: 'teacher' }> }) {
  const t = useTranslations('classes.next');
  const place = `/classes/${page.classId}`;
  const waiting = page.students - page.joined;
  const assign: Step = {
    text: t('assignText'),
    act: t('assign'),
    href: `${place}/assignments/new`,
  };
  const fill: Step = {
    text: page.joinOpen ? t('fillText') : t('fillClosedText'),
    act: t('fill'),
    href: `${place}/roster/import`,
  };
  const steps = [
    page.students === 0 ? fill : null,
    page.assignments === 0 ? assign : null,
    waiting > 0
      ? { text: t('slipsText', { count: waiting }), act: t('slips'), href: `${place}/roster/slips` }
      : null,
  ].filter((step) => step !== null);
  const shown = steps.length > 0 ? steps : [{ ...assign, text: t('assignMoreText') }];
  return (
    <Section id="next" title={t('title')}>
      <ol className={styles.steps}>
        {shown.map(({ text, act, href }, at) => (
          <li key={href}>
            <span>{text}</span>
            <ButtonLink href={href} weight={at === 0 ? 'main' : 'ordinary'}>
              {act}
            </ButtonLink>
          </li>
        ))}
      </ol>
    </Section>
  );
}
