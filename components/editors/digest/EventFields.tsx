import { useId } from 'preact/hooks';
import { t } from '../../../lib/i18n';
import type { DigestEvent, DigestItem } from '../../../lib/model';
import { isZone } from '../../../lib/model/zoned';
import { type DurableField, useDurableField } from '../../fields';
import { TextArea, TextField } from '../../ui';
import { DurableText } from '../DurableText';
import sheet from '../Sheet.module.css';
import { DayField, TimeField } from '../WholeFields';
import { useDesk } from './desk';

interface EventFieldsProps {
  item: DigestItem;
  event: DigestEvent;
  lang: string;
}

const dayOf = (moment: string | null) => moment?.slice(0, 10) ?? '';
const timeOf = (moment: string | null) => moment?.slice(11) ?? '';
const momentOf = (day: string, time: string) => (time ? `${day}T${time}` : day);

/** Something that is coming up: what it is called, when, where, and how one gets in. */
export function EventFields({ item, event, lang }: EventFieldsProps) {
  const { digest } = useDesk();
  const key = `items/${item.id}/event`;
  const kept = useDurableField<DigestEvent>({ record: digest, key }, event);
  const { place, address } = kept.value;
  const set = (changes: Partial<DigestEvent>) => kept.set({ ...kept.value, ...changes });
  return (
    <div class={sheet.stack}>
      <DurableText
        record={digest}
        field={`items/${item.id}/words`}
        stored={item.words}
        label={t('event_title')}
        look="reading"
        lang={lang}
        maxLength={500}
      />
      <EventTimes kept={kept} set={set} name={`${digest.id} ${key}`} />
      <TextArea
        label={t('event_place')}
        hint={t('event_placeHint')}
        value={place}
        lang={lang}
        rows={1}
        maxLength={500}
        grow
        data-field={`${key}/place`}
        onInput={(words) => set({ place: words })}
        onBlur={kept.flush}
      />
      <TextField
        type="url"
        label={t('event_address')}
        value={address}
        maxLength={8192}
        data-field={`${key}/address`}
        error={address === '' || /^https?:\/\/\S+$/i.test(address) ? undefined : t('event_addressWrong')}
        onInput={(words) => set({ address: words.trim() })}
        onBlur={kept.flush}
      />
    </div>
  );
}

interface EventTimesProps {
  /** The digest's id and the event's key. */
  name: string;
  kept: DurableField<DigestEvent>;
  set(changes: Partial<DigestEvent>): void;
}

/** When it begins and ends, on the clocks of its zone. An event has a day always; without a time it takes all of it. */
function EventTimes({ name, kept, set }: EventTimesProps) {
  const zones = useId();
  const { start, end, zone } = kept.value;
  const [from, to] = [dayOf(start), dayOf(end)];
  const setStart = (day: string, time: string) => {
    // What ends on the day it begins goes along to another day.
    const along = end !== null && to === from ? { end: momentOf(day, timeOf(end)) } : {};
    set({ start: momentOf(day, time), ...along });
  };
  const setEnd = (day: string, time: string) => set({ end: day || time ? momentOf(day || from, time) : null });
  const ends = end !== null && end < start && !(to === from && !timeOf(end));
  return (
    <>
      <div class={sheet.short}>
        <DayField
          name={`${name} day`}
          label={t('event_day')}
          stored={from}
          onDay={(day) => setStart(day, timeOf(start))}
          onBlur={kept.flush}
        />
        <TimeField
          name={`${name} begins`}
          label={t('event_begins')}
          stored={timeOf(start)}
          onTime={(time) => setStart(from, time)}
          onBlur={kept.flush}
        />
        <TimeField
          name={`${name} ends`}
          label={t('event_ends')}
          stored={timeOf(end)}
          onTime={(time) => setEnd(to, time)}
          onBlur={kept.flush}
        />
        <DayField
          name={`${name} lastDay`}
          label={t('event_lastDay')}
          stored={to === from ? '' : to}
          optional
          min={from}
          error={ends ? t('event_endsBefore') : undefined}
          onDay={(day) => setEnd(day, timeOf(end))}
          onBlur={kept.flush}
        />
      </div>
      <TextField
        label={t('event_zone')}
        hint={t('event_zoneHint')}
        value={zone}
        maxLength={100}
        list={zones}
        error={zone === '' || isZone(zone) ? undefined : t('event_zoneWrong')}
        onInput={(words) => set({ zone: words.trim() })}
        onBlur={kept.flush}
      />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
