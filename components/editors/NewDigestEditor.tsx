import { useState } from 'preact/hooks';
import { type Period, type PeriodChoice, periodChoices, periodOf } from '../../lib/commands/period';
import type { Services } from '../../lib/commands/services';
import { proposeDigest } from '../../lib/digest';
import { formatDate, formatNumber, language, t, tn } from '../../lib/i18n';
import { changesOf, type Digest, type ReleaseLevel } from '../../lib/model';
import { useOffer } from '../acts';
import { useLive, usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { useServices } from '../services';
import { Button, Checkbox, PrincipleChip, Select, TextArea, TextField } from '../ui';
import { type Gathered, type Gathering, gather, mayGo, mostClips, selectedClips } from './newDigest';
import { releaseHint, releaseOptions } from './ReleaseFields';
import { Sheet } from './Sheet';
import styles from './Sheet.module.css';

/** Chooses what a new digest gathers and makes its draft. */
export function NewDigestEditor() {
  const choice = useGathering();
  const { chosen, period, gathered } = choice;
  const [title, setTitle] = useState<string | null>(null);
  const [release, setRelease] = useState<ReleaseLevel>('network');
  const [meetings, setMeetings] = useState(true);
  const suggested = chosen
    ? t('newDigest_titleToday', formatDate(Date.now()))
    : t('newDigest_titleOf', formatDate(period.from), formatDate(period.to));
  const make = useOffer('digest.make', (services) =>
    makeDigest(services, {
      title: (title ?? suggested).trim() || suggested,
      release,
      period: chosen ? null : period,
      gathered: gathered ?? null,
      meetings,
    }),
  );
  return (
    <Sheet>
      <header class={styles.stack}>
        <h1 class={styles.heading}>{t('newDigest_heading')}</h1>
        <p class={styles.lead}>{t('newDigest_lead')}</p>
      </header>
      <WhatFields {...choice} />
      <TextArea
        label={t('digest_title')}
        value={title ?? suggested}
        onInput={setTitle}
        look="title"
        rows={1}
        grow
        oneLine
        maxLength={500}
      />
      <Select<ReleaseLevel>
        label={t('digest_release')}
        value={release}
        options={releaseOptions().filter(({ value }) => value !== 'room')}
        hint={releaseHint(release)}
        onChange={(level) => setRelease(level)}
      />
      {/* Below the fields: what is found comes a moment later and must not push them away from under a click. */}
      {gathered && <Findings gathered={gathered} release={release} meetings={meetings} onMeetings={setMeetings} />}
      <div>
        <Button kind="primary" icon="digests" disabled={!gathered} {...make}>
          {t('newDigest_create')}
        </Button>
      </div>
    </Sheet>
  );
}

/** What is to be gathered, a period or the clips that are chosen, and what there is of it. */
function useGathering() {
  const { repository, session } = useServices();
  const selected = selectedClips(session.selection.value);
  const [fromSelection, setFromSelection] = useState(selected.length > 1);
  const [period, setPeriod] = useState<Period>(() => periodOf('last30', new Date()));
  const chosen = fromSelection && selected.length > 0;
  const gathering: Gathering = chosen ? { clips: selected } : { period };
  const gathered = useLive(() => gather(repository, gathering), [chosen, selected.join(), period.from, period.to]);
  return { selected, chosen, period, gathered, setFromSelection, setPeriod };
}

function WhatFields({ selected, chosen, period, gathered, ...set }: ReturnType<typeof useGathering>) {
  return (
    <fieldset class={styles.group}>
      <legend class={styles.label}>{t('newDigest_what')}</legend>
      {selected.length > 0 && (
        <Select
          label={t('newDigest_what')}
          hideLabel
          value={chosen ? 'selection' : 'period'}
          options={[
            { value: 'period', label: t('newDigest_ofPeriod') },
            { value: 'selection', label: tn('newDigest_ofSelection', selected.length) },
          ]}
          onChange={(value) => set.setFromSelection(value === 'selection')}
        />
      )}
      {!chosen && <PeriodFields period={period} onChange={set.setPeriod} wrong={gathered === null} />}
      {selected.length === 0 && <p class={styles.muted}>{t('newDigest_orChoose')}</p>}
    </fieldset>
  );
}

interface Wanted {
  title: string;
  release: ReleaseLevel;
  period: Digest['period'];
  gathered: Gathered | null;
  meetings: boolean;
}

/** Makes the draft in one step and opens it in place of the form. */
async function makeDigest({ repository, session }: Services, wanted: Wanted): Promise<void> {
  const { title, release, period, gathered } = wanted;
  if (!gathered) return;
  const proposed = proposeDigest({
    title,
    language: language(),
    period,
    clips: [...gathered.clips],
    meetings: wanted.meetings ? mayGo(gathered.meetings, release) : [],
    principles: await repository.list('principle'),
    words: { also: t('digest_also') },
    now: new Date(),
  });
  const digest = { ...proposed, release };
  await repository.commit({ title: 'did_digest_new', subject: [title], changes: { [digest.id]: changesOf(digest) } });
  session.open('digest', digest.id);
  session.close('newDigest');
}

interface PeriodFieldsProps {
  period: Period;
  wrong: boolean;
  onChange(period: Period): void;
}

function PeriodFields({ period, wrong, onChange }: PeriodFieldsProps) {
  const [choice, setChoice] = useState<PeriodChoice>('last30');
  const choose = (value: PeriodChoice) => {
    setChoice(value);
    if (value !== 'custom') onChange(periodOf(value, new Date()));
  };
  return (
    <div class={styles.fields}>
      <Select
        label={t('newDigest_period')}
        value={choice}
        options={periodChoices.map((value) => ({ value, label: t(`period_${value}`) }))}
        onChange={choose}
      />
      {choice === 'custom' && (
        <>
          <TextField
            type="date"
            label={t('period_from')}
            value={period.from}
            error={wrong ? t('period_wrong') : undefined}
            onInput={(from) => onChange({ ...period, from })}
          />
          <TextField
            type="date"
            label={t('period_to')}
            value={period.to}
            onInput={(to) => onChange({ ...period, to })}
          />
        </>
      )}
    </div>
  );
}

interface FindingsProps {
  gathered: Gathered;
  release: ReleaseLevel;
  meetings: boolean;
  onMeetings(on: boolean): void;
}

/** How much there is, by principle. */
function Findings({ gathered, release, meetings, onMeetings }: FindingsProps) {
  const principles = usePrinciples();
  const going = mayGo(gathered.meetings, release).length;
  const kept = gathered.meetings.length - going;
  return (
    <>
      <p role="status">
        <strong>{tn('newDigest_found', gathered.total)}</strong>
        {gathered.total > mostClips && ` · ${t('newDigest_most', formatNumber(mostClips))}`}
        {gathered.total === 0 && going === 0 && ` · ${t('newDigest_nothing')}`}
      </p>
      {gathered.total > 0 && (
        <ul class={styles.chips}>
          {principles.map((principle) => (
            <li key={principle.id} class={styles.counted}>
              <PrincipleChip small name={principleName(principle)} colour={principle.colour} icon={principle.icon} />
              {formatNumber(gathered.counts.get(principle.id) ?? 0)}
            </li>
          ))}
          <li class={styles.counted}>
            <span class={styles.muted}>{t('newDigest_noPrinciple')}</span> {formatNumber(gathered.untagged)}
          </li>
        </ul>
      )}
      {going > 0 && <Checkbox label={tn('newDigest_meetings', going)} checked={meetings} onChange={onMeetings} />}
      {kept > 0 && <p class={styles.muted}>{tn('newDigest_kept', kept)}</p>}
    </>
  );
}
