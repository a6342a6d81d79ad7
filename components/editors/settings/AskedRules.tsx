import { commandNamed } from '../../../lib/commands';
import { type RuleHere, rulesHere } from '../../../lib/commands/asked-rules';
import { t } from '../../../lib/i18n';
import { useRun } from '../../acts';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import { Checkbox } from '../../ui';
import styles from '../Sheet.module.css';
import own from './Settings.module.css';

/** What is looked for before a digest is shared: each rule with its why, on or off for the community; what stops a digest is always looked for. */
export function AskedRules() {
  const { repository } = useServices();
  const rules = useLive(() => rulesHere(repository), [], touches('settings'));
  return (
    <section id="settings-rules" class={styles.stack} aria-labelledby="settings-rules-title">
      <h3 id="settings-rules-title" class={styles.label}>
        {t('rules_title')}
      </h3>
      <p class={styles.lead}>{t('rules_lead')}</p>
      <ul class={own.packs}>
        {rules?.map((each) => (
          <Rule key={each.rule} here={each} />
        ))}
      </ul>
    </section>
  );
}

function Rule({ here: { rule, on, reason, pack, own: changed, about } }: { here: RuleHere }) {
  const run = useRun();
  const facts = [
    about ? t(about.why) : t('rule_unknown'),
    about?.stops ? t('rule_stops') : '',
    reason,
    pack === null ? '' : t('rule_fromPack', pack),
    changed && pack !== null ? t('rule_changed') : '',
  ];
  return (
    <li>
      <Checkbox
        label={about ? t(about.title) : <code dir="auto">{rule}</code>}
        checked={about?.stops || on}
        disabled={about?.stops}
        hint={facts.filter(Boolean).map((fact) => <p key={fact}>{fact}</p>)}
        onChange={() => void run(commandNamed('rule.switch'), undefined, rule)}
      />
    </li>
  );
}
