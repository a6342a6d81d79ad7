import type { RefObject } from 'preact';
import { type MessageKey, t } from '../../lib/i18n';
import { entryAt, useOutline } from '../workbench/outline';

/** The fields of a record as what is in its editor; `inside` is anything in that editor. */
export function useFieldOutline(
  inside: RefObject<HTMLElement | null>,
  fields: readonly { readonly field: string; readonly label: MessageKey }[],
): void {
  const find = (field: string) => () =>
    inside.current?.closest('[role="tabpanel"]')?.querySelector<HTMLElement>(`[data-field="${field}"]`);
  useOutline(fields.map(({ field, label }) => entryAt(find(field), { id: field, title: t(label), level: 1 })));
}
