import { commandNamed } from '../../lib/commands';
import { formatDate, t } from '../../lib/i18n';
import { type RecordId, typeOf, versionsIn } from '../../lib/model';
import { usePress } from '../acts';
import { CommandButton } from '../CommandButton';
import { fieldsOf } from '../editors/versions/words';
import { useLive } from '../hooks';
import { useServices } from '../services';
import styles from './Sections.module.css';

/** Versions that are listed; the page of all of them has the rest. */
const most = 20;

/** How the record at hand came about: its last versions, each of which opens the comparison. */
export function Versions() {
  const { repository, session } = useServices();
  const press = usePress();
  const record = (session.active.value?.record ?? null) as RecordId | null;
  const found = useLive(async () => {
    if (!record || ['settings', 'edition'].includes(typeOf(record))) return [];
    const [entries, fields] = await Promise.all([repository.versions(record), repository.fields(record)]);
    return fields ? versionsIn(entries, fields).reverse() : [];
  }, [record]);
  if (!found) return null;
  if (!record || found.length === 0) return <p class={styles.nothing}>{t('versions_none')}</p>;
  return (
    <>
      <ol class={styles.list}>
        {found.slice(0, most).map((version) => (
          <li key={version.commit}>
            <button
              type="button"
              class={`${styles.entry} ${styles.version}`}
              {...press('record.versionAt', record, version.commit)}
            >
              <span class={styles.title}>{fieldsOf(record, version)}</span>
              <span class={styles.when}>{formatDate(version.at, true)}</span>
            </button>
          </li>
        ))}
      </ol>
      {found.length > most && (
        <div class={styles.more}>
          <CommandButton small kind="quiet" command={commandNamed('record.versions')} record={record} />
        </div>
      )}
    </>
  );
}
