import { useTranslations } from 'next-intl';
import { Field } from '@/ui/forms/field';

/** What a teacher's account is made of, as fields of a form. */
export function TeacherFields() {
  const t = useTranslations('account.fields');
  return (
    <>
      <Field
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="name"
        maxLength={100}
      />
      <Field
        name="userName"
        label={t('userName')}
        hint={t('userNameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={30}
      />
      <Field
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="email"
        maxLength={254}
      />
      <Field
        name="password"
        type="password"
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="new-password"
        maxLength={128}
      />
    </>
  );
}
