import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { usePress } from '../acts';
import { ServicesContext } from '../services';
import { useSpoken } from '../spoken';
import { Empty, IconButton, type IconName, Progress, VisuallyHidden } from '../ui';
import type { Desk } from '../workbench/desk';
import { Guard } from '../workbench/Guard';
import { Notices } from '../workbench/Notices';
import { useFocusKept } from '../workbench/useFocusKept';
import type { Refusal } from './beside';
import styles from './Companion.module.css';
import { Follow } from './Follow';
import type { Follower, Front } from './follower';
import { pressKey } from './press-key';
import { ThisPage } from './ThisPage';

interface CompanionProps {
  desk: Desk;
  follower: Follower;
  refusal: ReadonlySignal<Refusal | null>;
}

/** The reading companion: what the library has about the page beside it. */
export function Companion(props: CompanionProps) {
  return (
    <ServicesContext.Provider value={props.desk.services}>
      <Spoken {...props} />
    </ServicesContext.Provider>
  );
}

function Spoken(props: CompanionProps) {
  const spoken = useSpoken();
  useLayoutEffect(() => {
    document.title = t('companion_title');
  }, [spoken]);
  return <Frame key={spoken} {...props} />;
}

function Frame({ desk, follower, refusal }: CompanionProps) {
  const press = usePress();
  useFocusKept();
  const front = follower.front.value;
  const [said, say] = useState('');
  return (
    <div class={styles.frame}>
      <header class={styles.bar}>
        <h1 class={styles.name}>{t('companion_title')}</h1>
        <IconButton
          small
          icon="library"
          label={t('command_companion_library')}
          {...press('companion.library', undefined, 'library')}
        />
      </header>
      <main class={styles.main}>
        <Guard key={front.kind === 'page' ? front.address : front.kind}>
          <Beside front={front} refusal={refusal.value} say={say} />
        </Guard>
        {front.kind !== 'looking' && <Follow follows={follower.follows.value} first={front.kind === 'hidden'} />}
      </main>
      <VisuallyHidden>
        <p role="status">{said}</p>
      </VisuallyHidden>
      <div class={styles.corner}>
        <Notices desk={desk} />
      </div>
    </div>
  );
}

interface BesideProps {
  front: Front;
  refusal: Refusal | null;
  /** Tells a screen reader what stands beside the companion now. */
  say(words: string): void;
}

function Beside({ front, refusal, say }: BesideProps) {
  switch (front.kind) {
    case 'looking':
      return <Progress label={t('frame_wait')} />;
    case 'hidden':
      return (
        <Nothing say={say} icon="bookmark" title={t('companion_press')} hint={t('companion_pressHint', pressKey())} />
      );
    case 'own':
      return <Nothing say={say} icon="library" title={t('companion_own')} hint={t('companion_ownHint')} />;
    case 'browser':
      return (
        <Nothing say={say} icon="window" title={t('companion_browserPage')} hint={t('companion_browserPageHint')} />
      );
    default:
      return <ThisPage page={front} refusal={refusal?.address === front.address ? refusal : null} say={say} />;
  }
}

interface NothingProps extends Pick<BesideProps, 'say'> {
  icon: IconName;
  title: string;
  hint: string;
}

function Nothing({ icon, title, hint, say }: NothingProps) {
  useEffect(() => say(title), [title]);
  return (
    <Empty icon={icon} title={title}>
      <p>{hint}</p>
    </Empty>
  );
}
