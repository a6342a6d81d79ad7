import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { SaidNotices } from '../notices';
import { watchPointer } from '../pointed';
import { ServicesContext, useServices } from '../services';
import { useSpoken } from '../spoken';
import { watchTouch } from '../touch';
import { ActivityBar } from './ActivityBar';
import { Announcer } from './Announcer';
import { ChordHint } from './ChordHint';
import { CommandPalette } from './CommandPalette';
import type { Desk } from './desk';
import { EditorArea } from './EditorArea';
import { FileDrop } from './FileDrop';
import { finderOf } from './finder';
import { closeGone } from './gone-tabs';
import { KeysHelp } from './KeysHelp';
import { Notices } from './Notices';
import { Panel } from './Panel';
import { Questions } from './Questions';
import { SectionSheet } from './SectionSheet';
import { SideBar } from './SideBar';
import { StatusBar } from './StatusBar';
import { useTakenBack } from './taken-back';
import { useFocusKept } from './useFocusKept';
import { useKeys } from './useKeys';
import { useOneColumn } from './useOneColumn';
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
  const spoken = useSpoken(() => desk.services.languageChanged?.());
  useLayoutEffect(() => {
    document.title = t('app_name');
  }, [spoken]);
  return <Frame key={spoken} desk={desk} />;
}

/** How long the page is left alone before what can be found is read, ms. */
const untilFound = 1500;

/** Remembers from the start what was used, and reads what can be found when the page stands. */
function useFinder(): void {
  const services = useServices();
  useEffect(() => {
    const finder = finderOf(services);
    const timer = setTimeout(() => {
      finder.load().catch((error: unknown) => console.warn('finder', error));
    }, untilFound);
    return () => clearTimeout(timer);
  }, [services]);
}

function Frame({ desk }: { desk: Desk }) {
  const { session, repository } = useServices();
  useOneColumn(session);
  useKeys(desk);
  useFocusKept();
  useFinder();
  useTakenBack();
  useRegions();
  useEffect(watchTouch, []);
  useEffect(() => closeGone(session, repository), [session, repository]);
  useEffect(watchPointer, []);
  const open = session.sideBar.value;
  const alone = session.oneColumn.value;
  const panel = session.panel.value;
  const shown = alone ? session.narrow.value === 'panel' : panel.open;
  // One that was shown stays as it is behind what shows; one that was not is no work at the start.
  const stood = useRef(false);
  stood.current = shown || (stood.current && panel.open);
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
      {alone && <SectionSheet />}
      {stood.current && <Panel />}
      <StatusBar />
      <Notices desk={desk} />
      <ChordHint desk={desk} />
      <Announcer desk={desk} />
      {session.palette.value && <CommandPalette />}
      {session.keys.value && <KeysHelp />}
      <Questions desk={desk} />
      <FileDrop />
    </div>
  );
}
