import { placeOf, placeText } from '../../../lib/commands/evidence';
import { formatDate, t } from '../../../lib/i18n';
import type { Clip } from '../../../lib/model';
import type { Evidence } from '../../../lib/storage/repository';
import { carry, showAs } from '../../carry';
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

/** Begins to drag a row: onto the examples, or into a digest beside. */
export function carryRow(event: DragEvent, evidence: Evidence, clip: Clip | null | undefined): void {
  const place = placeOf(placeOfRow(evidence, clip) ?? undefined);
  if (!place) {
    event.preventDefault();
    return;
  }
  const words = evidence.words || clip?.title || clip?.address || t('meeting_untitled');
  carry(event, { records: [place.record], ...(place.part && { part: place.part }) }, words);
  showAs(event, words.length > 80 ? `${words.slice(0, 80)}…` : words);
}

/** One thing that carries the principle: its words, and where they stand. */
export function EvidenceRow({ evidence, clip }: { evidence: Evidence; clip: Clip | null | undefined }) {
  const { kind, words, at } = evidence;
  const title = clip?.title || clip?.address || '';
  const quoted = kind === 'passage' || kind === 'line';
  return (
    <div class={styles.row} aria-busy={placeOfRow(evidence, clip) === null}>
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
