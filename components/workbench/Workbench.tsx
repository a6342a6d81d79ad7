import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { language, loadMessages, t } from '../../lib/i18n';
import { defaultSettings, settingsId } from '../../lib/model';
import { applyAppearance } from '../appearance';
import { useRecord } from '../hooks';
import { SaidNotices } from '../notices';
import { ServicesContext, useServices } from '../services';
import { ActivityBar } from './ActivityBar';
import { CommandPalette } from './CommandPalette';
import type { Desk } from './desk';
import { EditorArea } from './EditorArea';
import { FileDrop } from './FileDrop';
import { KeysHelp } from './KeysHelp';
import { Notices } from './Notices';
import { Panel } from './Panel';
import { Questions } from './Questions';
import { SideBar } from './SideBar';
import { StatusBar } from './StatusBar';
import { useFocusKept } from './useFocusKept';
import { useKeys } from './useKeys';
import { useNarrow } from './useNarrow';
import { useRegions } from './useRegions';
import styles from './Workbench.module.css';

/** The whole page: rooms, side bar, editors, status; one column where it is narrow. */
export function Workbench({ desk }: { desk: Desk }) {
  return (
    <ServicesContext.Provider value={desk.services}>
      <SaidNotices.Provider value={desk.history}>
        <Spoken desk={desk} />
      </SaidNotices.Provider>
    </ServicesContext.Provider>
  );
}

/** The frame in the language and theme of the settings; a new language makes everything anew. */
function Spoken({ desk }: { desk: Desk }) {
  const settings = useRecord(settingsId);
  const [spoken, setSpoken] = useState(language());
  useEffect(() => {
    if (settings === undefined) return;
    const chosen = applyAppearance(settings ?? defaultSettings());
    if (chosen === language()) return;
    let left = false;
    loadMessages(chosen).then(
      () => {
        if (left) return;
        setSpoken(chosen);
        desk.services.languageChanged?.();
      },
      (error: unknown) => console.error('language', error),
    );
    return () => {
      left = true;
    };
  }, [settings?.language, settings?.theme]);
  useEffect(() => {
    document.title = t('app_name');
  }, [spoken]);
  return <Frame key={spoken} desk={desk} />;
}

function Frame({ desk }: { desk: Desk }) {
  const { session } = useServices();
  useKeys(desk);
  useFocusKept();
  useRegions();
  const open = session.sideBar.value;
  const alone = useNarrow();
  useLayoutEffect(() => {
    session.oneColumn.value = alone;
  }, [alone]);
  const panel = session.panel.value;
  const shown = alone ? session.narrow.value === 'panel' : panel.open;
  return (
    <div
      class={styles.frame}
      data-narrow={session.narrow.value}
      data-side={open ? 'open' : 'closed'}
      data-panel={shown && !alone && panel.whole ? 'whole' : undefined}
    >
      <a class={styles.skip} href="#main">
        {t('frame_skip')}
      </a>
      <ActivityBar />
      {open && <SideBar />}
      <EditorArea />
      {shown && <Panel />}
      <StatusBar />
      <Notices desk={desk} />
      {session.palette.value && <CommandPalette />}
      {session.keys.value && <KeysHelp />}
      <Questions desk={desk} />
      <FileDrop />
    </div>
  );
}
