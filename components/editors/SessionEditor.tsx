import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { sessionDesk } from '../../lib/commands/session-desk';
import { neighboursOf, placeBlock } from '../../lib/commands/session-edits';
import { agendaOf, clockAt, everyBlock, voiceOf } from '../../lib/facilitate';
import { t } from '../../lib/i18n';
import type { AgendaSession, SessionId } from '../../lib/model';
import { useAct } from '../acts';
import { CommandButton } from '../CommandButton';
import { dragging, practicesOf } from '../carry';
import { takeDrop, useSaidOver } from '../dropped';
import { usePrinciples, useRecord } from '../hooks';
import { useServices } from '../services';
import { Icon } from '../ui';
import { entryAt, useOutline } from '../workbench/outline';
import { DurableArea } from './DurableText';
import { FindBar } from './find/FindBar';
import { useFind } from './find/useFind';
import type { EditorProps } from './index';
import { Absent, InTrash, Sheet } from './Sheet';
import sheet from './Sheet.module.css';
import { Access, Findings, Roles, VoiceCount, Zones } from './session/Beside';
import { type AgendaDesk, AgendaDeskContext, blockName } from './session/desk';
import { Head } from './session/Head';
import { Leaving, PrintedAgenda } from './session/Leaving';
import styles from './session/Session.module.css';
import { Timeline } from './session/Timeline';
import { useBlockKeys } from './session/useBlockKeys';

/** A meeting as it is prepared: blocks in their time, and beside them what people need for it. */
export function SessionEditor({ record }: EditorProps) {
  const session = useRecord(record as SessionId | null);
  if (!session) return <Absent record={session} icon="calendar" />;
  return <SessionSheet key={session.id} session={session} />;
}

function SessionSheet({ session }: { session: AgendaSession }) {
  const whole = useRef<HTMLDivElement>(null);
  const desk = useDeskOf(session, useBlockKeys(whole, session.id));
  const find = useFind(whole, session.id);
  useGoTo(whole, desk);
  useOutline(
    everyBlock(desk.agenda).map(({ block, from }) =>
      entryAt(() => blockAt(whole.current, block.id), {
        id: block.id,
        title: block.kind === 'prework' ? blockName(block) : `${clockAt(desk.agenda.zone, from)} ${blockName(block)}`,
        level: block.parent === '' ? 1 : 2,
      }),
    ),
  );
  return (
    <AgendaDeskContext.Provider value={desk}>
      <FindBar find={find} />
      <Sheet wide inside={whole} finding={find.asked !== null} printed={<PrintedAgenda />}>
        <InTrash record={session} />
        <Head />
        <Leaving />
        <div class={sheet.beside}>
          <Timeline />
          <div class={sheet.aside}>
            <VoiceCount />
            <Findings />
            <Roles />
            <Access />
            <Zones />
            <PrivateNote session={session} />
            {session.trashedAt === null && (
              <div class={sheet.row}>
                <CommandButton command={commandNamed('session.trash')} record={session.id} kind="danger" />
              </div>
            )}
          </div>
        </div>
      </Sheet>
    </AgendaDeskContext.Provider>
  );
}

function PrivateNote({ session }: { session: AgendaSession }) {
  return (
    <div class={styles.private}>
      <p class={styles.privateSign}>
        <Icon name="lock" size={16} /> {t('session_private')}
      </p>
      <DurableArea
        record={session}
        field="note"
        stored={session.note}
        label={t('session_note')}
        hint={t('session_noteHint')}
        rows={3}
        maxLength={20_000}
        grow
      />
    </div>
  );
}

/** The desk of a session; `held`: what has the focus in its agenda. */
function useDeskOf(session: AgendaSession, held: AgendaDesk['held']): AgendaDesk {
  const act = useAct();
  const window = useServices().session;
  const principles = usePrinciples();
  const agenda = useMemo(() => agendaOf(session), [session]);
  const voice = useMemo(() => voiceOf(agenda, session.size), [agenda, session.size]);
  const dragged = useSignal<string | null>(null);
  const gap = useSignal<AgendaDesk['gap']['value']>(null);
  useSignalEffect(() => {
    if (!dragging.value && !dragged.value) gap.value = null;
  });
  const over = gap.value && neighboursOf(session, gap.value.beside);
  // A practice is one more; a block that is moved leaves its place.
  const count = over ? over.length + Number(dragged.value === null) : 0;
  useSaidOver(over ? t('session_dropAt', Math.min((gap.value?.index ?? 0) + 1, count), count) : '');
  const take: AgendaDesk['take'] = (event, place) =>
    takeDrop(act, event, async (load, services) => {
      const { putPractices } = await import('../../lib/commands/session-acts');
      await putPractices(services, { session: session.id, place }, practicesOf(load));
    });
  const place: AgendaDesk['place'] = (block, index) =>
    void act(async ({ repository, say }) => {
      const edit = placeBlock(session, block, index);
      if (!edit) return;
      await repository.commit(edit);
      const found = session.blocks.find(({ id }) => id === block);
      if (found) say?.(t('session_moved', blockName(found), index + 1, neighboursOf(session, block).length));
    });
  return {
    ...{ session, agenda, voice, principles, held, dragged, gap, place, take },
    ...{ awaited: window.awaited, shared: sessionDesk(window) },
  };
}

const blockAt = (root: HTMLElement | null, id: string) => root?.querySelector<HTMLElement>(`[data-block="${id}"]`);

/** Goes where a command wants: to a block, or to a part of the sheet. */
function useGoTo(whole: { current: HTMLElement | null }, { session, shared }: AgendaDesk): void {
  const wanted = shared.goTo.value;
  useEffect(() => {
    if (wanted?.session !== session.id) return;
    shared.goTo.value = null;
    const found =
      'block' in wanted.at
        ? blockAt(whole.current, wanted.at.block)
        : whole.current?.querySelector<HTMLElement>(`[data-part="${wanted.at.part}"]`);
    const fold = found?.closest('details');
    if (fold) fold.open = true;
    found?.scrollIntoView({ block: 'center' });
    found?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  }, [wanted, session.id]);
}
