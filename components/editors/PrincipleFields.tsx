import { t } from '../../lib/i18n';
import type { PrincipleId, RecordId } from '../../lib/model';
import { usePress } from '../acts';
import { usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { PrincipleChip } from '../ui';
import sheet from './Sheet.module.css';

interface PrincipleFieldsProps {
  record: { id: RecordId; principles: readonly PrincipleId[] };
  /** What a press does: the id of a command that takes the record, and the principle as its part. */
  command: string;
}

/** Every principle as a toggle: those that a record carries are pressed. */
export function PrincipleFields({ record, command }: PrincipleFieldsProps) {
  const principles = usePrinciples();
  const press = usePress();
  return (
    <fieldset class={sheet.stack}>
      <legend class={sheet.label}>{t('marks_principles')}</legend>
      <div class={sheet.row}>
        {principles.map((principle) => (
          <PrincipleChip
            key={principle.id}
            name={principleName(principle)}
            colour={principle.colour}
            icon={principle.icon}
            pressed={record.principles.includes(principle.id)}
            press={press(command, record.id, principle.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
