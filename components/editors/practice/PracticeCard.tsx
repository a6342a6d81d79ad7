import { useId } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { type PracticeHere, rangeWords } from '../../../lib/commands/practices-here';
import { t } from '../../../lib/i18n';
import type { Principle } from '../../../lib/model';
import { usePress } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { principleName } from '../../principle-name';
import { PrincipleChip } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Practice.module.css';

/** One practice, to be read, printed or copied: what it is for, what it takes, step by step, and where it is from. */
export function PracticeCard({ here, principles }: { here: PracticeHere; principles: readonly Principle[] }) {
  const { practice, pack, id } = here;
  const name = useId();
  const carried = principles.filter(({ id }) => practice.principles.includes(id.slice('principle:'.length)));
  return (
    <article class={styles.card} aria-labelledby={name}>
      <header class={sheet.stack}>
        <h1 id={name} class={styles.title} lang={pack.language} dir="auto">
          {practice.name}
        </h1>
        <p lang={pack.language} dir="auto">
          {practice.purpose}
        </p>
        {carried.length > 0 && (
          <ul class={sheet.chips}>
            {carried.map((principle) => (
              <li key={principle.id}>
                <PrincipleChip small name={principleName(principle)} colour={principle.colour} icon={principle.icon} />
              </li>
            ))}
          </ul>
        )}
      </header>
      <Facts practice={practice} />
      <div class={`${sheet.row} ${styles.acts}`}>
        <CommandButton small kind="primary" command={commandNamed('practice.try')} record={id} />
        <CommandButton small command={commandNamed('practice.edit')} record={id}>
          {t(here.own ? 'command_practice_edit' : 'practice_makeOwn')}
        </CommandButton>
        <CommandButton small command={commandNamed('thread.begin')} record={id} />
        <CommandButton small command={commandNamed('practice.copy')} record={id} />
        <CommandButton small command={commandNamed('practice.print')} record={id} />
        <CommandButton small command={commandNamed('practice.save')} record={id} />
      </div>
      <section class={sheet.stack}>
        <h2 class={sheet.label}>{t('practice_steps')}</h2>
        <ol class={styles.steps} lang={pack.language}>
          {practice.steps.map((step) => (
            <li key={step} dir="auto">
              {step}
            </li>
          ))}
        </ol>
      </section>
      <From here={here} />
    </article>
  );
}

/** What it takes. */
function Facts({ practice }: Pick<PracticeHere, 'practice'>) {
  const facts = [
    [t('practice_time'), t('practice_minutes', rangeWords(practice.minutes))],
    [t('practice_group'), t('practice_people', rangeWords(practice.group))],
    [t('practice_mode'), t(`practice_mode_${practice.mode}`)],
    [t('practice_materials'), practice.materials || t('practice_nothing')],
    [t('practice_access'), practice.access],
  ].filter(([, value]) => value);
  return (
    <dl class={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the idea is from, whose wording it is, and what the licences ask. */
function From({ here: { id, practice, pack, own } }: { here: PracticeHere }) {
  const press = usePress();
  const facts = [
    [t('practice_source'), practice.source],
    [t('practice_wording'), pack.source],
    [t('practice_licenceOfWording'), pack.licence],
    [t('practice_licence'), practice.licence_note],
    [t('practice_pack'), pack.id && `${pack.title} ${pack.version}`],
  ].filter(([, value]) => value);
  const madeFrom = own?.madeFrom;
  return (
    <footer class={styles.from}>
      {facts.map(([name, value]) => (
        <p key={name} dir="auto">
          {name}: {value}
        </p>
      ))}
      {practice.link && (
        <p>
          <button type="button" class={styles.address} {...press('practice.openLink', id)}>
            {practice.link}
          </button>
        </p>
      )}
      {madeFrom && (
        <p dir="auto">
          {t('practice_madeFrom')}:{' '}
          <button type="button" class={styles.address} {...press('practice.open', madeFrom.id)}>
            {madeFrom.name}
          </button>
          {madeFrom.pack && ` (${madeFrom.pack})`}
        </p>
      )}
    </footer>
  );
}
