import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { elsewhere } from '../../../lib/facilitate';
import { formatDate, t, tn } from '../../../lib/i18n';
import { meetingKinds } from '../../../lib/model';
import { isZone } from '../../../lib/model/zoned';
import { look, lookOf } from '../../../lib/workbench/session';
import { useServices } from '../../services';
import { Count, Fold, Select } from '../../ui';
import { DurableText, DurableTitle } from '../DurableText';
import sheet from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';
import { DayField, DurableTime } from '../WholeFields';
import { useAgendaDesk } from './desk';
import { NumberField } from './NumberField';
import styles from './Session.module.css';
import { ZoneList } from './ZoneList';

const did = 'did_session_edit';
/** Longer than anybody meets, more than anybody hosts. */
const mostPlanned = 10_080;
const mostPeople = 100_000;

const kindNames = {
  call: 'meetingKind_call',
  convening: 'meetingKind_convening',
  'one-to-one': 'meetingKind_oneToOne',
  visit: 'meetingKind_visit',
} as const;

/** What a session is called, when and where it is, and for how many. */
export function Head() {
  const { session } = useAgendaDesk();
  return (
    <div class={sheet.stack}>
      <DurableTitle record={session} field="title" stored={session.title} label={t('session_title')} maxLength={500} />
      <Details />
      <Totals />
    </div>
  );
}

/** When and where, and for how many: folded in one column, where the blocks come before what is written once. */
function Details() {
  const { session } = useAgendaDesk();
  const window = useServices().session;
  const fold = `details ${session.id}`;
  const alone = window.oneColumn.value;
  const box = useRef<HTMLDetailsElement>(null);
  const turn = (open: boolean) => look(window, fold, open ? 'open' : null);
  useLayoutEffect(() => {
    // Who is writing there goes on.
    if (alone && box.current?.contains(document.activeElement)) turn(true);
  }, [alone]);
  return (
    <Fold
      foldRef={box}
      title={t('session_details')}
      plain={!alone}
      open={lookOf(window, fold) === 'open'}
      onToggle={(open) => alone && turn(open)}
    >
      <div class={alone ? styles.details : sheet.stack}>
        <Fields />
      </div>
    </Fold>
  );
}

function Fields() {
  const { session } = useAgendaDesk();
  const text = (field: 'place' | 'address', label: string, maxLength: number) => (
    <DurableText record={session} field={field} stored={session[field]} label={label} maxLength={maxLength} />
  );
  return (
    <>
      <When />
      <div class={sheet.short}>
        <NumberField
          {...{ session, field: 'size', stored: session.size, most: mostPeople }}
          label={t('session_size')}
        />
        <NumberField
          {...{ session, field: 'planned', stored: session.planned, most: mostPlanned }}
          label={t('session_planned')}
          hint={t('session_plannedHint')}
        />
        {text('place', t('session_place'), 500)}
        {text('address', t('session_address'), 8192)}
      </div>
    </>
  );
}

function When() {
  const { session } = useAgendaDesk();
  const edit = useRecordEdit(session.id, did, session.title);
  const zones = useId();
  const { zone } = session;
  return (
    <div class={sheet.short} data-part="when">
      <DayField
        name={`${session.id} date`}
        stored={session.date}
        label={t('session_date')}
        onDay={(date) => void edit({ date }, { typing: true })}
      />
      <DurableTime record={session} field="start" stored={session.start} label={t('session_start')} />
      <div>
        <DurableText
          record={session}
          field="zone"
          stored={zone}
          label={t('session_zone')}
          maxLength={100}
          list={zones}
          error={zone === '' || isZone(zone) ? undefined : t('agenda_rule_zone_title', zone)}
        />
        <ZoneList id={zones} />
      </div>
      <Select
        label={t('meeting_kind')}
        value={session.kind}
        options={meetingKinds.map((value) => ({ value, label: t(kindNames[value]) }))}
        onChange={(kind) => void edit({ kind })}
      />
    </div>
  );
}

/** From when until when, how long that is, and what of the plan is left. */
function Totals() {
  const { session, agenda } = useAgendaDesk();
  const own = elsewhere(agenda, agenda.zone);
  const { left, buffer, minutes } = agenda;
  const words = [
    formatDate(session.date),
    own && t('session_ends', own.from, own.until),
    tn('session_minutes', minutes),
    left !== null && left > 0 && tn('session_left', left),
    left !== null && left < 0 && tn('session_over', -left),
    buffer > 0 && tn('session_buffer', buffer),
  ].filter(Boolean);
  return (
    <p class={left !== null && left < 0 ? styles.over : styles.totals}>
      <Count words={words.join(' · ')} />
    </p>
  );
}
