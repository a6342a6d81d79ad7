import { useEffect, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { t } from '../../../lib/i18n';
import { useAct } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { useServices } from '../../services';
import { Checkbox } from '../../ui';
import styles from '../Sheet.module.css';

/** Lets the reading companion know which page is in front: asks the browser in the click, or gives it back. */
export function FollowSwitch() {
  const { following } = useServices();
  const act = useAct();
  const [allowed, setAllowed] = useState(false);
  const read = () => act(async () => setAllowed((await following?.allowed()) ?? false));
  useEffect(() => void read(), []);
  if (!following) return null;
  const change = (on: boolean) =>
    act(async ({ notify }) => {
      // Nothing may be waited for before asking: the browser asks a person in the click only.
      const done = await (on ? following.ask() : following.giveBack());
      if (on && !done) notify(t('companion_refused'));
    }).finally(() => void read());
  return (
    <>
      <div class={styles.row}>
        <CommandButton command={commandNamed('companion.open')} small />
      </div>
      <Checkbox label={t('settings_follow')} checked={allowed} onChange={(on) => void change(on)} />
    </>
  );
}
