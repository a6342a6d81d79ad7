import { givenLabel } from '../../../lib/commands/label-names';
import { t } from '../../../lib/i18n';
import type { Settings } from '../../../lib/model';
import { waysId } from '../../../lib/model/ways';
import { useLabelNames } from '../../hooks';
import { DurableText } from '../DurableText';
import styles from '../Sheet.module.css';

/** What a community calls the kinds of note lines: one word each, or as given. */
export function LabelFields() {
  const names = useLabelNames();
  // What a durable field needs of a record is its id.
  const record = { id: waysId } as Settings;
  return (
    <fieldset id="settings-labels" class={styles.group}>
      <legend class={styles.label}>{t('labels_list')}</legend>
      <p class={styles.muted}>{t('labels_lead')}</p>
      <div class={styles.fields}>
        {names?.map(({ kind, own, else: otherwise, pack }) => (
          <DurableText
            key={kind}
            record={record}
            field={`labels/${kind}/word`}
            stored={own}
            label={givenLabel(kind)}
            hint={pack === null ? '' : t('labels_fromPack', otherwise, pack)}
            placeholder={otherwise}
            maxLength={60}
          />
        ))}
      </div>
    </fieldset>
  );
}
