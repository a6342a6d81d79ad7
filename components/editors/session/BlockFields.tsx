import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { setFields, setKind } from '../../../lib/commands/session-edits';
import { sessionLooks } from '../../../lib/commands/session-looks';
import { t } from '../../../lib/i18n';
import { type AgendaBlock, type AgendaKind, agendaFormats, type Edit, PracticeId } from '../../../lib/model';
import { useAct, usePress } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { principleName } from '../../principle-name';
import { Fold, Icon, PrincipleChip, Select } from '../../ui';
import { DurableArea, DurableText } from '../DurableText';
import sheet from '../Sheet.module.css';
import { DurableTime } from '../WholeFields';
import { useAgendaDesk } from './desk';
import { NumberField } from './NumberField';
import styles from './Session.module.css';

type Written = 'goal' | 'steps' | 'materials' | 'shorter' | 'online' | 'silent';
const mostWords: Readonly<Record<Written, number>> = {
  ...{ goal: 2000, steps: 20_000, materials: 2000, shorter: 5000, online: 5000, silent: 5000 },
};

/** Everything that a block holds besides its title and minutes. */
export function BlockFields({ block }: { block: AgendaBlock }) {
  const { session } = useAgendaDesk();
  const key = (name: string) => `blocks/${block.id}/${name}`;
  const area = (name: Written, label: string, rows = 1) => (
    <DurableArea
      record={session}
      field={key(name)}
      stored={block[name]}
      label={label}
      rows={rows}
      maxLength={mostWords[name]}
      grow
    />
  );
  return (
    <div class={styles.fields}>
      <Shape block={block} />
      {area('goal', t('session_blockGoal'))}
      {area('steps', t('session_blockSteps'), 3)}
      <div class={sheet.short}>
        {area('materials', t('session_blockMaterials'))}
        <DurableText
          record={session}
          field={key('lead')}
          stored={block.lead}
          label={t('session_blockLead')}
          maxLength={500}
        />
      </div>
      <Principles block={block} />
      <PlanB>
        {area('shorter', t('session_shorter'))}
        {area('online', t('session_online'))}
        {area('silent', t('session_silent'))}
      </PlanB>
      <div class={styles.private}>
        <p class={styles.privateSign}>
          <Icon name="lock" size={16} /> {t('session_private')}
        </p>
        <DurableArea
          record={session}
          field={key('note')}
          stored={block.note}
          label={t('session_blockNote')}
          hint={t('session_noteHint')}
          rows={2}
          maxLength={20_000}
          grow
        />
      </div>
      <PracticeLink practice={block.practice} />
    </div>
  );
}

/** Its kind, how people are together, and a start of its own. */
function Shape({ block }: { block: AgendaBlock }) {
  const { session } = useAgendaDesk();
  const act = useAct();
  const edit = (made: Edit) => void act(async ({ repository }) => void (await repository.commit(made)));
  const kinds = Object.keys(sessionLooks) as AgendaKind[];
  return (
    <div class={sheet.short}>
      <Select
        label={t('session_blockKind')}
        value={block.kind}
        options={kinds.map((value) => ({ value, label: t(`agendaKind_${value}`) }))}
        onChange={(kind) => edit(setKind(session, block.id, kind))}
      />
      <Select
        label={t('session_blockFormat')}
        value={block.format}
        options={agendaFormats.map((value) => ({ value, label: t(`agendaFormat_${value}`) }))}
        onChange={(format) => edit(setFields(session, { [`blocks/${block.id}/format`]: format }))}
      />
      {block.format === 'small' && (
        <NumberField
          {...{ session, field: `blocks/${block.id}/people`, stored: block.people, most: 1000 }}
          label={t('session_blockPeople')}
        />
      )}
      {block.parent === '' && (
        <DurableTime
          record={session}
          field={`blocks/${block.id}/at`}
          stored={block.at}
          label={t('session_blockAt')}
          hint={t('session_blockAtHint')}
        />
      )}
    </div>
  );
}

function Principles({ block }: { block: AgendaBlock }) {
  const { session, principles } = useAgendaDesk();
  const press = usePress();
  return (
    <fieldset class={styles.chips}>
      <legend class={sheet.label}>{t('room_principles')}</legend>
      {principles.map((principle) => (
        <PrincipleChip
          key={principle.id}
          small
          name={principleName(principle)}
          colour={principle.colour}
          icon={principle.icon}
          pressed={block.principles.includes(principle.id)}
          press={press('session.principle', session.id, `${block.id} ${principle.id}`)}
        />
      ))}
    </fieldset>
  );
}

function PlanB({ children }: { children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <Fold title={t('session_planB')} open={open} onToggle={setOpen}>
      {open && <div class={styles.fields}>{children}</div>}
    </Fold>
  );
}

function PracticeLink({ practice }: { practice: string }) {
  const id = PracticeId.safeParse(practice);
  if (!id.success) return null;
  return (
    <div class={sheet.row}>
      <CommandButton small kind="quiet" command={commandNamed('practice.open')} record={id.data} />
    </div>
  );
}
