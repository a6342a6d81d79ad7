import { commandNamed } from '../../../lib/commands';
import { t } from '../../../lib/i18n';
import { CommandButton } from '../../CommandButton';
import { useRecord } from '../../hooks';
import { Icon } from '../../ui';
import { useHosting } from './desk';
import styles from './Host.module.css';

/** What may be quoted of what is said here: the room sees it, and it can be changed on the spot. */
export function Agreement() {
  const { session } = useHosting();
  const note = useRecord(session.meeting);
  return (
    <section class={styles.part} aria-label={t('release_legend')}>
      <h3 class={styles.partTitle}>
        <Icon name="shield" size={18} /> {t('release_legend')}
      </h3>
      {note && note.trashedAt === null ? (
        <dl class={styles.agreed}>
          <div>
            <dt>{t('release_label')}</dt>
            <dd>
              <CommandButton command={commandNamed('host.release')} record={session.id} small>
                {t(`release_${note.release}`)}
              </CommandButton>
            </dd>
          </div>
          <div>
            <dt>{t('attribution_label')}</dt>
            <dd>
              <CommandButton command={commandNamed('host.attribution')} record={session.id} small>
                {t(`attribution_${note.attribution}`)}
              </CommandButton>
            </dd>
          </div>
        </dl>
      ) : (
        <p class={styles.muted}>{t('host_agreementLater')}</p>
      )}
    </section>
  );
}
