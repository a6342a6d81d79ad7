import { t } from '../../../lib/i18n';
import type { Conflict } from '../../../lib/import';
import { Checkbox } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Conflicts.module.css';

interface ConflictsProps {
  conflicts: readonly Conflict[];
  /** Keys of those for which theirs is taken. */
  theirs: ReadonlySet<string>;
  onChange(theirs: ReadonlySet<string>): void;
}

/** What both the maker and somebody here changed since the last edition: both texts, and which one is to stand. */
export function Conflicts({ conflicts, theirs, onChange }: ConflictsProps) {
  const choose = (key: string, on: boolean) =>
    onChange(new Set(on ? [...theirs, key] : [...theirs].filter((other) => other !== key)));
  return (
    <section class={sheet.stack} aria-labelledby="import-conflicts">
      <h2 id="import-conflicts" class={sheet.subheading}>
        {t('conflict_heading')}
      </h2>
      <p class={sheet.muted}>{t('conflict_lead')}</p>
      <ul class={styles.list}>
        {conflicts.map((conflict) => (
          <li key={conflict.key} class={sheet.group}>
            <h3 class={sheet.label}>{t(`conflict_${conflict.what}`)}</h3>
            <dl class={styles.sides}>
              <div>
                <dt>{t('conflict_mine')}</dt>
                <dd dir="auto">{conflict.mine || t('conflict_takenOut')}</dd>
              </div>
              <div>
                <dt>{t('conflict_theirs')}</dt>
                <dd dir="auto">{conflict.theirs || t('conflict_takenOut')}</dd>
              </div>
            </dl>
            <Checkbox
              label={t('conflict_take')}
              checked={theirs.has(conflict.key)}
              onChange={(on) => choose(conflict.key, on)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
