import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { neighboursOf } from '../../../lib/commands/session-edits';
import { sessionLooks } from '../../../lib/commands/session-looks';
import { clockAt, type TimedBlock } from '../../../lib/facilitate';
import { formatNumber, t, tn } from '../../../lib/i18n';
import type { AgendaBlock, PrincipleId } from '../../../lib/model';
import { CommandItem } from '../../CommandButton';
import { principleName } from '../../principle-name';
import { Fold, Icon, type IconName, Menu, MenuLine, MenuList, TextField } from '../../ui';
import { holdAgain } from '../digest/useMoveKeys';
import { BlockFields } from './BlockFields';
import { blockName, tenths, useAgendaDesk } from './desk';
import { blockHandlers, blockMark } from './drag';
import { Minutes } from './Minutes';
import styles from './Session.module.css';
import { useKeptInFocus } from './useKeptInFocus';

/** One block of an agenda: when it is, what happens, how long; all it holds below, and what runs in it side by side. */
export function BlockCard({ timed, index }: { timed: TimedBlock; index: number }) {
  const desk = useAgendaDesk();
  const { block, gap, breakouts } = timed;
  const card = useRef<HTMLElement>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  useAwaited(block, card);
  return (
    <article
      ref={card}
      data-block={block.id}
      aria-label={blockName(block)}
      class={`${styles.card} ${styles[blockMark(desk, block.id, index)] ?? ''}`}
      style={{ '--colour': `var(--colour-${sessionLooks[block.kind].colour})` }}
      onContextMenu={(event) => {
        // In words that are typed the browser's own menu helps to spell.
        if (
          event.defaultPrevented ||
          event.target instanceof HTMLInputElement ||
          event.target instanceof HTMLTextAreaElement
        )
          return;
        event.preventDefault();
        setMenu({ x: event.clientX, y: event.clientY });
      }}
      {...blockHandlers(desk, block.id, index)}
    >
      {gap !== 0 && (
        <p class={gap < 0 ? styles.over : styles.gap}>
          {gap > 0 ? tn('session_gap', gap) : tn('session_overlap', -gap)}
        </p>
      )}
      <Row timed={timed} card={card} />
      <Facts block={block} />
      <More block={block} />
      {breakouts.length > 0 && (
        <section class={styles.breakouts} aria-label={t('session_breakouts')}>
          <h3 class={styles.breakoutsHead}>{t('session_breakouts')}</h3>
          {breakouts.map((inside, at) => (
            <BlockCard key={inside.block.id} timed={inside} index={at} />
          ))}
        </section>
      )}
      {menu && (
        <MenuList label={t('session_blockMore')} at={menu} onClose={() => setMenu(null)}>
          <BlockItems block={block} />
        </MenuList>
      )}
    </article>
  );
}

function Row({ timed, card }: { timed: TimedBlock; card: { current: HTMLElement | null } }) {
  const desk = useAgendaDesk();
  const { block, from, until } = timed;
  const { icon } = sessionLooks[block.kind];
  const { zone } = desk.agenda;
  return (
    <div class={styles.row}>
      <span
        class={styles.handle}
        draggable
        title={t('session_drag')}
        aria-hidden="true"
        onDragStart={(event) => {
          event.dataTransfer?.setData('text/plain', '');
          if (card.current) event.dataTransfer?.setDragImage(card.current, 16, 16);
          desk.dragged.value = block.id;
        }}
        onDragEnd={() => {
          desk.dragged.value = null;
          desk.gap.value = null;
        }}
      >
        <Icon name="drag" />
      </span>
      <span class={styles.time}>
        {block.kind === 'prework' ? (
          t('session_before')
        ) : (
          <>
            <strong>{clockAt(zone, from)}</strong>–{clockAt(zone, until)}
          </>
        )}
      </span>
      <span class={styles.sign} title={t(`agendaKind_${block.kind}`)}>
        <Icon name={icon as IconName} size={22} />
      </span>
      <Title block={block} />
      <Minutes block={block} />
      <span data-control="more" class={styles.more}>
        <Menu label={t('session_blockMore')}>
          <BlockItems block={block} />
        </Menu>
      </span>
    </div>
  );
}

