import { consents, noTelling, type Telling } from '../../../lib/commands/thread-desk';
import { keepTelling } from '../../../lib/commands/thread-story';
import { t } from '../../../lib/i18n';
import { attributionModes, releaseLevels, type ValueThread } from '../../../lib/model';
import type { FormField } from '../../../lib/workbench/forms';
import { useOffer } from '../../acts';
import { useServices } from '../../services';
import { Button, Select, TextArea, TextField } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Thread.module.css';

/** Longer is a report, UTF-16 code units. */
const longest = 2000;
const isDay = (day: string) => /^(19|20|21)\d\d-\d\d-\d\d$/.test(day);

/** What somebody tells who tried it: their words, who they are, and what they said about quoting them. */
export function TellingForm({ thread, telling }: { thread: ValueThread; telling: FormField<Telling | null> }) {
  const { session } = useServices();
  const now = telling.value ?? noTelling(thread.begun);
  const set = (change: Partial<Telling>) => {
    telling.value = { ...now, ...change };
  };
  const close = () => {
    // The focus goes back to the question.
    session.awaited.current = { id: thread.id, control: 'ask' };
    telling.value = null;
  };
  const keep = useOffer('thread.keep', async ({ repository, notify, written }) => {
    const given = telling.peek();
    // Pressed twice it is told once.
    if (!given) return;
    if ([given.tried, given.saw, given.changed].every((words) => words.trim() === ''))
      return notify(t('thread_nothingTold'));
    if (!isDay(given.day)) return notify(t('thread_noDay'));
    // Nothing can be typed into it any more; where it cannot be kept it is there again.
    close();
    try {
      await written?.();
      const undo = await keepTelling(repository, thread, { telling: given, now: new Date() });
      notify(t('thread_kept'), { undo });
    } catch (error) {
      telling.value ??= given;
      throw error;
    }
  });
  const cancel = useOffer('thread.cancel', close);
  const area = (field: 'tried' | 'saw' | 'changed') => (
    <TextArea
      label={t(`thread_${field}Label`)}
      value={now[field]}
      onInput={(words) => set({ [field]: words })}
      rows={2}
      grow
      maxLength={longest}
      data-field={field}
    />
  );
  const line = (field: 'name' | 'organisation' | 'by', label: string) => (
    <TextField label={label} value={now[field]} onInput={(words) => set({ [field]: words })} maxLength={300} />
  );
  return (
    <section class={`${sheet.group} ${sheet.offPaper}`} aria-labelledby={`tell ${thread.id}`}>
      <h2 id={`tell ${thread.id}`} class={sheet.subheading}>
        {t('thread_tell')}
      </h2>
      <p class={sheet.muted}>{t('thread_tellHint')}</p>
      {area('tried')}
      {area('saw')}
      {area('changed')}
      <div class={sheet.fields}>
        {line('organisation', t('line_organisation'))}
        {line('name', t('line_name'))}
        <Select
          label={t('attribution_label')}
          value={now.attribution}
          options={attributionModes.map((value) => ({ value, label: t(`attribution_${value}`) }))}
          onChange={(attribution) => set({ attribution })}
        />
        <TextField type="date" label={t('thread_dayLabel')} value={now.day} onInput={(day) => set({ day })} />
        <Select
          label={t('release_label')}
          value={now.release}
          options={releaseLevels.map((value) => ({ value, label: t(`release_${value}`) }))}
          onChange={(release) => set({ release })}
        />
        <Select
          label={t('line_consent')}
          value={now.consent}
          options={consents.map((value) => ({ value, label: t(`consent_${value}`) }))}
          onChange={(consent) => set({ consent })}
        />
        {line('by', t('line_by'))}
      </div>
      <div class={sheet.row}>
        <Button kind="primary" icon="check" {...keep}>
          {t('command_thread_keep')}
        </Button>
        <Button icon="close" {...cancel}>
          {t('command_thread_cancel')}
        </Button>
      </div>
      <p class={styles.stays}>{t('thread_whereKept')}</p>
    </section>
  );
}
