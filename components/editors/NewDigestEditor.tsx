import { useState } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { type Period, type PeriodChoice, periodChoices } from '../../lib/commands/period';
import type { Services } from '../../lib/commands/services';
import { proposeDigest } from '../../lib/digest';
import { formatDate, formatNumber, language, t, tn } from '../../lib/i18n';
import { changesOf, type Digest, type ReleaseLevel } from '../../lib/model';
import { headingsOf, presetGroupings } from '../../lib/model/ways';
import { useOffer } from '../acts';
import { CommandButton } from '../CommandButton';
import { useLive, usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { useServices } from '../services';
import { Button, Checkbox, PrincipleChip, Select, TextArea, TextField } from '../ui';
import { type Gathered, type Gathering, gather, mayGo, mostClips, selectedClips } from './newDigest';
import { releaseHint, releaseOptions } from './ReleaseFields';
import { Sheet } from './Sheet';
import styles from './Sheet.module.css';
import { type Choices, PresetSelect, usePreset } from './usePreset';

/** Chooses what a new digest gathers and makes its draft. */
export function NewDigestEditor() {
  const ways = usePreset();
  const { choices, choose, period, preset } = ways;
  const what = useGathering(period);
  const { chosen, gathered } = what;
  const [title, setTitle] = useState<string | null>(null);
  const { release, meetings } = choices;
  const suggested = chosen
    ? t('newDigest_titleToday', formatDate(Date.now()))
    : t('newDigest_titleOf', formatDate(period.from), formatDate(period.to));
  const make = useOffer('digest.make', (services) =>
    makeDigest(services, {
      title: (title ?? suggested).trim() || suggested,
      release,
      period: chosen ? null : period,
      gathered: gathered ?? null,
      choices,
    }),
  );
  return (
    <Sheet>
      <header class={styles.stack}>
        <h1 class={styles.heading}>{t('newDigest_heading')}</h1>
        <p class={styles.lead}>{t('newDigest_lead')}</p>
      </header>
      <PresetSelect chosen={preset} onChoose={ways.setPreset} />
      <WhatFields what={what} ways={ways} />
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
        onChange={(level) => choose({ release: level === 'public' ? 'public' : 'network' })}
      />
      <GroupingFields choices={choices} choose={choose} />
      {/* Below the fields: what is found comes a moment later and must not push them away from under a click. */}
      {gathered && <Findings {...{ gathered, release, meetings }} onMeetings={(on) => choose({ meetings: on })} />}
      <div class={styles.row}>
        <Button kind="primary" icon="digests" disabled={!gathered} {...make}>
          {t('newDigest_create')}
        </Button>
        {!preset && <CommandButton kind="quiet" command={commandNamed('preset.keep')} />}
      </div>
    </Sheet>
  );
}

/** What is to be gathered, a period or the clips that are chosen, and what there is of it. */
function useGathering(period: Period) {
  const { repository, session } = useServices();
  const selected = selectedClips(session.selection.value);
  const [fromSelection, setFromSelection] = useState(selected.length > 1);
  const chosen = fromSelection && selected.length > 0;
  const gathering: Gathering = chosen ? { clips: selected } : { period };
  const gathered = useLive(() => gather(repository, gathering), [chosen, selected.join(), period.from, period.to]);
  return { selected, chosen, gathered, setFromSelection };
}

type Ways = ReturnType<typeof usePreset>;

function WhatFields({ what, ways }: { what: ReturnType<typeof useGathering>; ways: Ways }) {
  const { selected, chosen, gathered } = what;
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
          onChange={(value) => what.setFromSelection(value === 'selection')}
        />
      )}
      {!chosen && (
        <PeriodFields
          choice={ways.choices.period}
          period={ways.period}
          onChoice={(value) => ways.choose({ period: value })}
          onChange={ways.setPeriod}
          wrong={gathered === null}
        />
      )}
      {selected.length === 0 && <p class={styles.muted}>{t('newDigest_orChoose')}</p>}
    </fieldset>
  );
}

function GroupingFields({ choices, choose }: Pick<Ways, 'choices' | 'choose'>) {
  return (
    <>
      <Select
        label={t('preset_grouping')}
        value={choices.grouping}
        options={presetGroupings.map((value) => ({ value, label: t(`preset_grouping_${value}`) }))}
        onChange={(grouping) => choose({ grouping })}
      />
      {choices.sections.trim() !== '' && <p class={styles.muted}>{t('preset_adds', headingsOf(choices).join(', '))}</p>}
    </>
  );
}

interface Wanted {
  title: string;
  release: ReleaseLevel;
  period: Digest['period'];
  gathered: Gathered | null;
  choices: Choices;
}

/** Makes the draft in one step and opens it in place of the form. */
async function makeDigest({ repository, session }: Services, wanted: Wanted): Promise<void> {
  const { title, release, period, gathered, choices } = wanted;
  if (!gathered) return;
  const proposed = proposeDigest({
    title,
    language: language(),
    period,
    clips: [...gathered.clips],
    meetings: choices.meetings ? mayGo(gathered.meetings, release) : [],
    principles: await repository.list('principle'),
    words: { also: t(choices.grouping === 'none' ? 'digest_all' : 'digest_also') },
    grouping: choices.grouping,
    headings: headingsOf(choices),
    now: new Date(),
  });
  const digest = { ...proposed, release };
  await repository.commit({ title: 'did_digest_new', subject: [title], changes: { [digest.id]: changesOf(digest) } });
  session.open('digest', digest.id);
  session.close('newDigest');
}

interface PeriodFieldsProps {
  choice: PeriodChoice;
  period: Period;
  wrong: boolean;
  onChoice(choice: PeriodChoice): void;
  onChange(period: Period): void;
}

function PeriodFields({ choice, period, wrong, onChoice, onChange }: PeriodFieldsProps) {
  return (
    <div class={styles.fields}>
      <Select
        label={t('newDigest_period')}
        value={choice}
        options={periodChoices.map((value) => ({ value, label: t(`period_${value}`) }))}
        onChange={onChoice}
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
