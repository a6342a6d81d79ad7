import { useId } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { type Attendee, countWords, presentWords, thereEdit, typedAttendee } from '../../../lib/commands/attendance';
import { t } from '../../../lib/i18n';
import type { Person } from '../../../lib/model';
import { foldName } from '../../../lib/search';
import { useAct, useOffer } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { useFormText } from '../../form';
import { Button, Checkbox, Count, TextField } from '../../ui';
import { DurableArea } from '../DurableText';
import sheet from '../Sheet.module.css';
import styles from './After.module.css';
import type { AfterDesk } from './Left';

/** More names are not drawn; whoever is missed can be typed. */
const most = 200;
const mostOffered = 30;

/** Who was there: in the library alone. What goes into the note's head are counts and organisations, and the names of who agreed. */
export function There({ desk }: { desk: AfterDesk }) {
  const { session, meeting, rows } = desk;
  const act = useAct();
  const tick = (row: Attendee, there: boolean) =>
    void act(async ({ repository }) => {
      await repository.commit(thereEdit(meeting, [row], there));
    });
  const anyListed = rows.some(({ listed, there }) => listed && !there);
  const anyThere = rows.some(({ there }) => there);
  return (
    <section class={sheet.stack} aria-label={t('attendance_title')}>
      <h2 class={sheet.subheading}>{t('attendance_title')}</h2>
      <p class={sheet.muted}>{t('attendance_hint')}</p>
      {rows.length > 0 && <Count words={countWords(rows)} />}
      <div class={styles.people}>
        {rows.slice(0, most).map((row) => (
          <Checkbox
            key={`${row.entry?.id ?? ''} ${row.name}`}
            label={[row.name, row.organisation].filter(Boolean).join(' · ')}
            checked={row.there}
            onChange={(on) => tick(row, on)}
          />
        ))}
      </div>
      {rows.length > most && <p class={sheet.muted}>{t('lines_first', most)}</p>}
      <div class={sheet.row}>
        {anyListed && <CommandButton small command={commandNamed('after.there')} record={session.id} part="all" />}
        {anyThere && (
          <CommandButton small kind="quiet" command={commandNamed('after.leave')} record={session.id} part="all" />
        )}
      </div>
      <AddPerson desk={desk} />
      {anyThere && (
        <div class={sheet.stack}>
          <p class={styles.words} dir="auto">
            {presentWords(rows)}
          </p>
          <div>
            <CommandButton small command={commandNamed('after.present')} record={session.id} part="write" />
          </div>
        </div>
      )}
      <DurableArea
        record={meeting}
        field="present"
        stored={meeting.present}
        label={t('attendance_inNote')}
        rows={1}
        maxLength={2000}
        grow
      />
    </section>
  );
}

function AddPerson({ desk: { meeting, people } }: { desk: AfterDesk }) {
  const [typed, setTyped] = useFormText('there');
  const list = useId();
  const offer = useOffer('after.addPerson', async ({ repository }) => {
    if (!typed.trim()) return;
    await repository.commit(thereEdit(meeting, [typedAttendee(typed, people)], true));
    // What was typed meanwhile is the next one.
    setTyped((now) => (now === typed ? '' : now));
  });
  return (
    <div class={sheet.stack}>
      <TextField
        label={t('attendance_add')}
        hint={t('attendance_addHint')}
        value={typed}
        maxLength={600}
        list={list}
        onInput={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) offer.onClick();
        }}
      />
      <datalist id={list}>
        {offered(people, typed).map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
      <div>
        <Button small icon="plus" disabled={typed.trim() === ''} {...offer}>
          {t('command_after_addPerson')}
        </Button>
      </div>
    </div>
  );
}

/** People of the library in whose name a word begins as typed; each once, however often they have an entry. */
function offered(people: readonly Person[], typed: string): string[] {
  const start = foldName(typed);
  if (start.length < 2) return [];
  const found = people.filter(({ kind, name }) => kind === 'person' && ` ${foldName(name)}`.includes(` ${start}`));
  const words = found.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name));
  return [...new Set(words)].slice(0, mostOffered);
}
