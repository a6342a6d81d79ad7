import { commandNamed } from '../../lib/commands';
import { recordLines } from '../../lib/commands/digest-lines';
import type { Services } from '../../lib/commands/services';
import { formatDate, t } from '../../lib/i18n';
import { changesOf, type ReleaseLevel } from '../../lib/model';
import { headingsOf, presetGroupings } from '../../lib/model/ways';
import { ownWords } from '../../lib/workbench/forms';
import { useOffer } from '../acts';
import { CommandButton } from '../CommandButton';
import { useFormField } from '../form';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Button, Select, TextArea } from '../ui';
import { BlockChoices, Findings } from './new-digest/Findings';
import { type Asking, digestOf, find, gatheringOf, useAsked, type Wanted } from './new-digest/useGathering';
import { WhatFields } from './new-digest/WhatFields';
import { releaseHint, releaseOptions } from './ReleaseFields';
import { Sheet } from './Sheet';
import styles from './Sheet.module.css';
import { PresetSelect, usePreset } from './usePreset';

const noCounts: ReadonlyMap<string, number> = new Map();

/** Chooses what a new digest gathers and makes its draft. */
export function NewDigestEditor() {
  const { repository } = useServices();
  const ways = usePreset();
  const { choices, choose, preset, without } = ways;
  const { release, meetings, blocks } = choices;
  const asking = useAsked();
  const [title, setTitle] = useFormField('title', ownWords, null);
  const gathering = gatheringOf(asking, ways.period);
  const wanted: Wanted = { gathering, choices, preset: ways.begun, without };
  const asked = JSON.stringify([gathering, choices, [...without]]);
  const found = useLive(() => find(repository, wanted), [asked]);
  const suggested = titleFor(asking, ways.period);
  const named = (title ?? suggested).trim() || suggested;
  const make = useOffer('digest.make', (services) => makeDigest(services, wanted, named));
  return (
    <Sheet>
      <header class={styles.stack}>
        <h1 class={styles.heading}>{t('newDigest_heading')}</h1>
        <p class={styles.lead}>{t('newDigest_lead')}</p>
      </header>
      <PresetSelect chosen={preset} onChoose={ways.setPreset} />
      <WhatFields asking={asking} ways={ways} wrong={found === null} />
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
      {blocks.length > 0 && (
        <BlockChoices {...{ blocks, without }} found={found?.draft?.found ?? noCounts} onChange={ways.setWithout} />
      )}
      {/* Below the fields: what is found comes a moment later and must not push them away from under a click. */}
      {found && (
        <Findings
          gathered={found.gathered}
          {...{ release, meetings }}
          notesOnly={gathering.what === 'series'}
          onMeetings={(on) => choose({ meetings: on })}
        />
      )}
      <div class={styles.row}>
        <Button kind="primary" icon="digests" disabled={!found} {...make}>
          {t('newDigest_create')}
        </Button>
        {!preset && <CommandButton kind="quiet" command={commandNamed('preset.keep')} />}
      </div>
    </Sheet>
  );
}

/** What a digest is called until somebody says otherwise: by its days, or by the series and today. */
function titleFor({ asked, series }: Asking, { from, to }: { from: string; to: string }): string {
  const today = formatDate(Date.now());
  const name = series.find(({ id }) => id === asked.series)?.title;
  if (asked.what === 'series' && name) return t('newDigest_titleSeries', name, today);
  if (asked.what === 'period') return t('newDigest_titleOf', formatDate(from), formatDate(to));
  return t('newDigest_titleToday', today);
}

type Ways = ReturnType<typeof usePreset>;

function GroupingFields({ choices, choose }: Pick<Ways, 'choices' | 'choose'>) {
  const { blocks } = choices;
  const sorts = blocks.length === 0 || blocks.some(({ kind }) => kind === 'gathered');
  return (
    <>
      {sorts && (
        <Select
          label={t('preset_grouping')}
          value={choices.grouping}
          options={presetGroupings.map((value) => ({ value, label: t(`preset_grouping_${value}`) }))}
          onChange={(grouping) => choose({ grouping })}
        />
      )}
      {blocks.length === 0 && choices.sections.trim() !== '' && (
        <p class={styles.muted}>{t('preset_adds', headingsOf(choices).join(', '))}</p>
      )}
    </>
  );
}

/** Makes the draft in one step, lines of notes that it points to getting a record, and opens it in place of the form. */
async function makeDigest({ repository, session }: Services, wanted: Wanted, title: string): Promise<void> {
  const drafted = await digestOf(repository, wanted, title);
  if (!drafted) return;
  const { digest, changes } = await recordLines(repository, drafted);
  await repository.commit({
    ...{ title: 'did_digest_new', subject: [title] },
    changes: { ...changes, [digest.id]: changesOf(digest) },
  });
  session.open('digest', digest.id);
  session.close('newDigest');
}
