import { useContext, useEffect } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { formatDate, t } from '../../lib/i18n';
import { CommandButton } from '../CommandButton';
import { SaidNotices } from '../notices';
import { Empty, Icon } from '../ui';
import styles from './NoticesPanel.module.css';

/** What was said in the corner, newest first, after a restart too, with the way back where there still is one. */
export function NoticesPanel() {
  const said = useContext(SaidNotices);
  const list = said.value;
  const unread = list.some((notice) => notice.unread);
  useEffect(() => {
    // Who looks at the list has seen it.
    if (unread) said.value = said.peek().map((notice) => ({ ...notice, unread: false }));
  }, [unread]);
  if (list.length === 0)
    return (
      <div class={styles.empty}>
        <Empty icon="bell" title={t('notices_empty')}>
          <p>{t('notices_emptyHint')}</p>
        </Empty>
      </div>
    );
  return (
    <>
      <div class={styles.foot}>
        <CommandButton small command={commandNamed('notice.clear')} />
      </div>
      <ol class={styles.list}>
        {list.map((notice) => (
          <li key={notice.key} class={`${styles.one} ${notice.kind === 'error' ? styles.error : ''}`}>
            <Icon name={notice.kind === 'error' ? 'warning' : 'info'} />
            <div class={styles.words}>
              <p class={styles.message} dir="auto">
                {notice.message}
              </p>
              <p class={styles.when}>{formatDate(notice.at, true)}</p>
            </div>
            {notice.undo && (
              <CommandButton small command={commandNamed('edit.undoOne')} part={notice.undo}>
                {t('undo')}
              </CommandButton>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
