import { commandNamed } from '../../../lib/commands';
import { areaName } from '../../../lib/commands/health-charts';
import { orderAtEnd } from '../../../lib/commands/order';
import { t } from '../../../lib/i18n';
import { createPartId, flattenPart, type HealthCheck, type HealthItem } from '../../../lib/model';
import { useOffer } from '../../acts';
import { CommandIconButton } from '../../CommandButton';
import { useFormText } from '../../form';
import { usePrinciples } from '../../hooks';
import { Button, Checkbox, Icon, Select, TextField, VisuallyHidden } from '../../ui';
import { DurableArea } from '../DurableText';
import sheet from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';
import styles from './Health.module.css';

const did = 'did_health_edit';
const own = 'own';

/** What is asked: changed, switched off and added to until the first answer is in. */
export function Asked({ check }: { check: HealthCheck }) {
  const edit = useRecordEdit(check.id, did, check.title);
  const nameOf = areaName(usePrinciples(), { t });
  const locked = check.answers.length > 0;
  const areas = [...new Set(check.items.map(({ area }) => area))];
  return (
    <section class={sheet.stack} aria-label={t('health_asked')}>
      <h2 class={sheet.subheading}>{t('health_asked')}</h2>
      {locked && (
        <p class={sheet.muted}>
          <Icon name="lock" size={16} /> {t('health_locked')}
        </p>
      )}
      {areas.map((area) => (
        <fieldset key={area} class={sheet.group}>
          <legend class={sheet.label}>{nameOf(area)}</legend>
          <ul class={styles.asked}>
            {check.items
              .filter((item) => item.area === area)
              .map((item) => (
                <Statement key={item.id} {...{ check, item, locked }} />
              ))}
          </ul>
        </fieldset>
      ))}
      {!locked && <NewItem check={check} areas={areas} />}
      <fieldset class={sheet.group}>
        <legend class={sheet.label}>{t('health_wordsOf')}</legend>
        <ul class={styles.asked}>
          {check.questions.map((question) => (
            <li key={question.id} class={styles.item}>
              <Words {...{ check, locked, id: question.id, words: question.words, list: 'questions' }} />
              <Switch
                {...{ check, locked, id: question.id, words: question.words, on: question.on, list: 'questions' }}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <Checkbox
        label={t('health_grouped')}
        checked={check.grouped}
        disabled={locked}
        onChange={(grouped) => void edit({ grouped })}
      />
    </section>
  );
}

interface PartProps {
  check: HealthCheck;
  locked: boolean;
  list: 'items' | 'questions';
  id: string;
}

function Statement({ check, item, locked }: { check: HealthCheck; item: HealthItem; locked: boolean }) {
  const part = { check, locked, id: item.id, list: 'items' } as const;
  return (
    <li class={styles.item}>
      <Words {...part} words={item.words} />
      <Switch {...part} words={item.words} on={item.on} />
      {!locked && (
        <CommandIconButton
          small
          command={commandNamed('health.drop')}
          record={check.id}
          part={`items ${item.id}`}
          label={`${t('command_health_drop')}: ${item.words}`}
        />
      )}
    </li>
  );
}

function Words({ check, locked, id, words, list }: PartProps & { words: string }) {
  if (locked) return <p dir="auto">{words}</p>;
  return (
    <DurableArea
      record={check}
      field={`${list}/${id}/words`}
      stored={words}
      label={t(list === 'items' ? 'health_statement' : 'health_question', id.length > 4 ? '' : id).trim()}
      hideLabel
      maxLength={500}
      rows={1}
      grow
      oneLine
    />
  );
}

function Switch({ check, locked, id, words, on, list }: PartProps & { words: string; on: boolean }) {
  const edit = useRecordEdit(check.id, did, check.title);
  // Where it cannot be changed only what is not asked is worth a word.
  if (locked) return on ? null : <span class={sheet.muted}>{t('health_notAsked')}</span>;
  // Twenty boxes that are called the same are told apart by what each is of.
  const label = (
    <>
      {t('health_on')}
      <VisuallyHidden>: {words}</VisuallyHidden>
    </>
  );
  return <Checkbox label={label} checked={on} onChange={(next) => void edit({ [`${list}/${id}/on`]: next })} />;
}

/** A statement of one's own, in an area that is there, in that of another principle or in one of one's own. */
function NewItem({ check, areas }: { check: HealthCheck; areas: readonly string[] }) {
  const edit = useRecordEdit(check.id, did, check.title);
  const principles = usePrinciples();
  const nameOf = areaName(principles, { t });
  const [words, setWords] = useFormText('statement');
  const [area, setArea] = useFormText('area', areas[0] ?? 'ground');
  const [named, setNamed] = useFormText('ownArea');
  const all = [...new Set(['ground', ...areas, ...principles.map(({ id }) => id)])];
  const where = area === own ? named.trim().slice(0, 100) : area;
  const ready = words.trim() !== '' && where !== '';
  const add = async () => {
    if (!ready) return;
    const item: HealthItem = {
      ...{ id: createPartId(), area: where, words: words.trim().slice(0, 500), on: true },
      ...{ order: orderAtEnd(check.items), removed: false },
    };
    if (!(await edit(flattenPart('items', item)))) return;
    // What was typed meanwhile is the next one.
    setWords((now) => (now === words ? '' : now));
    setNamed('');
    setArea(where);
  };
  const offer = useOffer('health.addItem', add);
  return (
    <div class={sheet.group}>
      <TextField label={t('health_newItem')} value={words} maxLength={500} onInput={setWords} />
      <div class={sheet.short}>
        <Select
          label={t('health_areaOf')}
          value={area}
          options={[
            ...all.map((value) => ({ value, label: nameOf(value) })),
            { value: own, label: t('health_ownArea') },
          ]}
          onChange={setArea}
        />
        {area === own && <TextField label={t('health_ownArea')} value={named} maxLength={100} onInput={setNamed} />}
      </div>
      <div>
        <Button small icon="plus" disabled={!ready} {...offer}>
          {t('command_health_addItem')}
        </Button>
      </div>
    </div>
  );
}
