import { commandNamed } from '../../../lib/commands';
import { contentsOf, listPacks, type PackHere } from '../../../lib/commands/packs';
import { language, t } from '../../../lib/i18n';
import { useRun } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { Checkbox } from '../../ui';
import styles from '../Sheet.module.css';
import own from './Settings.module.css';

/** The packs that are here: what each holds, whose it is, and whether it is in use. */
export function Packs() {
  const { repository } = useServices();
  const packs = useLive(() => listPacks(language(), repository), []);
  return (
    <>
      <ul class={own.packs}>
        {packs?.map((here) => (
          <li key={here.pack.id} class={styles.group}>
            <OnePack here={here} />
          </li>
        ))}
      </ul>
      <div class={styles.row}>
        <CommandButton command={commandNamed('pack.import')} />
        <CommandButton command={commandNamed('practice.list')} />
      </div>
    </>
  );
}

function OnePack({ here: { pack, builtIn, on } }: { here: PackHere }) {
  const run = useRun();
  const facts = [
    [t('pack_holds'), contentsOf(pack)],
    [t('pack_version'), pack.version],
    [t('pack_licence'), pack.licence],
    [t('pack_source'), pack.source],
  ] as const;
  return (
    <>
      <Checkbox
        label={<strong dir="auto">{pack.title}</strong>}
        checked={on}
        onChange={() => void run(commandNamed('pack.switch'), undefined, pack.id)}
      />
      <dl class={own.ledger}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {builtIn ? (
        <p class={styles.muted}>{t('pack_builtIn')}</p>
      ) : (
        <div class={styles.row}>
          <CommandButton small kind="danger" command={commandNamed('pack.remove')} part={pack.id}>
            {t('pack_removeOne', pack.title)}
          </CommandButton>
        </div>
      )}
    </>
  );
}
