import { useLayoutEffect, useRef } from 'preact/hooks';
import { dropItem, itemsOf, stepOf } from '../../../lib/commands/digest-edits';
import { t } from '../../../lib/i18n';
import { type DigestItem, typeOf } from '../../../lib/model';
import { useServices } from '../../services';
import { Icon, IconButton, Menu, MenuItem, MenuLine } from '../../ui';
import { DurableArea } from '../DurableText';
import styles from './Digest.module.css';
import { type CardControl, useDesk } from './desk';
import { dragHandlers, markOf } from './drag';
import { ItemSource } from './ItemSource';
import { sectionTitle } from './section-title';

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

interface ItemCardProps {
  item: DigestItem;
  index: number;
}

/** One card of a digest: what it is about and the maker's own words, moved by hand, by key or by menu. */
export function ItemCard({ item, index }: ItemCardProps) {
  const desk = useDesk();
  const { session } = useServices();
  const card = useRef<HTMLElement>(null);
  useAwaited(item, card);
  const step = (by: -1 | 1, control: CardControl) => desk.move(item.id, stepOf(desk.digest, item.id, by), control);
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const words = event.target instanceof HTMLTextAreaElement;
    if (!by || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || (isMac && words)) return;
    event.preventDefault();
    event.stopPropagation();
    step(by, words ? 'words' : by < 0 ? 'up' : 'down');
  };
  const open = () => {
    if (item.source) session.open(typeOf(item.source.record) === 'clip' ? 'clip' : 'meeting', item.source.record);
  };
  return (
    <article
      ref={card}
      class={`${styles.card} ${styles[markOf(desk, item, index)] ?? ''}`}
      onKeyDown={press}
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
        <ItemSource item={item} onOpen={open} />
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
      <CardControls item={item} onStep={step} onOpen={open} />
    </article>
  );
}

interface CardControlsProps {
  item: DigestItem;
  onStep(by: -1 | 1, control: CardControl): void;
  onOpen(): void;
}

function CardControls({ item, onStep, onOpen }: CardControlsProps) {
  const desk = useDesk();
  const { digest } = desk;
  const atStart = stepOf(digest, item.id, -1) === null;
  const atEnd = stepOf(digest, item.id, 1) === null;
  const toSection = (section: string) =>
    desk.move(item.id, { section, index: itemsOf(digest, section).length }, 'more');
  return (
    <div class={styles.controls}>
      <span data-control="up">
        <IconButton
          small
          icon="up"
          label={t('digest_cardUp')}
          aria-disabled={atStart}
          onClick={() => onStep(-1, 'up')}
        />
      </span>
      <span data-control="down">
        <IconButton
          small
          icon="down"
          label={t('digest_cardDown')}
          aria-disabled={atEnd}
          onClick={() => onStep(1, 'down')}
        />
      </span>
      <span data-control="more">
        <Menu small label={t('digest_cardMore')}>
          {item.source && (
            <MenuItem icon="external" onClick={onOpen}>
              {t('digest_openSource')}
            </MenuItem>
          )}
          {digest.sections
            .filter(({ id }) => id !== item.section)
            .map((section) => (
              <MenuItem key={section.id} icon="chevron-right" onClick={() => toSection(section.id)}>
                {t('digest_moveTo', sectionTitle(section, desk.sources.principles))}
              </MenuItem>
            ))}
          <MenuLine />
          <MenuItem
            icon="trash"
            danger
            onClick={() => void desk.commit(dropItem(digest, item.id), t('digest_cardDropped'))}
          >
            {t('digest_dropCard')}
          </MenuItem>
        </Menu>
      </span>
    </div>
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
