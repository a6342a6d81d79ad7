import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import { CommandButton } from '../CommandButton';
import styles from './Companion.module.css';

/** Offers to go along from tab to tab, and says what that takes; or that it does, and how to end it. */
export function Follow({ follows, first }: { follows: boolean; first: boolean }) {
  if (follows)
    return (
      <p class={styles.follows}>
        <span>{t('companion_following')}</span>
        <CommandButton command={commandNamed('companion.stop')} small kind="quiet">
          {t('companion_followStop')}
        </CommandButton>
      </p>
    );
  return (
    <section class={styles.offer} aria-labelledby="follow">
      <h2 id="follow" class={styles.heading}>
        {t('companion_followTitle')}
      </h2>
      <p>{t('companion_followWhy')}</p>
      <div>
        <CommandButton command={commandNamed('companion.follow')} small kind={first ? 'primary' : 'plain'}>
          {t('companion_followYes')}
        </CommandButton>
      </div>
    </section>
  );
}
