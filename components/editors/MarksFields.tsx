import type { MessageKey } from '../../lib/i18n';
import { t } from '../../lib/i18n';
import { type Changes, type ClipId, type MeetingId, type PrincipleId, setKey } from '../../lib/model';
import { usePress } from '../acts';
import { usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { useServices } from '../services';
import { PrincipleChip, TagInput } from '../ui';
import styles from './Sheet.module.css';
import { useRecordEdit } from './useRecordEdit';

interface MarksFieldsProps {
  record: { id: ClipId | MeetingId; title: string; principles: readonly PrincipleId[]; tags: readonly string[] };
  did: MessageKey;
}

/** Principles as toggles and own tags of a collected thing. */
export function MarksFields({ record, did }: MarksFieldsProps) {
  const { repository } = useServices();
  const principles = usePrinciples();
  const press = usePress();
  const edit = useRecordEdit(record.id, did, record.title);
  const setTags = (tags: readonly string[]) => {
    const changes: Record<string, Changes[string]> = {};
    for (const tag of tags) if (!record.tags.includes(tag)) changes[setKey('tags', tag)] = true;
    for (const tag of record.tags) if (!tags.includes(tag)) changes[setKey('tags', tag)] = false;
    if (Object.keys(changes).length > 0) void edit(changes);
  };
  return (
    <>
      <fieldset class={styles.stack}>
        <legend class={styles.label}>{t('marks_principles')}</legend>
        <div class={styles.row}>
          {principles.map((principle) => (
            <PrincipleChip
              key={principle.id}
              name={principleName(principle)}
              colour={principle.colour}
              icon={principle.icon}
              pressed={record.principles.includes(principle.id)}
              press={press('clip.principle', record.id, principle.id)}
            />
          ))}
        </div>
      </fieldset>
      <TagInput
        label={t('marks_tags')}
        tags={record.tags}
        onChange={setTags}
        suggest={(prefix) => repository.tags(prefix)}
      />
    </>
  );
}
