import type { ComponentChildren, Ref } from 'preact';
import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import type { RecordId } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { Empty, type IconName, Notice, Progress } from '../ui';
import styles from './Sheet.module.css';

interface SheetProps {
  wide?: boolean;
  /** What is printed instead, where an editor is made of fields. */
  printed?: ComponentChildren;
  /** Its column, and whether something is looked for in it. */
  inside?: Ref<HTMLDivElement>;
  finding?: boolean;
  children: ComponentChildren;
}

/** The paper an editor stands on: one column, scrolled by the panel around it. `wide` leaves room for something beside it. */
export function Sheet({ wide, printed, inside, finding, children }: SheetProps) {
  return (
    <div class={styles.sheet} data-sheet="" data-prints={printed ? 'other' : 'same'}>
      {printed && <div class={styles.printed}>{printed}</div>}
      <div ref={inside} class={`${styles.column} ${wide ? styles.wide : ''}`} data-finding={finding ? '' : undefined}>
        {children}
      </div>
    </div>
  );
}

/** What an editor shows until its record is read, and where there is none any more. */
export function Absent({ record, icon }: { record: null | undefined; icon: IconName }) {
  return (
    <Sheet>
      {record === undefined ? <Progress label={t('editor_reading')} /> : <Empty icon={icon} title={t('editor_gone')} />}
    </Sheet>
  );
}

/** Says of a record that it is in the trash, as long as it is, and takes it out. */
export function InTrash({ record }: { record: { readonly id: RecordId; readonly trashedAt: string | null } }) {
  if (record.trashedAt === null) return null;
  return (
    <Notice kind="warning" actions={<CommandButton command={commandNamed('record.restore')} record={record.id} />}>
      {t('record_inTrash')}
    </Notice>
  );
}
