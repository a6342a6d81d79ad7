import { t } from '../../../lib/i18n';
import type { PrincipleId } from '../../../lib/model';
import { usePress } from '../../acts';
import { usePartName } from '../../workbench/usePartName';
import sheet from '../Sheet.module.css';
import styles from './PrinciplePractices.module.css';
import { usePractices } from './usePractices';

const most = 6;

/** A few practices that live by a principle, and the way to all of them. Nothing where there is none. */
export function PrinciplePractices({ principle }: { principle: PrincipleId }) {
  const press = usePress();
  const partName = usePartName();
  const key = principle.slice('principle:'.length);
  const all = usePractices();
  const found = (all ?? []).filter(({ practice }) => practice.principles.includes(key));
  if (found.length === 0) return null;
  return (
    <section class={sheet.stack} aria-label={partName(t('practices_forPrinciple'))}>
      <h2 class={sheet.subheading}>{t('practices_forPrinciple')}</h2>
      <ul class={styles.list}>
        {found.slice(0, most).map(({ id, practice, pack }) => (
          <li key={id}>
            <button type="button" class={styles.practice} lang={pack.language} {...press('practice.open', id)}>
              <strong dir="auto">{practice.name}</strong>
              <span class={sheet.muted} dir="auto">
                {practice.purpose}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <div>
          <button type="button" class={styles.all} {...press('practice.list', undefined, key)}>
            {t('practices_allFor', found.length)}
          </button>
        </div>
      )}
    </section>
  );
}
