import { commandNamed } from '../../../lib/commands';
import { t } from '../../../lib/i18n';
import { PracticeId, type Review } from '../../../lib/model';
import { practiceNotesId, practiceNotesOf } from '../../../lib/model/practice-notes';
import { CommandButton, CommandIconButton } from '../../CommandButton';
import { useRecord } from '../../hooks';
import { VisuallyHidden } from '../../ui';
import { usePractices } from '../practice/usePractices';
import sheet from '../Sheet.module.css';
import styles from './Review.module.css';

/** The practices that the session used, each with what is noted on its card and the way to note how it went. */
export function UsedPractices({ review }: { review: Review }) {
  const session = useRecord(review.session);
  const practices = usePractices();
  const notes = practiceNotesOf(useRecord(practiceNotesId) ?? undefined);
  const ids = new Set((session?.blocks ?? []).map(({ practice }) => practice));
  const used = (practices ?? []).filter(({ id }) => ids.has(id) && PracticeId.safeParse(id).success);
  if (used.length === 0) return null;
  return (
    <section class={sheet.stack} aria-label={t('review_practices')}>
      <h2 class={sheet.subheading}>{t('review_practices')}</h2>
      <ul class={styles.list}>
        {used.map(({ id, practice }) => (
          <li key={id} class={styles.practice}>
            <span dir="auto">{practice.name}</span>
            <CommandButton small command={commandNamed('practice.note')} record={id}>
              {t('command_practice_note')}
              <VisuallyHidden>: {practice.name}</VisuallyHidden>
            </CommandButton>
            <CommandIconButton
              small
              command={commandNamed('practice.open')}
              record={id}
              label={t('review_practiceOpen', practice.name)}
            />
            {notes
              .filter((note) => note.practice === id)
              .slice(0, 1)
              .map((note) => (
                <p key={note.id} class={`${sheet.muted} ${styles.whole}`} dir="auto">
                  {note.words}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
