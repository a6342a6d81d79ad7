import { type Changes, type Clip, type Edit, type PrincipleId, setKey } from '../model';

/** What the capture form holds of a clip. */
export interface ClipForm {
  readonly title: string;
  readonly note: string;
  readonly principles: readonly PrincipleId[];
  readonly tags: readonly string[];
}

/** What the form says other than the clip, as one edit that also takes it out of the trash; null where they agree. */
export function formEdit(clip: Clip, form: ClipForm): Edit | null {
  const changes: Changes = {
    ...(form.title !== clip.title && { title: form.title }),
    ...(form.note !== clip.note && { note: form.note }),
    ...setChanges('principles', clip.principles, form.principles),
    ...setChanges('tags', clip.tags, form.tags),
    ...(clip.trashedAt !== null && { trashedAt: null }),
  };
  if (Object.keys(changes).length === 0) return null;
  return { title: 'did_clip_edit', subject: [form.title], changes: { [clip.id]: changes } };
}

function setChanges(set: string, before: readonly string[], after: readonly string[]): Changes {
  const added = after.filter((entry) => !before.includes(entry)).map((entry) => [setKey(set, entry), true] as const);
  const gone = before.filter((entry) => !after.includes(entry)).map((entry) => [setKey(set, entry), false] as const);
  return Object.fromEntries([...added, ...gone]);
}
