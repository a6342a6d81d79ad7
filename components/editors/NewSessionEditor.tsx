import { useId } from 'preact/hooks';
import * as z from 'zod/mini';
import { givenSessions } from '../../lib/commands/given-sessions';
import { labelWords } from '../../lib/commands/label-names';
import { type Series, seriesAmong } from '../../lib/commands/last-time';
import { localDay } from '../../lib/commands/period';
import { withoutDates } from '../../lib/commands/series';
import { type Beginning, keepSession } from '../../lib/commands/session-make';
import { ownZone } from '../../lib/facilitate';
import { formatDate, language, t, tn } from '../../lib/i18n';
import type { AgendaSession } from '../../lib/model';
import { isZone } from '../../lib/model/zoned';
import type { Repository } from '../../lib/storage/repository';
import { ownWords } from '../../lib/workbench/forms';
import { useOffer } from '../acts';
import { useFormField, useFormText } from '../form';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Button, Progress, Select, TextArea, TextField } from '../ui';
import { Sheet } from './Sheet';
import sheet from './Sheet.module.css';
import { wholeNumber } from './session/whole-number';
import { ZoneList } from './session/ZoneList';

const When = z.object({ date: z.string(), start: z.string(), zone: z.string() });
type When = z.infer<typeof When>;

const none = 'none';
/** Sessions and series that are offered: those of the latest days. */
const mostOffered = 8;

interface BeginningOffered {
  readonly label: string;
  readonly from: Beginning;
  readonly title: string;
}

/** What a session can begin with, and what can be carried on. */
interface Offered {
  readonly beginnings: ReadonlyMap<string, BeginningOffered>;
  readonly series: readonly Series[];
}

async function readOffered(repository: Repository): Promise<Offered> {
  const [given, sessions, meetings, words] = await Promise.all([
    givenSessions(language()),
    repository.list('session'),
    repository.list('meeting'),
    labelWords(repository),
  ]);
  const like = (session: AgendaSession) => ({
    label: t('newSession_like', session.title || t('session_untitled'), formatDate(session.date)),
    ...{ from: session, title: withoutDates(session.title) },
  });
  return {
    beginnings: new Map<string, BeginningOffered>([
      ...given.map(
        (each) =>
          [
            each.id,
            { label: `${each.template.title}: ${each.template.detail}`, from: each, title: each.template.title },
          ] as const,
      ),
      ...sessions.slice(0, mostOffered).map((session) => [session.id, like(session)] as const),
      [none, { label: t('newSession_nothing'), from: null, title: '' }] as const,
    ]),
    series: seriesAmong(meetings, words).slice(0, mostOffered),
  };
}

/** Says what a new session begins with, when it is and for how many, and prepares it. */
export function NewSessionEditor() {
  const { repository } = useServices();
  const offered = useLive(() => readOffered(repository), []);
  if (!offered)
    return (
      <Sheet>
        <Progress label={t('editor_reading')} />
      </Sheet>
    );
  return <Form offered={offered} />;
}

function Form({ offered: { beginnings, series } }: { offered: Offered }) {
  const [chosen, setChosen] = useFormText('from');
  const [carried, setCarried] = useFormText('carried');
  const [title, setTitle] = useFormField('title', ownWords, null);
  const [when, setWhen] = useFormField('when', When, { date: localDay(new Date()), start: '10:00', zone: ownZone() });
  const [size, setSize] = useFormText('size');
  const key = beginnings.has(chosen) ? chosen : ([...beginnings.keys()][0] ?? none);
  const beginning = beginnings.get(key);
  const lastTime = series.find(({ last }) => last.id === carried) ?? null;
  const suggested = lastTime ? withoutDates(lastTime.last.title) : (beginning?.title ?? '');
  const named = (title ?? suggested).trim() || suggested;
  const people = size.trim() === '' ? 0 : wholeNumber(size, 100_000);
  const isDay = /^(19|20|21)\d\d-\d\d-\d\d$/.test(when.date);
  const ready = isDay && people !== null && (when.zone === '' || isZone(when.zone));
  const make = useOffer('session.make', async (services) => {
    if (!ready || people === null) return;
    await keepSession(services, {
      from: beginning?.from ?? null,
      wish: { ...when, title: named, size: people },
      series: lastTime,
    });
  });
  return (
    <Sheet>
      <header class={sheet.stack}>
        <h1 class={sheet.heading}>{t('editor_newSession')}</h1>
        <p class={sheet.lead}>{t('newSession_lead')}</p>
      </header>
      <Select
        label={t('newSession_from')}
        value={key}
        options={[...beginnings].map(([value, { label }]) => ({ value, label }))}
        onChange={setChosen}
      />
      {series.length > 0 && <Carry series={series} value={lastTime ? carried : ''} onChange={setCarried} />}
      <TextArea
        label={t('session_title')}
        value={title ?? suggested}
        onInput={setTitle}
        look="title"
        rows={1}
        grow
        oneLine
        maxLength={500}
      />
      <WhenFields when={when} onChange={setWhen} />
      <TextField
        type="number"
        label={t('session_size')}
        min="0"
        value={size}
        error={people === null ? t('session_numberWrong', 100_000, size) : undefined}
        onInput={setSize}
      />
      <div class={sheet.row}>
        <Button kind="primary" icon="calendar" disabled={!ready} {...make}>
          {t('newSession_create')}
        </Button>
      </div>
    </Sheet>
  );
}

function Carry({ series, value, onChange }: { series: readonly Series[]; value: string; onChange(id: string): void }) {
  const name = ({ last, open }: Series) =>
    tn('newSession_open', open.length, withoutDates(last.title) || t('meeting_untitled'));
  return (
    <Select
      label={t('newSession_carry')}
      hint={t('newSession_carryHint')}
      value={value}
      options={[
        { value: '', label: t('newSession_carryNone') },
        ...series.map((each) => ({ value: each.last.id as string, label: name(each) })),
      ]}
      onChange={onChange}
    />
  );
}

function WhenFields({ when, onChange }: { when: When; onChange(when: When): void }) {
  const zones = useId();
  const { date, start, zone } = when;
  return (
    <div class={sheet.short}>
      <TextField
        type="date"
        label={t('session_date')}
        value={date}
        error={/^(19|20|21)\d\d-\d\d-\d\d$/.test(date) ? undefined : t('session_dateWrong')}
        onInput={(value) => onChange({ ...when, date: value })}
      />
      <TextField
        type="time"
        label={t('session_start')}
        value={start}
        onInput={(value) => onChange({ ...when, start: value.slice(0, 5) })}
      />
      <TextField
        label={t('session_zone')}
        value={zone}
        list={zones}
        maxLength={100}
        error={zone === '' || isZone(zone) ? undefined : t('agenda_rule_zone_title', zone)}
        onInput={(value) => onChange({ ...when, zone: value.trim() })}
      />
      <ZoneList id={zones} />
    </div>
  );
}
