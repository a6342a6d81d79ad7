import { commandNamed } from '../../lib/commands';
import { samplePresent } from '../../lib/commands/sample';
import { type MessageKey, t } from '../../lib/i18n';
import { CommandButton } from '../CommandButton';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Icon, type IconName } from '../ui';
import { Sheet } from './Sheet';
import sheet from './Sheet.module.css';
import styles from './WelcomeEditor.module.css';

const steps: readonly { icon: IconName; title: MessageKey; words: MessageKey }[] = [
  { icon: 'bookmark', title: 'welcome_keepTitle', words: 'welcome_keep' },
  { icon: 'principles', title: 'welcome_senseTitle', words: 'welcome_sense' },
  { icon: 'digests', title: 'welcome_shareTitle', words: 'welcome_share' },
];

/** What to do here, in three steps; and where everything stays. */
export function WelcomeEditor() {
  return (
    <Sheet>
      <header class={sheet.stack}>
        <h2 class={styles.title}>{t('welcome_title')}</h2>
        <p class={sheet.lead}>{t('welcome_lead')}</p>
      </header>
      <ol class={styles.steps}>
        {steps.map(({ icon, title, words }) => (
          <li key={title} class={styles.step}>
            <span class={styles.picture}>
              <Icon name={icon} size={26} />
            </span>
            <div>
              <h3 class={styles.name}>{t(title)}</h3>
              <p>{t(words)}</p>
            </div>
          </li>
        ))}
      </ol>
      <section class={sheet.group}>
        <h3 class={sheet.subheading}>{t('welcome_sampleTitle')}</h3>
        <p>{t('welcome_sample')}</p>
        <SampleButton />
      </section>
      <section class={sheet.group}>
        <h3 class={sheet.subheading}>{t('welcome_yoursTitle')}</h3>
        <p>{t('welcome_yours')}</p>
        <p>
          <strong>{t('welcome_uninstall')}</strong> {t('welcome_backUp')}
        </p>
        <div class={sheet.row}>
          <CommandButton command={commandNamed('library.backup')} />
          <CommandButton command={commandNamed('library.restore')} kind="quiet" />
          <CommandButton command={commandNamed('digest.receive')} kind="quiet" />
        </div>
      </section>
    </Sheet>
  );
}

/** To add the sample library where it is not, to remove it where it is. */
function SampleButton() {
  const { repository } = useServices();
  const here = useLive(async () => (await samplePresent(repository)).length > 0, []);
  return (
    <div class={sheet.row}>
      {here === false && <CommandButton command={commandNamed('sample.add')} kind="primary" />}
      {here && <CommandButton command={commandNamed('sample.remove')} />}
    </div>
  );
}
