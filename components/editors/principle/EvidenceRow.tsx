import { placeText } from '../../../lib/commands/evidence';
import { formatDate, t } from '../../../lib/i18n';
import type { Clip } from '../../../lib/model';
import type { Evidence } from '../../../lib/storage/repository';
import { Icon, type IconName, VisuallyHidden } from '../../ui';
import styles from './Evidence.module.css';

/** A row's height in CSS pixels. */
export const evidenceRowHeight = 92;

const icons: Readonly<Record<Evidence['kind'], IconName>> = {
  clip: 'book',
  passage: 'highlight',
  meeting: 'meetings',
  line: 'note',
};

/** The part of a principle that a row is; null until its clip is read, and where that is gone. */
export function placeOfRow({ meeting, part }: Evidence, clip: Clip | null | undefined): string | null {
  const record = meeting ?? clip?.id;
  return record ? placeText({ record, part }) : null;
}

/** What a drag carries from the evidence to the examples. */
export const draggedEvidence = 'application/x-commonplace-evidence';

/** One thing that carries the principle: its words, and where they stand. */
export function EvidenceRow({ evidence, clip }: { evidence: Evidence; clip: Clip | null | undefined }) {
  const place = placeOfRow(evidence, clip);
  const drag = (event: DragEvent) => {
    if (!place || !event.dataTransfer) return event.preventDefault();
    event.dataTransfer.setData(draggedEvidence, place);
    event.dataTransfer.effectAllowed = 'copy';
  };
  const { kind, words, at } = evidence;
  const title = clip?.title || clip?.address || '';
  const quoted = kind === 'passage' || kind === 'line';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only dragged by it; keys have the buttons below the list
    <div class={styles.row} draggable={place !== null} onDragStart={drag} aria-busy={place === null}>
      <span class={styles.kind}>
        <Icon name={icons[kind]} size={18} />
        <VisuallyHidden>{t(`evidence_kind_${kind}`)}</VisuallyHidden>
      </span>
      <span class={styles.said}>
        {quoted ? (
          <q class={styles.quote} dir="auto" lang={clip?.language || undefined}>
            {words}
          </q>
        ) : (
          <span class={styles.title} dir="auto">
            {kind === 'meeting' ? words || t('meeting_untitled') : title}
          </span>
        )}
        {kind === 'clip' && clip?.note && (
          <span class={styles.note} dir="auto">
            {clip.note}
          </span>
        )}
        <span class={styles.source}>
          {[quoted && kind === 'passage' && title, clip?.site, formatDate(at)].filter(Boolean).join(' · ')}
        </span>
      </span>
    </div>
  );
}
