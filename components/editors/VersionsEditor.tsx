import { useId, useState } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { formatDate, t } from '../../lib/i18n';
import {
  differences,
  type RecordId,
  type RecordVersion,
  restoring,
  shapeOf,
  valuesOf,
  versionsIn,
} from '../../lib/model';
import { useLook, usePress } from '../acts';
import { CommandButton } from '../CommandButton';
import { useLive, usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { useServices } from '../services';
import { Empty, Progress } from '../ui';
import entries from '../ui/Entries.module.css';
import { KeptScroll } from '../workbench/KeptScroll';
import { useTabTitle } from '../workbench/useTabTitle';
import type { EditorProps } from './index';
import { Sheet } from './Sheet';
import sheet from './Sheet.module.css';
import styles from './VersionsEditor.module.css';
import { Compared } from './versions/Compared';
import { fieldsOf, inWords } from './versions/words';

/** Every version of a record: what each changed, how it differs from now, and the way back to it. */
export function VersionsEditor({ record }: EditorProps) {
  const { repository } = useServices();
  const press = usePress();
  const [chosen] = useLook('version');
  const title = useTabTitle({ kind: 'versions', record });
  const found = useLive(async () => {
    if (!record) return null;
    const [entries, fields] = await Promise.all([repository.versions(record), repository.fields(record)]);
    return fields ? { now: valuesOf(fields), versions: versionsIn(entries, fields).reverse() } : null;
  }, [record]);
  if (found === undefined)
    return (
      <Sheet>
        <Progress label={t('editor_reading')} />
      </Sheet>
    );
  const [first] = found?.versions ?? [];
  if (!record || !found || !first)
    return (
      <Sheet>
        <Empty icon="clock" title={t('versions_none')} />
      </Sheet>
    );
  const version = found.versions.find(({ commit }) => commit === chosen) ?? first;
  return (
    <Sheet wide>
      <header class={sheet.stack}>
        <h1 class={sheet.heading} dir="auto">
          {title}
        </h1>
        <p class={sheet.lead}>{t('versions_lead')}</p>
      </header>
      <div class={styles.both}>
        <KeptScroll as="ol" name="versions" class={`${entries.list} ${styles.all}`} aria-label={t('versions_list')}>
          {found.versions.map((each) => (
            <li key={each.commit}>
              <button
                type="button"
                class={entries.entry}
                aria-current={each.commit === version.commit}
                {...press('version.show', record, each.commit)}
              >
                <span>{formatDate(each.at, true)}</span>
                <span class={sheet.muted}>{fieldsOf(record, each)}</span>
              </button>
            </li>
          ))}
        </KeptScroll>
        <Version key={version.commit} record={record} version={version} now={found.now} />
      </div>
    </Sheet>
  );
}

interface VersionProps {
  record: RecordId;
  version: RecordVersion;
  now: RecordVersion['state'];
}

function Version({ record, version, now }: VersionProps) {
  // Two of these may stand side by side: their choices are two.
  const group = useId();
  const [since, setSince] = useState(false);
  const principles = usePrinciples();
  const nameOf = (id: string) => {
    const principle = principles.find((each) => each.id === id);
    return principle ? principleName(principle) : id;
  };
  const shape = shapeOf(record);
  const back = restoring(now, version.state, shape);
  const standing = Object.keys(back).length === 0;
  const before = { ...version.state };
  for (const { key, before: old } of version.changes) {
    if (old === undefined) delete before[key];
    else before[key] = old;
  }
  const words = since
    ? inWords(differences(version.state, now), { record, before: version.state, after: now, nameOf })
    : inWords(differences(before, version.state), { record, before, after: version.state, nameOf });
  return (
    <div class={sheet.stack}>
      <h2 class={sheet.subheading}>{formatDate(version.at, true)}</h2>
      {standing ? (
        <p class={sheet.muted}>{t('versions_same')}</p>
      ) : (
        <div class={sheet.row}>
          <CommandButton command={commandNamed('version.restore')} record={record} part={version.commit} />
        </div>
      )}
      <fieldset class={styles.choice}>
        <legend>{t('versions_compare')}</legend>
        {([false, true] as const).map((value) => (
          <label key={String(value)}>
            <input type="radio" name={group} checked={since === value} onChange={() => setSince(value)} />
            {t(value ? 'versions_withNow' : 'versions_withBefore')}
          </label>
        ))}
      </fieldset>
      <Compared changes={words} />
    </div>
  );
}
