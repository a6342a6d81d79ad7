import { type MessageKey, t } from '../../lib/i18n';
import { attributionModes, type Meeting, type ReleaseLevel, releaseLevels } from '../../lib/model';
import { Select } from '../ui';
import styles from './Sheet.module.css';
import { useRecordEdit } from './useRecordEdit';

const releaseHints = {
  room: 'release_roomHint',
  network: 'release_networkHint',
  public: 'release_publicHint',
} as const;

const attributionHints = {
  named: 'attribution_namedHint',
  organisation: 'attribution_organisationHint',
  role: 'attribution_roleHint',
  unattributed: 'attribution_unattributedHint',
} as const;

/** The three levels as choices, in plain words. */
export const releaseOptions = (): { value: ReleaseLevel; label: string }[] =>
  releaseLevels.map((value) => ({ value, label: t(`release_${value}`) }));

/** What a release level means. */
export const releaseHint = (level: ReleaseLevel): string => t(releaseHints[level]);

/** What the room agreed: how far words may travel and how speakers are named, each choice explained. */
export function ReleaseFields({ meeting, did }: { meeting: Meeting; did: MessageKey }) {
  const edit = useRecordEdit(meeting.id, did, meeting.title);
  return (
    <fieldset class={styles.group}>
      <legend class={styles.label}>{t('release_legend')}</legend>
      <Select
        label={t('release_label')}
        value={meeting.release}
        options={releaseOptions()}
        hint={releaseHint(meeting.release)}
        onChange={(release) => void edit({ release })}
      />
      <Select
        label={t('attribution_label')}
        value={meeting.attribution}
        options={attributionModes.map((value) => ({ value, label: t(`attribution_${value}`) }))}
        hint={t(attributionHints[meeting.attribution])}
        onChange={(attribution) => void edit({ attribution })}
      />
    </fieldset>
  );
}
