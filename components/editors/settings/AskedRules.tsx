import { commandNamed } from '../../../lib/commands';
import { askedRules } from '../../../lib/commands/asked-rules';
import { t } from '../../../lib/i18n';
import { useRun } from '../../acts';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import { Checkbox } from '../../ui';
import styles from '../Sheet.module.css';
import own from './Settings.module.css';

/** What the community asks for before something is shared: each with its why, on or off. Kept; nothing is checked by it yet. */
export function AskedRules() {
  const { repository } = useServices();
  const run = useRun();
  const rules = useLive(() => askedRules(repository), [], touches('settings'));
  return (
    <section id="settings-rules" class={styles.stack} aria-labelledby="settings-rules-title">
      <h3 id="settings-rules-title" class={styles.label}>
        {t('rules_title')}
      </h3>
      <p class={styles.lead}>{t('rules_lead')}</p>
      {rules?.length === 0 && <p class={styles.muted}>{t('rules_none')}</p>}
      <ul class={own.packs}>
        {rules?.map(({ rule, on, reason, pack, own: changed }) => (
          <li key={rule} class={styles.stack}>
            <Checkbox
              label={<code dir="auto">{rule}</code>}
              checked={on}
              describedBy={`rule-${rule}`}
              onChange={() => void run(commandNamed('rule.switch'), undefined, rule)}
            />
            <p id={`rule-${rule}`} class={styles.muted} dir="auto">
              {[
                reason || t('rule_noReason'),
                pack === null ? t('rule_fromWays') : t('rule_fromPack', pack),
                changed && pack !== null ? t('rule_changed') : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
