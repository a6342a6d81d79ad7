import { formatDate, t, tn } from '../../lib/i18n';
import type { Clip, Principle } from '../../lib/model';
import type { ClipFilter, Repository } from '../../lib/storage/repository';
import { usePress } from '../acts';
import { useLive, usePrinciples } from '../hooks';
import { useServices } from '../services';
import { PrincipleIcons } from '../views/PrincipleIcons';
import styles from './Companion.module.css';

/** Rows a list shows at most. */
const most = 5;

interface Found {
  readonly clips: readonly Clip[];
  /** How many there are that do not show. */
  readonly more: number;
}
const none: Found = { clips: [], more: 0 };

/** The newest clips a filter finds, but for one. */
async function newest(repository: Repository, filter: ClipFilter, but: Clip | null): Promise<Found> {
  const { total, rows } = await repository.findClips(filter);
  const read = await repository.clipsAt(rows.subarray(0, most + 1));
  const clips = read.filter(({ id }) => id !== but?.id).slice(0, most);
  return { clips, more: Math.max(0, total - clips.length - (but && read.length > clips.length ? 1 : 0)) };
}

/** What else the library has from this site, and on the principles of this page's clip. */
export function MoreFromHere({ address, clip }: { address: string; clip: Clip | null }) {
  const { repository } = useServices();
  const chosen = clip?.principles ?? [];
  const found = useLive(async () => {
    const [here, alike] = await Promise.all([
      newest(repository, { site: address }, clip),
      chosen.length > 0 ? newest(repository, { somePrinciples: chosen }, clip) : none,
    ]);
    return { here, alike };
  }, [address, clip?.id, chosen.join()]);
  const host = URL.parse(address)?.host;
  return (
    <>
      {host && <Rows title={t('companion_from', host)} found={found?.here ?? none} ready={found !== undefined} />}
      {chosen.length > 0 && (
        <Rows title={t('companion_onPrinciples')} found={found?.alike ?? none} ready={found !== undefined} />
      )}
    </>
  );
}

function Rows({ title, found: { clips, more }, ready }: { title: string; found: Found; ready: boolean }) {
  const principles = usePrinciples();
  return (
    <section class={styles.stack} aria-label={title} aria-busy={!ready}>
      <h2 class={styles.heading}>
        <bdi>{title}</bdi>
      </h2>
      {ready && clips.length === 0 && <p class={styles.muted}>{t('companion_nothingElse')}</p>}
      <ul class={styles.list}>
        {clips.map((clip) => (
          <li key={clip.id}>
            <Row clip={clip} principles={principles} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class={styles.muted}>{tn('companion_more', more)}</p>}
    </section>
  );
}

function Row({ clip, principles }: { clip: Clip; principles: readonly Principle[] }) {
  const press = usePress();
  return (
    <button type="button" class={styles.rowButton} {...press('clip.open', clip.id)}>
      <span class={styles.rowTitle} dir="auto" lang={clip.language || undefined}>
        {clip.title || clip.address}
      </span>
      <span class={styles.rowFoot}>
        <span>{formatDate(clip.savedAt)}</span>
        <PrincipleIcons ids={clip.principles} principles={principles} />
      </span>
    </button>
  );
}
