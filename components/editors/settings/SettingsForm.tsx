import { useLayoutEffect, useRef } from 'preact/hooks';
import { settingsDesk } from '../../../lib/commands/settings-desk';
import { controlOf } from '../../../lib/commands/settings-table';
import { t } from '../../../lib/i18n';
import { settingsId } from '../../../lib/model';
import { useSettings } from '../../hooks';
import { useServices } from '../../services';
import { Empty } from '../../ui';
import { entryAt, useOutline } from '../../workbench/outline';
import { usePartName } from '../../workbench/usePartName';
import styles from '../Sheet.module.css';
import { useDrawn } from './drawn';
import { SettingField } from './SettingField';
import own from './Settings.module.css';
import { type FoundSection, findSettings } from './sections';

/** Parts that are drawn first, and those that come at once later: a new language shows as soon as these few are there. */
const inSteps = { atFirst: 2, further: 1 };

const placeOf = (part: string) => document.getElementById(`settings-${part}`);

/** The settings as a form: those that answer the search, each part under its heading. */
export function SettingsForm() {
  const { session } = useServices();
  const settings = useSettings();
  const { search, changed } = settingsDesk(session);
  const found = findSettings(settings, { search: search.value, changed: changed.value });
  const wanted = session.reveal.value;
  useOutline(
    found.map(({ section: { id, title, icon } }) => ({
      ...entryAt(() => placeOf(id), { id, title: t(title), level: 1, icon }),
      // What is not drawn yet is drawn first.
      go() {
        session.reveal.value = { record: settingsId, part: id };
      },
    })),
  );
  const drawn = useDrawn(found.length, inSteps);
  // What is looked for is there at once, and stays.
  const whole = useRef(false);
  whole.current ||= wanted?.record === settingsId || changed.value || search.value.trim() !== '';
  useLayoutEffect(() => {
    if (wanted?.record !== settingsId) return;
    session.reveal.value = null;
    const place = placeOf(wanted.part);
    const target = place?.matches('h2') ? place : place?.querySelector<HTMLElement>('input, select, textarea');
    place?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [wanted]);
  if (found.length === 0)
    return (
      <Empty
        icon="search"
        title={t(changed.value && !search.value.trim() ? 'settings_noneChanged' : 'settings_none')}
      />
    );
  return (
    <>
      {(whole.current ? found : found.slice(0, drawn)).map((each) => (
        <Section key={each.section.id} found={each} />
      ))}
    </>
  );
}

function Section({ found: { section, rows, whole } }: { found: FoundSection }) {
  const settings = useSettings();
  const partName = usePartName();
  const fields = rows.filter(({ key }) => controlOf(key).kind !== 'list');
  const { id, title, lead, Content } = section;
  return (
    <section class={styles.stack} aria-label={partName(t(title))}>
      <h2 id={`settings-${id}`} class={styles.subheading} tabIndex={-1}>
        {t(title)}
      </h2>
      {lead && <p class={styles.lead}>{t(lead)}</p>}
      {fields.length > 0 && (
        <div class={own.settings}>
          {fields.map((row) => (
            <SettingField key={row.key} row={row} settings={settings} />
          ))}
        </div>
      )}
      {whole && Content && <Content />}
    </section>
  );
}
