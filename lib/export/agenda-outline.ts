import type { AgendaDocument, DocumentBlock } from '../facilitate/document';
import type { MessageKey, Words } from '../i18n';
import { showable, showableLine } from '../model/showable';
import { linkOf } from './text';

/**
 * An agenda read once from top to bottom: what shows, in which order, in words. Every format of it draws this and decides
 * nothing. All texts are plain, on one line but for notes.
 */
export interface AgendaOutline {
  readonly title: string;
  /** When, where, for how many. */
  readonly facts: readonly string[];
  /** Where one goes to take part; empty: none that is one. */
  readonly link: string;
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly agenda: string;
  readonly blocks: readonly OutlineBlock[];
  /** One's own notes, where they were asked for. */
  readonly note: Labelled | null;
}

export interface OutlineBlock {
  /** `10:00–10:10 Check-in` */
  readonly title: string;
  readonly facts: readonly string[];
  readonly goal: string;
  readonly steps: readonly string[];
  /** Materials, plan B, and notes where they were asked for. */
  readonly more: readonly Labelled[];
  readonly inside: readonly OutlineBlock[];
}

interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** Reads an agenda in the words of its language. */
export function agendaOutline(document: AgendaDocument, words: Words): AgendaOutline {
  const { t, tn, date } = words;
  const { from, until, zone, minutes, place, size, voice } = document;
  const list = (title: MessageKey, lines: readonly string[]) => (lines.length > 0 ? [{ title: t(title), lines }] : []);
  return {
    title: titleOfAgenda(document, words),
    facts: [
      `${date(document.date)}, ${from}–${until} (${zone.replace(/_/g, ' ')})`,
      tn('session_minutes', minutes),
      showableLine(place),
      size > 0 ? tn('session_people', size) : '',
      voice === null ? '' : t('session_blockVoice', tenth(voice)),
    ].filter(Boolean),
    link: linkOf(document.address),
    lists: [
      ...list(
        'session_zones',
        document.elsewhere.map((there) => elsewhereLine(there, words)),
      ),
      ...list(
        'session_roles',
        document.roles.map(({ role, name }) => `${t(`agendaRole_${role}`)}: ${showableLine(name)}`),
      ),
      ...list(
        'session_access',
        document.access.map(({ id, words: own }) => showableLine(own) || t(`agendaAccess_${id}` as MessageKey)),
      ),
    ],
    agenda: t('session_blocks'),
    blocks: document.blocks.map((block) => outlineBlock(block, words)),
    note: labelled(t('session_note'), document.note),
  };
}

export const titleOfAgenda = ({ title }: Pick<AgendaDocument, 'title'>, { t }: Words): string =>
  showableLine(title) || t('session_untitled');

const tenth = (minutes: number): number => Math.round(minutes * 10) / 10;

function elsewhereLine({ zone, from, until, days }: AgendaDocument['elsewhere'][number], { t }: Words): string {
  const day = days < 0 ? t('session_dayBefore') : days > 0 ? t('session_dayAfter') : '';
  return [`${from}–${until} ${zone.replace(/_/g, ' ')}`, day].filter(Boolean).join(' · ');
}

function outlineBlock(block: DocumentBlock, words: Words): OutlineBlock {
  const { t, tn } = words;
  const when = block.from === null ? t('session_before') : `${block.from}–${block.until}`;
  const rests = block.kind === 'break' || block.kind === 'buffer';
  const kind = t(`agendaKind_${block.kind}`);
  const title = showableLine(block.title);
  return {
    title: `${when} ${title || kind}`,
    facts: [
      title ? kind : '',
      block.minutes > 0 ? tn('session_minutes', block.minutes) : '',
      rests ? '' : t(`agendaFormat_${block.format}`),
      showableLine(block.lead),
      ...block.principles.map(showableLine),
    ].filter(Boolean),
    goal: showableLine(block.goal),
    steps: block.steps.map(showableLine),
    more: [
      labelled(t('session_blockMaterials'), block.materials),
      labelled(t('session_shorter'), block.shorter),
      labelled(t('session_online'), block.online),
      labelled(t('session_silent'), block.silent),
      labelled(t('session_blockNote'), block.note),
    ].filter((each) => each !== null),
    inside: block.breakouts.map((each) => outlineBlock(each, words)),
  };
}

function labelled(label: string, text: string): Labelled | null {
  const shown = showable(text).trim();
  return shown ? { label, text: shown } : null;
}
