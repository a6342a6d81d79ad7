import { threadWords } from '../../lib/commands/thread-source';
import type { RecordId } from '../../lib/model';
import type { Tab } from '../../lib/workbench/groups';
import { editors } from '../editors';
import { useLive, useRecord } from '../hooks';
import { useServices } from '../services';
import type { IconName } from '../ui';

/** What stands before a tab's name. */
export function useTabIcon({ kind, record: id }: Pick<Tab, 'kind' | 'record'>): IconName {
  const record = useRecord(id as RecordId | null);
  const { icon, iconOf } = editors[kind];
  return (record && iconOf?.(record)) || icon;
}

const never = () => false;

/** What a tab is called: by its record's own title; a value thread without one by what it began with, as in every list. */
export function useTabTitle({ kind, record: id }: Pick<Tab, 'kind' | 'record'>): string {
  const { repository } = useServices();
  const record = useRecord(id as RecordId | null) ?? null;
  const untitled = kind === 'thread' && record && 'begun' in record && record.title.trim() === '' ? record : null;
  const words = useLive(
    async () => (untitled ? threadWords(repository, untitled) : ''),
    [untitled],
    untitled ? undefined : never,
  );
  return (untitled && words) || editors[kind].title(record, id);
}
