import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { stepOf } from '../../../lib/commands/digest-edits';
import { t } from '../../../lib/i18n';
import type { DigestItem } from '../../../lib/model';
import { useRun } from '../../acts';
import { CommandIconButton, CommandItem } from '../../CommandButton';
import { Icon, Menu, MenuLine, MenuList } from '../../ui';
import { DurableArea } from '../DurableText';
import styles from './Digest.module.css';
import { useDesk } from './desk';
import { dragHandlers, markOf } from './drag';
import { ItemSource } from './ItemSource';
import { sectionTitle } from './section-title';
import { titleOf } from './useDigestOutline';

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

interface ItemCardProps {
  item: DigestItem;
  index: number;
}

/** One card of a digest: what it is about and the maker's own words, moved by hand, by key or by menu. */
export function ItemCard({ item, index }: ItemCardProps) {
  const desk = useDesk();
  const card = useRef<HTMLElement>(null);
  useAwaited(item, card);
  const run = useRun();
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const words = event.target instanceof HTMLTextAreaElement;
    if (!by || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || (isMac && words)) return;
    event.preventDefault();
    event.stopPropagation();
    const command = commandNamed(by < 0 ? 'digest.cardUp' : 'digest.cardDown');
    void run(command, desk.digest.id, words ? `${item.id} words` : item.id);
  };
  return (
    <article
      ref={card}
      aria-label={titleOf(item, desk.sources)}
      class={`${styles.card} ${styles[markOf(desk, item, index)] ?? ''}`}
      onKeyDown={press}
      onContextMenu={(event) => {
        // In words that are typed the browser's own menu helps to spell; under a finger they are selected.
        if (event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        setMenu({ x: event.clientX, y: event.clientY });
      }}
      {...dragHandlers(desk, item, index)}
    >
      <div class={styles.grip}>
        <span
          class={styles.handle}
          draggable
          title={t('digest_dragCard')}
          aria-hidden="true"
          onDragStart={(event) => {
            event.dataTransfer?.setData('text/plain', '');
            if (card.current) event.dataTransfer?.setDragImage(card.current, 16, 16);
            desk.dragged.value = item.id;
          }}
          onDragEnd={() => {
            desk.dragged.value = null;
            desk.target.value = null;
          }}
        >
          <Icon name="drag" />
        </span>
      </div>
      <div class={styles.content}>
        <ItemSource item={item} />
        <DurableArea
          record={desk.digest}
          field={`items/${item.id}/words`}
          stored={item.words}
          label={item.source ? t('digest_yourWords') : t('digest_ownWords')}
          rows={2}
          maxLength={20_000}
          grow
        />
      </div>
      <CardControls item={item} />
      {menu && (
        <MenuList label={t('digest_cardMore')} at={menu} onClose={() => setMenu(null)}>
          <CardItems item={item} />
        </MenuList>
      )}
    </article>
  );
}

function CardControls({ item }: { item: DigestItem }) {
  const { digest } = useDesk();
  const atStart = stepOf(digest, item.id, -1) === null;
  const atEnd = stepOf(digest, item.id, 1) === null;
  const card = { record: digest.id, part: item.id, small: true };
  return (
    <div class={styles.controls}>
      <span data-control="up">
        <CommandIconButton command={commandNamed('digest.cardUp')} {...card} aria-disabled={atStart} />
      </span>
      <span data-control="down">
        <CommandIconButton command={commandNamed('digest.cardDown')} {...card} aria-disabled={atEnd} />
      </span>
      <span data-control="more">
        <Menu small label={t('digest_cardMore')}>
          <CardItems item={item} />
        </Menu>
      </span>
    </div>
  );
}

/** What can be done with a card: its button, a right click and a held finger offer the same. */
function CardItems({ item }: { item: DigestItem }) {
  const { digest, sources } = useDesk();
  return (
    <>
      {item.source && <CommandItem command={commandNamed('digest.openSource')} record={digest.id} part={item.id} />}
      {digest.sections
        .filter(({ id }) => id !== item.section)
        .map((section) => (
          <CommandItem
            key={section.id}
            command={commandNamed('digest.cardTo')}
            record={digest.id}
            part={`${item.id} ${section.id}`}
          >
            {t('digest_moveTo', sectionTitle(section, sources.principles))}
          </CommandItem>
        ))}
      <MenuLine />
      <CommandItem command={commandNamed('digest.dropCard')} record={digest.id} part={item.id} danger />
    </>
  );
}

/** Takes the focus where a move or an addition left it waiting for this card. */
function useAwaited(item: DigestItem, card: { current: HTMLElement | null }): void {
  const { awaited } = useDesk();
  useLayoutEffect(() => {
    if (awaited.current?.id !== item.id) return;
    const { control } = awaited.current;
    awaited.current = null;
    const found = card.current?.querySelector<HTMLElement>(
      control === 'words' ? 'textarea' : `[data-control="${control}"] button`,
    );
    found?.focus();
  }, [item.order, item.section]);
}
