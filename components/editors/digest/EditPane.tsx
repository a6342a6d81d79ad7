import { useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { blockLooks } from '../../../lib/commands/block-kinds';
import { itemsOf, type Place, placeSection, strayItems } from '../../../lib/commands/digest-edits';
import { addPictures, moveBlock, moveCard } from '../../../lib/commands/digest-parts';
import { type Sources, unresolved } from '../../../lib/digest';
import { t } from '../../../lib/i18n';
import type { BlockKind, Digest } from '../../../lib/model';
import { useAct } from '../../acts';
import { CommandItem } from '../../CommandButton';
import { dragging } from '../../carry';
import { takeDrop, useSaidOver } from '../../dropped';
import { putLoad } from '../../put-load';
import { useServices } from '../../services';
import { type IconName, Menu } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Digest.module.css';
import { type Desk, DeskContext } from './desk';
import { paneHandlers } from './drag';
import { ItemCard } from './ItemCard';
import { OneMinute } from './OneMinute';
import { SectionCards } from './SectionCards';
import { sectionTitle } from './section-title';
import { useDigestEdit } from './useDigestEdit';
import { cardNames } from './useDigestOutline';
import { type Held, useMoveKeys } from './useMoveKeys';
import { useStandIns } from './useStandIns';

/** Where a digest is written and ordered. */
export function EditPane({ digest, sources }: { digest: Digest; sources: Sources }) {
  const pane = useRef<HTMLDivElement>(null);
  const desk = useDeskOf(digest, sources, useMoveKeys(pane, digest.id));
  const stray = strayItems(digest);
  return (
    <DeskContext.Provider value={desk}>
      <div
        ref={pane}
        class={styles.pane}
        data-takes="cards"
        data-aimed={desk.target.value?.section === ''}
        {...paneHandlers(desk)}
      >
        <OneMinute digest={digest} />
        {digest.sections.map((section, index) => (
          <SectionCards key={section.id} section={section} index={index} />
        ))}
        {stray.length > 0 && (
          <section class={styles.section} aria-label={t('digest_stray')}>
            <h2 class={sheet.subheading}>{t('digest_stray')}</h2>
            <div class={styles.cards}>
              {stray.map((item, index) => (
                <ItemCard key={item.id} item={item} index={index} />
              ))}
            </div>
          </section>
        )}
        <div>
          <Menu label={t('digest_addSection')} icon="plus" kind="plain" words>
            {(Object.keys(blockLooks) as BlockKind[]).map((kind) => (
              <CommandItem
                key={kind}
                command={commandNamed('digest.addSection')}
                record={digest.id}
                part={kind}
                icon={blockLooks[kind].icon as IconName}
              >
                {t(`block_${kind}`)}
              </CommandItem>
            ))}
          </Menu>
        </div>
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

/** The desk of a digest; `held`: where the focus is in its pane. */
function useDeskOf(digest: Digest, sources: Sources, held: RefObject<Held | null>): Desk {
  const commit = useDigestEdit();
  const act = useAct();
  const { session } = useServices();
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
