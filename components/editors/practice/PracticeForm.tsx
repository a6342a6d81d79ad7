import { useLayoutEffect } from 'preact/hooks';
import * as z from 'zod/mini';
import { commandNamed } from '../../../lib/commands';
import { t } from '../../../lib/i18n';
import type { OwnPractice } from '../../../lib/model';
import { practiceModes } from '../../../lib/model/own-practice';
import { CommandButton, CommandIconButton } from '../../CommandButton';
import { useDurableField } from '../../fields';
import { useFormField } from '../../form';
import { Select, TextField } from '../../ui';
import { DurableArea, DurableText, DurableTitle } from '../DurableText';
import { PrincipleFields } from '../PrincipleFields';
import sheet from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';
import styles from './Practice.module.css';

interface FormProps {
  practice: OwnPractice;
}

/** One's own practice as it is written. */
export function PracticeForm({ practice }: FormProps) {
  const { id } = practice;
  return (
    <div class={`${sheet.aside} ${styles.aside}`}>
      <DurableTitle
        record={practice}
        field="name"
        stored={practice.name}
        label={t('practice_nameLabel')}
        maxLength={200}
      />
      <div class={sheet.row}>
        <CommandButton small kind="primary" command={commandNamed('practice.read')} record={id} />
        {practice.trashedAt === null && <CommandButton small command={commandNamed('practice.trash')} record={id} />}
      </div>
      <DurableArea
        record={practice}
        field="purpose"
        stored={practice.purpose}
        label={t('practice_purposeLabel')}
        hint={t('practice_purposeHint')}
        rows={2}
        maxLength={500}
        grow
      />
      <PrincipleFields record={practice} command="practice.principle" />
      <What practice={practice} />
      <DurableArea
        record={practice}
        field="steps"
        stored={practice.steps}
        label={t('practice_steps')}
        hint={t('practice_stepsHint')}
        look="reading"
        rows={5}
        maxLength={60_000}
        grow
      />
      <DurableArea
        record={practice}
        field="access"
        stored={practice.access}
        label={t('practice_access')}
        hint={t('practice_accessHint')}
        rows={2}
        maxLength={2000}
        grow
      />
      <From practice={practice} />
    </div>
  );
}

/** What it takes: minutes, people, a place, things. */
function What({ practice }: FormProps) {
  const edit = useRecordEdit(practice.id, 'did_practice_edit', practice.name);
  return (
    <>
      <div class={styles.ranges}>
        <RangeFields practice={practice} field="minutes" />
        <RangeFields practice={practice} field="group" />
      </div>
      <div class={styles.ranges}>
        <Select
          label={t('practice_mode')}
          value={practice.mode}
          options={practiceModes.map((value) => ({ value, label: t(`practice_mode_${value}`) }))}
          onChange={(mode) => void edit({ mode })}
        />
        <DurableText
          record={practice}
          field="materials"
          stored={practice.materials}
          label={t('practice_materials')}
          hint={t('practice_materialsHint')}
          maxLength={500}
        />
      </div>
    </>
  );
}

const most = 100_000;
const Ends = z.nullable(z.readonly(z.tuple([z.string(), z.string()])));
const numberOf = (typed: string) => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN);

/** The least and the most of something; kept once they make sense together. */
function RangeFields({ practice, field }: FormProps & { field: 'minutes' | 'group' }) {
  const kept = useDurableField<[number, number]>({ record: practice, key: field }, practice[field]);
  const [typed, setTyped] = useFormField<z.infer<typeof Ends>>(`typed ${practice.id} ${field}`, Ends, null);
  const shown: readonly [string, string] = typed ?? [`${kept.value[0]}`, `${kept.value[1]}`];
  const make = (at: 0 | 1) => (value: string) => {
    const next: [string, string] = [...shown];
    next[at] = value;
    setTyped(next);
    const [least, greatest] = next.map(numberOf) as [number, number];
    if (1 <= least && least <= greatest && greatest <= most) kept.set([least, greatest]);
  };
  const [least, greatest] = shown.map(numberOf) as [number, number];
  const wrong = !(1 <= least && least <= greatest && greatest <= most);
  const leave = () => {
    kept.flush();
    if (!wrong) setTyped(null);
  };
  // What makes sense is shown as it is stored once somebody is gone from it, to another tab too.
  useLayoutEffect(leave, []);
  return (
    <fieldset class={sheet.stack}>
      <legend class={sheet.label}>{t(field === 'minutes' ? 'practice_minutesLabel' : 'practice_groupLabel')}</legend>
      <div class={styles.range}>
        {([0, 1] as const).map((at) => (
          <TextField
            key={at}
            type="number"
            label={t(at === 0 ? 'practice_from' : 'practice_to')}
            min="1"
            max={`${most}`}
            value={shown[at]}
            error={at === 1 && wrong ? t('practice_rangeWrong') : undefined}
            onInput={make(at)}
            onBlur={leave}
            data-field={field}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Where the idea is from, whose wording it is, and what the licences ask. */
function From({ practice }: FormProps) {
  const text = (field: 'wording' | 'licence' | 'licenceNote' | 'source', label: string, length: number, hint = '') => (
    <DurableText
      record={practice}
      field={field}
      stored={practice[field]}
      label={label}
      hint={hint}
      maxLength={length}
    />
  );
  return (
    <fieldset class={`${sheet.group} ${styles.fields}`}>
      <legend>{t('practice_fromLegend')}</legend>
      {text('source', t('practice_source'), 1000, t('practice_sourceHint'))}
      <div class={styles.link}>
        <DurableText
          record={practice}
          field="link"
          stored={practice.link}
          label={t('practice_linkLabel')}
          maxLength={2000}
        />
        {practice.link && <CommandIconButton command={commandNamed('practice.openLink')} record={practice.id} />}
      </div>
      {text('wording', t('practice_wording'), 300)}
      {text('licence', t('practice_licenceOfWording'), 500, t('practice_licenceHint'))}
      {text('licenceNote', t('practice_licence'), 1000)}
    </fieldset>
  );
}
