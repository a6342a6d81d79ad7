import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { stepOf } from '../../../lib/commands/digest-edits';
import { t } from '../../../lib/i18n';
import type { DigestItem } from '../../../lib/model';
import { CommandIconButton, CommandItem } from '../../CommandButton';
import { FindingMark } from '../../lint/FindingMark';
import { Icon, Menu, MenuLine, MenuList } from '../../ui';
import styles from './Digest.module.css';
import { useDesk } from './desk';
import { dragHandlers, markOf } from './drag';
import { EventFields } from './EventFields';
import { ItemSource } from './ItemSource';
import { PictureFields } from './PictureFields';
import { RichArea } from './RichArea';
import { sectionTitle } from './section-title';
import { holdAgain } from './useMoveKeys';

interface ItemCardProps {
  item: DigestItem;
  index: number;
}

/** One card of a digest: what it is about and the maker's own words, moved by hand, by key or by menu. */
export function ItemCard({ item, index }: ItemCardProps) {
  const desk = useDesk();
  const card = useRef<HTMLElement>(null);
  useAwaited(item, card);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  return (
    <article
      ref={card}
      data-card={item.id}
      aria-label={desk.names.get(item.id)}
      class={`${styles.card} ${styles[markOf(desk, item, index)] ?? ''}`}
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
        <FindingMark digest={desk.digest.id} field={`items/${item.id}/words`} />
        <Contents item={item} />
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

/** What a card is made of: a picture, something that is coming up, or what it is about; with the maker's own words. */
function Contents({ item }: { item: DigestItem }) {
  const { digest, takePictures } = useDesk();
  const language = digest.sections.find(({ id }) => id === item.section)?.language;
  const lang = item.language || language || digest.language;
  if (item.event) return <EventFields item={item} event={item.event} lang={lang} />;
  const label = item.image ? 'digest_caption' : item.source ? 'digest_yourWords' : 'digest_ownWords';
  return (
    <>
      {item.image ? <PictureFields item={item} image={item.image} lang={lang} /> : <ItemSource item={item} />}
      <RichArea
        record={digest}
        field={`items/${item.id}/words`}
        stored={item.words}
        label={t(label)}
        lang={lang}
        rows={item.image ? 1 : 2}
        maxLength={20_000}
        onPictures={(files) => takePictures(item.section, files)}
      />
    </>
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
      {item.source?.part && item.source.record.startsWith('meeting:') && (
        <>
          <CommandItem command={commandNamed('digest.whoCouldBe')} record={digest.id} part={item.id} />
          <CommandItem command={commandNamed('digest.apart')} record={digest.id} part={item.id}>
            {t(item.apart ? 'digest_withMeeting' : 'digest_apart')}
          </CommandItem>
        </>
      )}
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
      <CommandItem command={commandNamed('thread.begin')} record={digest.id} part={item.id} />
      <CommandItem command={commandNamed('digest.dropCard')} record={digest.id} part={item.id} danger />
    </>
  );
}

/** Takes the focus where a move or an addition left it waiting for this card. */
function useAwaited(item: DigestItem, card: { current: HTMLElement | null }): void {
  const { awaited, held } = useDesk();
  useLayoutEffect(() => {
    if (awaited.current?.id !== item.id) return;
    const { control } = awaited.current;
    awaited.current = null;
    if (control === 'same') return holdAgain(held.current, card.current);
    const places: Record<string, string> = { words: 'textarea', alt: 'textarea', title: 'input' };
    card.current?.querySelector<HTMLElement>(places[control] ?? `[data-control="${control}"] button`)?.focus();
  }, [item.order, item.section]);
}
