import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import { attributionModes, type Changes, type Person, type PersonId, setKey } from '../../lib/model';
import { CommandButton, CommandIconButton } from '../CommandButton';
import { useRecord } from '../hooks';
import { Checkbox, Notice, Select } from '../ui';
import { DurableArea, DurableText, DurableTitle } from './DurableText';
import { FormTags } from './FormTags';
import type { EditorProps } from './index';
import styles from './PersonEditor.module.css';
import { Members } from './person/Members';
import { SeenIn } from './person/SeenIn';
import { Absent, Sheet } from './Sheet';
import sheet from './Sheet.module.css';
import { useRecordEdit } from './useRecordEdit';
import { DayField } from './WholeFields';

/** A person or an organization: who they are, how to name them, what they agreed to, and where they are seen. */
export function PersonEditor({ record }: EditorProps) {
  const person = useRecord(record as PersonId | null);
  if (!person) return <Absent record={person} icon="person" />;
  return <PersonSheet key={person.id} person={person} />;
}

function PersonSheet({ person }: { person: Person }) {
  const live = person.trashedAt === null;
  return (
    <Sheet wide>
      {!live && (
        <Notice kind="warning" actions={<CommandButton command={commandNamed('person.restore')} record={person.id} />}>
          {t('person_inTrash')}
        </Notice>
      )}
      <div class={styles.beside}>
        <div class={sheet.aside}>
          <DurableTitle
            record={person}
            field="name"
            stored={person.name}
            label={t('person_nameLabel')}
            maxLength={300}
          />
          <Who person={person} />
          <Agreed person={person} />
          <div class={sheet.offPaper}>
            <DurableArea
              record={person}
              field="note"
              stored={person.note ?? ''}
              label={t('person_noteLabel')}
              hint={t('person_noteHint')}
              rows={3}
              maxLength={4000}
              grow
            />
          </div>
          <div class={sheet.row}>
            <CommandButton small command={commandNamed('person.merge')} record={person.id} />
            {live && <CommandButton small command={commandNamed('person.trash')} record={person.id} />}
            <CommandButton small kind="danger" command={commandNamed('person.erase')} record={person.id} />
          </div>
        </div>
        <div class={sheet.aside}>
          <SeenIn person={person} />
          {person.kind === 'organisation' && <Members organisation={person} />}
        </div>
      </div>
    </Sheet>
  );
}

const kinds = ['person', 'organisation'] as const;

function Who({ person }: { person: Person }) {
  const edit = useRecordEdit(person.id, 'did_person_edit', person.name);
  const setAliases = (aliases: readonly string[]) => {
    const changes: Record<string, Changes[string]> = {};
    for (const name of aliases) if (!person.aliases.includes(name)) changes[setKey('aliases', name)] = true;
    for (const name of person.aliases) if (!aliases.includes(name)) changes[setKey('aliases', name)] = false;
    if (Object.keys(changes).length > 0) void edit(changes);
  };
  const text = (field: 'role' | 'organisation' | 'link', label: string, hint = '') => (
    <DurableText record={person} field={field} stored={person[field] ?? ''} label={label} hint={hint} maxLength={300} />
  );
  return (
    <>
      <div class={sheet.short}>
        <Select
          label={t('person_kindLabel')}
          value={person.kind}
          options={kinds.map((value) => ({ value, label: t(`person_kind_${value}`) }))}
          onChange={(kind) => void edit({ kind })}
        />
        <div class={person.kind === 'person' ? sheet.long : sheet.whole}>
          {text('role', t(person.kind === 'person' ? 'person_roleLabel' : 'person_doesLabel'), t('person_roleHint'))}
        </div>
        {person.kind === 'person' && (
          <div class={sheet.whole}>{text('organisation', t('person_organisationLabel'))}</div>
        )}
      </div>
      <div class={styles.link}>
        {text('link', t('person_linkLabel'))}
        {person.link && <CommandIconButton command={commandNamed('person.openLink')} record={person.id} />}
      </div>
      <div class={styles.aliases}>
        <FormTags
          name="alias"
          label={t('person_aliasesLabel')}
          tags={person.aliases}
          onChange={setAliases}
          suggest={async () => []}
        />
        <p class={`${sheet.muted} ${sheet.offPaper}`}>{t('person_aliasesHint')}</p>
      </div>
    </>
  );
}

/** How they are named and what they agreed to. */
function Agreed({ person }: { person: Person }) {
  const edit = useRecordEdit(person.id, 'did_person_edit', person.name);
  return (
    <>
      <Select
        label={t('person_attributionLabel')}
        hint={t('person_attributionHint')}
        value={person.attribution ?? ''}
        options={[
          { value: '', label: t('person_attribution_unasked') },
          ...attributionModes.map((value) => ({ value, label: t(`person_attribution_${value}`) })),
        ]}
        onChange={(attribution) => void edit({ attribution })}
      />
      {person.kind === 'person' && (
        <Checkbox
          label={t('person_onMap')}
          hint={t('person_onMapHint')}
          checked={person.onMap === true}
          onChange={(onMap) => void edit({ onMap })}
        />
      )}
      <div class={styles.agreed}>
        <DurableArea
          record={person}
          field="consent"
          stored={person.consent ?? ''}
          label={t('person_consentLabel')}
          hint={t('person_consentHint')}
          rows={2}
          maxLength={4000}
          grow
        />
        <DayField
          name={`${person.id} consentOn`}
          stored={person.consentOn ?? ''}
          optional
          label={t('person_consentOnLabel')}
          onDay={(consentOn) => void edit({ consentOn }, { typing: true })}
        />
      </div>
    </>
  );
}
