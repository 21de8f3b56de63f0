import { useTranslations } from 'next-intl';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { beginFactorAction, confirmFactorAction, removeFactorAction } from './actions';
import { NewSecondFactor } from './new-second-factor';
import styles from './page.module.css';

/** The part of the settings where a second factor is set up or taken off. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const t = useTranslations('account.settings');
  return (
    <section className={styles.part} aria-labelledby="factor">
      <h2 id="factor">{t('factor')}</h2>
      <p>{t(isOn ? 'factorOn' : 'factorOff')}</p>
      <ActionForm
        action={isOn ? removeFactorAction : beginFactorAction}
        submit={t(isOn ? 'factorRemove' : 'factorBegin')}
        weight="ordinary"
        name="factor"
        after={
          isOn ? null : (
            <NewSecondFactor
              confirm={confirmFactorAction}
              texts={{
                secret: t('factorSecret'),
                link: t('factorLink'),
                backup: t('factorBackup'),
                code: t('factorCode'),
                turnOn: t('factorConfirm'),
              }}
            />
          )
        }
      >
        <Field
          name="password"
          type="password"
          label={t('passwordNow')}
          autoComplete="current-password"
          maxLength={128}
        />
      </ActionForm>
    </section>
  );
}
