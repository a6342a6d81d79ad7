import { rowsShown } from '../../lib/commands/view';
import { formatDate, t, tn } from '../../lib/i18n';
import type { PrincipleId } from '../../lib/model';
import { usePress } from '../acts';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Button } from '../ui';
import styles from './PrincipleEditor.module.css';
import sheet from './Sheet.module.css';

const step = 20;

/** The clips that carry a principle, newest first, a few at a time. */
export function CarriedClips({ principle }: { principle: PrincipleId }) {
  const { repository, session } = useServices();
  const press = usePress();
  const limit = rowsShown(session, principle, step);
  const found = useLive(async () => {
    const { total, rows } = await repository.findClips({ principles: [principle] });
    return { total, clips: await repository.clipsAt(rows.subarray(0, limit)) };
  }, [principle, limit]);
  if (!found) return null;
  return (
    <section class={sheet.stack}>
      <h2 class={sheet.subheading}>{tn('principle_carried', found.total)}</h2>
      {found.total === 0 && <p class={sheet.muted}>{t('principle_carriedNone')}</p>}
      <ul class={styles.carried}>
        {found.clips.map((clip) => (
          <li key={clip.id}>
            <button type="button" class={styles.clip} {...press('clip.open', clip.id)}>
              <span class={styles.title} dir="auto">
                {clip.title}
              </span>
              <span class={sheet.muted}>{[clip.site, formatDate(clip.savedAt)].filter(Boolean).join(' · ')}</span>
              {clip.note && (
                <span class={sheet.muted} dir="auto">
                  {clip.note}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {found.total > limit && (
        <div>
          <Button small {...press('view.more', undefined, principle)}>
            {t('show_more')}
          </Button>
        </div>
      )}
    </section>
  );
}
