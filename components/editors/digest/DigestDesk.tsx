import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { itemsOf, type Place, placeSection } from '../../../lib/commands/digest-edits';
import { addPictures, moveBlock, moveCard } from '../../../lib/commands/digest-parts';
import { type Sources, unresolved } from '../../../lib/digest';
import { t } from '../../../lib/i18n';
import type { Digest } from '../../../lib/model';
import { useAct } from '../../acts';
import { dragging } from '../../carry';
import { takeDrop, useSaidOver } from '../../dropped';
import { putLoad } from '../../put-load';
import { useServices } from '../../services';
import styles from './Digest.module.css';
import { type Desk, DeskContext } from './desk';
import { wholeHandlers } from './drag';
import { sectionTitle } from './section-title';
import { useDigestEdit } from './useDigestEdit';
import { cardNames } from './useDigestOutline';
import type { Held } from './useMoveKeys';
import { useStandIns } from './useStandIns';

interface DigestDeskProps {
  digest: Digest;
  sources: Sources;
  children: ComponentChildren;
}

/** All that stands in the tab of a digest of one's own: wherever a card is dropped there, it goes into the digest. */
export function DigestDesk({ digest, sources, children }: DigestDeskProps) {
  const desk = useDeskOf(digest, sources);
  const aimed = desk.target.value?.section === '';
  return (
    <DeskContext.Provider value={desk}>
      <div
        class={styles.whole}
        data-takes="cards"
        data-aimed={aimed}
        data-over={dragging.value !== null}
        {...wholeHandlers(desk)}
      >
        {aimed && (
          <div class={styles.falls} aria-hidden="true">
            <p>{t('drop_digest')}</p>
          </div>
        )}
        {children}
      </div>
    </DeskContext.Provider>
  );
}

/** Where in the digest something would fall, in words. */
function saidOf({ section, index }: Place, { digest, sources, dragged }: Aiming): string {
  const found = digest.sections.find(({ id }) => id === section);
  if (!found) return t('drop_digest');
  const items = itemsOf(digest, section);
  const from = items.findIndex(({ id }) => id === dragged);
  // A card that is of this section already leaves its place.
  const [place, count] = from < 0 ? [index + 1, items.length + 1] : [index + Number(index <= from), items.length];
  return t('drop_card', place, count, sectionTitle(found, sources.principles));
}

interface Aiming {
  readonly digest: Digest;
  readonly sources: Sources;
  /** The card that is dragged, where it is one of this digest. */
  readonly dragged: string | null;
}

/** The desk of a digest. */
function useDeskOf(digest: Digest, sources: Sources): Desk {
  const commit = useDigestEdit();
  const act = useAct();
  const { session } = useServices();
  const held = useRef<Held>(null);
  const dragged = useSignal<string | null>(null);
  const target = useSignal<Place | null>(null);
  const block = useSignal<string | null>(null);
  const gap = useSignal<number | null>(null);
  useSignalEffect(() => {
    if (!dragging.value && !dragged.value) target.value = null;
  });
  useSaidOver(target.value ? saidOf(target.value, { digest, sources, dragged: dragged.value }) : '');
  const take: Desk['take'] = (event, place) =>
    takeDrop(act, event, (load, services) => putLoad(services, { digest, place }, load));
  const move: Desk['move'] = (item, place) =>
    void act((services) => moveCard(services, digest, { item, place, control: null }));
  const moveSection: Desk['moveBlock'] = (section, to) =>
    void act((services) =>
      moveBlock(services, digest, { edit: placeSection(digest, section, to), section, control: null }),
    );
  const takePictures: Desk['takePictures'] = (section, files) =>
    void act((services) =>
      addPictures(
        services,
        { digest: digest.id, section },
        files.map((file) => ({ file })),
      ),
    );
  const leftOut = new Map(unresolved(digest, sources).map(({ item, reason }) => [item, reason]));
  const standIns = useStandIns(digest, sources);
  const names = useMemo(() => cardNames(digest, sources), [digest, sources]);
  return {
    ...{ digest, sources, names, leftOut, standIns, commit, move, moveBlock: moveSection, take, takePictures },
    ...{ awaited: session.awaited, held, dragged, target, block, gap },
  };
}
