import { commandNamed } from '../../lib/commands';
import { rowsShown } from '../../lib/commands/view';
import { formatDate, t, tn } from '../../lib/i18n';
import type { Clip, Principle } from '../../lib/model';
import type { ClipFilter, Repository } from '../../lib/storage/repository';
import { usePress } from '../acts';
import { CommandButton } from '../CommandButton';
import { useLive, usePrinciples } from '../hooks';
import { useServices } from '../services';
import { PrincipleIcons } from '../views/PrincipleIcons';
import styles from './Companion.module.css';

/** Rows that a list shows at first, and how many more each time they are asked for. */
const few = 5;
const more = 20;

interface Found {
  readonly clips: readonly Clip[];
  /** How many there are that do not show. */
  readonly more: number;
}
const none: Found = { clips: [], more: 0 };

/** The newest `most` clips a filter finds, but for one. */
async function newest(
  repository: Repository,
  filter: ClipFilter,
  { but, most }: { but: Clip | null; most: number },
): Promise<Found> {
  const { total, rows } = await repository.findClips(filter);
  const read = await repository.clipsAt(rows.subarray(0, most + 1));
  const clips = read.filter(({ id }) => id !== but?.id).slice(0, most);
  return { clips, more: Math.max(0, total - clips.length - (but && read.length > clips.length ? 1 : 0)) };
}

/** What else the library has from this site, and on the principles of this page's clip. */
export function MoreFromHere({ address, clip }: { address: string; clip: Clip | null }) {
  const { repository, session } = useServices();
  const lists = { here: `site ${address}`, alike: `alike ${address}` };
  const shown = (list: string) => few + more * (rowsShown(session, list, 1) - 1);
  const [here, alike] = [shown(lists.here), shown(lists.alike)];
  const chosen = clip?.principles ?? [];
  const found = useLive(async () => {
    const [site, principles] = await Promise.all([
      newest(repository, { site: address }, { but: clip, most: here }),
      chosen.length > 0 ? newest(repository, { somePrinciples: chosen }, { but: clip, most: alike }) : none,
    ]);
    return { site, principles };
  }, [address, clip?.id, chosen.join(), here, alike]);
  const ready = found !== undefined;
  const host = URL.parse(address)?.host;
  return (
    <>
      {host && <Rows title={t('companion_from', host)} list={lists.here} found={found?.site ?? none} ready={ready} />}
      {chosen.length > 0 && (
        <Rows title={t('companion_onPrinciples')} list={lists.alike} found={found?.principles ?? none} ready={ready} />
      )}
    </>
  );
}

interface RowsProps {
  title: string;
  /** The list's name, unlike any other of the panel. */
  list: string;
  found: Found;
  ready: boolean;
}

function Rows({ title, list, found: { clips, more }, ready }: RowsProps) {
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
      {more > 0 && (
        <div>
          <CommandButton small kind="quiet" command={commandNamed('view.more')} part={list}>
            {tn('companion_more', more)}
          </CommandButton>
        </div>
      )}
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