function Title({ block }: { block: AgendaBlock }) {
  const { session } = useAgendaDesk();
  const field = `blocks/${block.id}/title`;
  const kept = useKeptInFocus<string>({ record: session, key: field }, block.title);
  return (
    <div class={styles.title} data-control="title" {...kept.events}>
      <TextField
        label={t('session_blockTitle')}
        hideLabel
        placeholder={t(`agendaKind_${block.kind}`)}
        look="reading"
        maxLength={500}
        value={kept.value}
        onInput={kept.set}
        data-field={field}
      />
      {kept.keeper}
    </div>
  );
}

/** How people are together, what that is for each, and the principles it is for: by name, never by colour alone. */
function Facts({ block }: { block: AgendaBlock }) {
  const { voice, principles } = useAgendaDesk();
  const each = voice.byBlock.get(block.id) ?? 0;
  const words = [
    t(`agendaKind_${block.kind}`),
    block.kind !== 'break' && block.kind !== 'buffer' && t(`agendaFormat_${block.format}`),
    each > 0 && t('session_blockVoice', formatNumber(tenths(each))),
    block.lead.trim(),
  ].filter(Boolean);
  const marked = principles.filter(({ id }) => block.principles.includes(id as PrincipleId));
  return (
    <p class={styles.facts}>
      <span>{words.join(' · ')}</span>
      {marked.map((principle) => (
        <span key={principle.id} class={styles.principle} style={{ '--colour': `var(--colour-${principle.colour})` }}>
          <Icon name={principle.icon} size={14} />
          {principleName(principle)}
        </span>
      ))}
    </p>
  );
}

/** All that a block holds, drawn when it is opened. */
function More({ block }: { block: AgendaBlock }) {
  const { shared } = useAgendaDesk();
  const open = shared.open.value.has(block.id);
  const toggle = (on: boolean) => {
    const now = new Set(shared.open.peek());
    if (now.has(block.id) === on) return;
    if (on) now.add(block.id);
    else now.delete(block.id);
    shared.open.value = now;
  };
  return (
    <Fold title={t('session_blockOpen', blockName(block))} open={open} onToggle={toggle}>
      {open && <BlockFields block={block} />}
    </Fold>
  );
}

/** What can be done with a block: its button, a right click and a held finger offer the same. */
function BlockItems({ block }: { block: AgendaBlock }) {
  const { session } = useAgendaDesk();
  const list = neighboursOf(session, block.id);
  const at = list.findIndex(({ id }) => id === block.id);
  const isBreakout =
    list[at]?.parent !== '' && session.blocks.some(({ id, parent }) => id === block.parent && parent === '');
  const holds = session.blocks.some(({ parent }) => parent === block.id);
  const here = { record: session.id, part: block.id };
  return (
    <>
      <CommandItem command={commandNamed('session.blockUp')} {...here} disabled={at <= 0} />
      <CommandItem command={commandNamed('session.blockDown')} {...here} disabled={at === list.length - 1} />
      <MenuLine />
      <CommandItem command={commandNamed('session.addAfter')} {...here} />
      {!isBreakout && <CommandItem command={commandNamed('session.addBreakout')} {...here} />}
      {isBreakout ? (
        <CommandItem command={commandNamed('session.outOfBreakout')} {...here} />
      ) : (
        <CommandItem command={commandNamed('session.intoBreakout')} {...here} disabled={at <= 0 || holds} />
      )}
      <CommandItem command={commandNamed('session.copyBlock')} {...here} />
      <MenuLine />
      <CommandItem command={commandNamed('session.dropBlock')} {...here} danger />
    </>
  );
}

/** Takes the focus where a move or an addition left it waiting for this block. */
function useAwaited(block: AgendaBlock, card: { current: HTMLElement | null }): void {
  const { awaited, held } = useAgendaDesk();
  useLayoutEffect(() => {
    if (awaited.current?.id !== block.id) return;
    const { control } = awaited.current;
    awaited.current = null;
    const element = held.current;
    if (control === 'same') return element ? holdAgain({ element, card: null, block: null }, card.current) : undefined;
    card.current?.querySelector<HTMLElement>(`[data-control="${control}"] :is(input, button)`)?.focus();
  }, [block.order]);
}
