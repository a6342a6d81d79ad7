import { commandNamed } from '../../lib/commands';
import type { Found, Outcome } from '../../lib/digest/lint';
import { formatNumber, t } from '../../lib/i18n';
import type { Digest } from '../../lib/model';
import { usePress } from '../acts';
import { CommandButton, CommandItem } from '../CommandButton';
import { Icon, Menu, Summary } from '../ui';
import styles from './Lint.module.css';
import { fixSaid, saidOf, severityIcons } from './look';

interface FindingRowProps {
  found: Found;
  digest: Digest;
  /** Why it was let be, where it was. */
  settled?: Outcome['letBe'][number];
  /** How many of its kind can be mended at once; said beside the first of them alone. */
  together?: number;
}

/** One finding: Enter goes to its words; what mends it and what lets it be stands beside it, why and how below. */
export function FindingRow({ found, digest, settled, together = 0 }: FindingRowProps) {
  const here = { record: digest.id, part: found.key };
  return (
    <li class={`${styles.one} ${styles[found.severity] ?? ''}`}>
      <span class={styles.icon}>
        <Icon name={severityIcons[found.severity]} size={18} />
      </span>
      <div class={styles.row}>
        <Words found={found} digest={digest} settled={settled} />
        {!settled &&
          found.fixes?.map((fix) => (
            <CommandButton
              key={fix.does}
              small
              command={commandNamed('lint.fix')}
              record={digest.id}
              part={`${found.key} ${fix.does}`}
            >
              {fixSaid(fix)}
            </CommandButton>
          ))}
        {!settled && together > 1 && (
          <CommandButton small kind="quiet" command={commandNamed('lint.fixAll')} {...here}>
            {t('lint_fixAll', formatNumber(together))}
          </CommandButton>
        )}
        {settled ? (
          <CommandButton small command={commandNamed('lint.again')} {...here} />
        ) : (
          !found.held && <LetBe found={found} here={here} />
        )}
      </div>
      <details class={styles.why}>
        <Summary>{t('lint_whyAndHow')}</Summary>
        <p>{t(found.why)}</p>
        <p>{t(found.how)}</p>
      </details>
    </li>
  );
}

function Words({ found, digest, settled }: FindingRowProps) {
  const press = usePress();
  const facts = [saidOf(found), settled && t(`lint_by_${settled.by}`, settled.reason)].filter(Boolean).join(' · ');
  const inside = (
    <>
      <span class={styles.title}>{t(found.title)}</span>
      {found.words && (
        <span class={styles.words} dir="auto">
          {found.words}
        </span>
      )}
      {facts && (
        <span class={styles.facts} dir="auto">
          {facts}
        </span>
      )}
    </>
  );
  // What is found in the whole of it stands nowhere to go to.
  if (found.where.field === '') return <div class={styles.open}>{inside}</div>;
  return (
    <button type="button" class={styles.open} {...press('lint.go', digest.id, found.key)}>
      {inside}
    </button>
  );
}

function LetBe({ found, here }: { found: Found; here: { record: Digest['id']; part: string } }) {
  return (
    <Menu small label={t('lint_letBeMenu', t(found.title))}>
      <CommandItem command={commandNamed('lint.letBe')} {...here} />
      {found.severity !== 'stop' && (
        <>
          <CommandItem command={commandNamed('lint.letRuleBe')} {...here} />
          <CommandItem command={commandNamed('lint.ruleOff')} {...here} />
        </>
      )}
    </Menu>
  );
}
