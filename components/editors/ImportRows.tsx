import { useState } from 'preact/hooks';
import { formatNumber, type MessageKey, t, tn } from '../../lib/i18n';
import type { ImportRow } from '../../lib/import';
import { Icon, type IconName, VirtualList } from '../ui';
import { usePartScrolled } from '../workbench/useScrollKept';
import styles from './ImportEditor.module.css';

const rowHeight = 52;

const kinds: Readonly<Record<string, { icon: IconName; name: MessageKey }>> = {
  clip: { icon: 'library', name: 'import_kind_clip' },
  meeting: { icon: 'meetings', name: 'import_kind_meeting' },
  digest: { icon: 'digests', name: 'import_kind_digest' },
  principle: { icon: 'principles', name: 'import_kind_principle' },
  picture: { icon: 'image', name: 'import_kind_picture' },
  passage: { icon: 'highlight', name: 'import_kind_passage' },
};

const states = {
  new: 'import_statusNew',
  known: 'import_statusKnown',
  refused: 'import_statusRefused',
  withdrawn: 'import_statusWithdrawn',
  changed: 'import_statusChanged',
} as const;

/** Everything a file holds, one row each: what it is, what becomes of it, and why where it is refused. */
export function ImportRows({ rows }: { rows: readonly ImportRow[] }) {
  const [selected, setSelected] = useState(-1);
  const scrolled = usePartScrolled('rows');
  return (
    <div class={styles.rows} style={{ blockSize: `${Math.min(rows.length, 8) * rowHeight}px` }}>
      <VirtualList
        label={t('import_rows')}
        total={rows.length}
        rowHeight={rowHeight}
        selected={selected}
        onSelect={setSelected}
        row={(index) => {
          const row = rows[index];
          return row && <Row row={row} />;
        }}
        scrolled={scrolled}
      />
    </div>
  );
}

function Row({ row }: { row: ImportRow }) {
  const kind = kinds[row.kind];
  const name = t(kind?.name ?? 'import_kind_other');
  return (
    <div class={styles.row}>
      <Icon name={kind?.icon ?? 'note'} />
      <div class={styles.words}>
        <div class={styles.title} dir="auto">
          {row.title || name}
        </div>
        <div class={styles.why}>
          {row.reason ? whyOf(row, row.reason) : row.lost ? t('import_rowLost') : name}
          {row.kept !== undefined && ` · ${tn('kept_by', row.kept)}`}
        </div>
      </div>
      <span class={`${styles.status} ${styles[row.status]}`}>{t(states[row.status])}</span>
    </div>
  );
}

/** `Line 12: Something in it is not what it should be. (quote, exact)` */
function whyOf({ line, field }: ImportRow, reason: MessageKey): string {
  const where = line === undefined ? '' : `${t('arrive_line', formatNumber(line))} `;
  return `${where}${t(reason)}${field ? ` (${field})` : ''}`;
}
