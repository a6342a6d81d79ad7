import { t } from '../../lib/i18n';
import type { AnyRecord } from '../../lib/model';
import { useDurableField } from '../fields';
import { TextField } from '../ui';
import { OtherTexts } from './DurableText';
import { useWhole } from './useWhole';

/** Whether a text is a day that somebody can mean: `2026-03-12`. */
export const isDay = (typed: string): boolean => /^(19|20|21)\d\d-\d\d-\d\d$/.test(typed);

interface DayFieldProps {
  /** Unlike any other of its tab: the record's id and the field's key. */
  name: string;
  stored: string;
  label: string;
  hint?: string;
  /** The first day there is to choose. */
  min?: string;
  error?: string;
  /** Whether there need not be one. */
  optional?: boolean;
  onDay(day: string): void;
  onBlur?(): void;
}

/** A day, kept as soon as it is one. */
export function DayField({ name, stored, optional, onDay, onBlur, error, ...rest }: DayFieldProps) {
  const whole = useWhole({
    name,
    stored,
    take(typed) {
      if (!isDay(typed) && !(optional && typed === '')) return null;
      onDay(typed);
      return typed;
    },
    wrong: () => t('session_dateWrong'),
    calm: true,
  });
  const leave = () => {
    whole.onBlur();
    onBlur?.();
  };
  return <TextField {...rest} {...whole} type="date" error={whole.error ?? error} onBlur={leave} />;
}

interface TimeFieldProps extends Pick<DayFieldProps, 'name' | 'stored' | 'label' | 'hint' | 'onBlur'> {
  onTime(time: string): void;
}

/** A time of day or none, kept as soon as it is one: half of one takes nothing away. */
export function TimeField({ name, stored, onTime, onBlur, ...rest }: TimeFieldProps) {
  const whole = useWhole({
    name,
    stored,
    take(typed) {
      const time = typed.slice(0, 5);
      onTime(time);
      return time;
    },
    wrong: () => t('field_timeWrong'),
    calm: true,
  });
  const leave = () => {
    whole.onBlur();
    onBlur?.();
  };
  return <TextField {...rest} {...whole} type="time" onBlur={leave} />;
}

interface DurableTimeProps extends Pick<DayFieldProps, 'label' | 'hint' | 'stored'> {
  record: AnyRecord;
  field: string;
}

/** A time of a record's field. */
export function DurableTime({ record, field, stored, ...rest }: DurableTimeProps) {
  const kept = useDurableField({ record, key: field }, stored);
  return (
    <div>
      <TimeField {...rest} name={`${record.id} ${field}`} stored={kept.value} onTime={kept.set} onBlur={kept.flush} />
      <OtherTexts kept={kept} record={record} field={field} />
    </div>
  );
}
