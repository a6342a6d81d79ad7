import { t } from '../../lib/i18n';
import type { RecordId } from '../../lib/model';
import type { Tab } from '../../lib/workbench/session';
import { editors } from '../editors';
import { useServices } from '../services';
import { Button, Empty } from '../ui';
import styles from './EditorArea.module.css';
import { Guard } from './Guard';
import { onMac } from './platform';
import { panelId, Tabs, tabDomId } from './Tabs';
import { useLoaded } from './useLoaded';

/** The tabs and the editor of the one that is active. */
export function EditorArea() {
  const { session } = useServices();
  const active = session.active.value;
  return (
    <main id="main" class={styles.area} tabIndex={-1}>
      <div class={styles.top}>
        <div class={styles.back}>
          <Button
            kind="quiet"
            icon="chevron-left"
            onClick={() => {
              session.sideBar.value = true;
              session.narrow.value = 'list';
            }}
          >
            {t('frame_back')}
          </Button>
        </div>
        <Tabs />
      </div>
      {active ? <Panel key={active.id} tab={active} /> : <Nothing />}
    </main>
  );
}

function Panel({ tab }: { tab: Tab }) {
  const Editor = useLoaded(editors[tab.kind].load);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <div class={styles.panel} role="tabpanel" id={panelId} aria-labelledby={tabDomId(tab.id)} tabIndex={0}>
      <Guard>
        {Editor ? <Editor record={tab.record as RecordId | null} /> : <p class={styles.wait}>{t('frame_wait')}</p>}
      </Guard>
    </div>
  );
}

function Nothing() {
  return (
    <div class={styles.panel}>
      <Empty icon="book" title={t('frame_nothingOpen')}>
        <p>{t('frame_nothingOpenHint', onMac ? '⌘K' : 'Ctrl+K')}</p>
      </Empty>
    </div>
  );
}
