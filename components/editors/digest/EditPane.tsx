import { useContext, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { blockLooks } from '../../../lib/commands/block-kinds';
import { strayItems } from '../../../lib/commands/digest-edits';
import { lintDesk } from '../../../lib/commands/lint-desk';
import { t } from '../../../lib/i18n';
import type { BlockKind, Digest } from '../../../lib/model';
import { CommandItem } from '../../CommandButton';
import { useServices } from '../../services';
import { type IconName, Menu } from '../../ui';
import { useSeenFirst } from '../../ui/settled';
import { TabPlace } from '../../workbench/outline';
import sheet from '../Sheet.module.css';
import styles from './Digest.module.css';
import { useDesk } from './desk';
import { paneHandlers } from './drag';
import { ItemCard } from './ItemCard';
import { OneMinute } from './OneMinute';
import { SectionCards } from './SectionCards';
import { useMoveKeys } from './useMoveKeys';

/** Where a digest is written and ordered. */
export function EditPane() {
  const pane = useRef<HTMLDivElement>(null);
  const desk = useDesk();
  const { digest } = desk;
  useMoveKeys(pane, digest.id, desk.held);
  const drawn = useSeenFirst(digest.sections.length, useGoesInto(digest), () =>
    [...(pane.current?.querySelectorAll('[data-block]') ?? [])].at(-1),
  );
  const stray = strayItems(digest);
  return (
    <div ref={pane} class={styles.pane} {...paneHandlers(desk)}>
      <OneMinute digest={digest} />
      {digest.sections.slice(0, drawn).map((section, index) => (
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
  );
}

/** Whether this tab shows somewhere else than at its top: it was left there, or somebody is led to a place in it. */
function useGoesInto({ id }: Digest): boolean {
  const { session } = useServices();
  const place = useContext(TabPlace);
  const left = session.carets.has(place) || (session.scrolled.get(place) ?? 0) > 0;
  return left || lintDesk(session).goTo.value?.digest === id || session.awaited.current !== null;
}
