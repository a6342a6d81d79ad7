import type { MessageKey } from '../../lib/i18n';
import { t } from '../../lib/i18n';
import { type Changes, type ClipId, type MeetingId, type PrincipleId, setKey } from '../../lib/model';
import { useServices } from '../services';
import { FormTags } from './FormTags';
import { PrincipleFields } from './PrincipleFields';
import { useRecordEdit } from './useRecordEdit';

interface MarksFieldsProps {
  record: { id: ClipId | MeetingId; title: string; principles: readonly PrincipleId[]; tags: readonly string[] };
  did: MessageKey;
}

/** Principles as toggles and own tags of a collected thing. */
export function MarksFields({ record, did }: MarksFieldsProps) {
  const { repository } = useServices();
  const edit = useRecordEdit(record.id, did, record.title);
  const setTags = (tags: readonly string[]) => {
    const changes: Record<string, Changes[string]> = {};
    for (const tag of tags) if (!record.tags.includes(tag)) changes[setKey('tags', tag)] = true;
    for (const tag of record.tags) if (!tags.includes(tag)) changes[setKey('tags', tag)] = false;
    if (Object.keys(changes).length > 0) void edit(changes);
  };
  return (
    <>
      <PrincipleFields record={record} command="clip.principle" />
      <FormTags
        name="tag"
        label={t('marks_tags')}
        tags={record.tags}
        onChange={setTags}
        suggest={(prefix) => repository.tags(prefix)}
      />
    </>
  );
}
