import { useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { formatDate, t, tn } from '../../../lib/i18n';
import type { Clip, Person } from '../../../lib/model';
import type { Change, Seen } from '../../../lib/storage/repository';
import { useRun } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { Icon, type IconName, Progress, VirtualList } from '../../ui';
import { usePartName } from '../../workbench/usePartName';
import { usePartScrolled } from '../../workbench/useScrollKept';
import { useClipsOf } from '../evidence-rows';
import styles from '../PersonEditor.module.css';
import sheet from '../Sheet.module.css';

const rowHeight = 62;

const concernsSeen = ({ scope, records }: Change) =>
  scope === 'everything' || scope === 'indexed' || records.some((id) => /^(clip|meeting|digest):/.test(id));

/** What somebody wrote, shared, attended or is named in, newest first. */
export function SeenIn({ person }: { person: Person }) {
  const partName = usePartName();
  const scrolled = usePartScrolled('seen');
  const { repository } = useServices();
  const run = useRun();
  const { kind, name, aliases } = person;
  const seen = useLive(() => repository.seen(person), [kind, name, ...aliases], concernsSeen);
  const clipOf = useClipsOf(seen);
  const [active, setActive] = useState(-1);
  const row = Math.min(active, (seen?.length ?? 0) - 1);
  const recordAt = (index: number) => seen?.[index]?.record ?? clipOf(index)?.id;
  const chosen = row < 0 ? undefined : recordAt(row);
  return (
    <section class={sheet.stack} aria-label={partName(t('seen_title'))}>
      <div role="status">
        <h2 class={sheet.subheading}>{seen ? tn('seen_count', seen.length) : t('seen_title')}</h2>
      </div>
      {!seen && <Progress label={t('editor_reading')} />}
      {seen?.length === 0 && <p class={sheet.muted}>{t('seen_none')}</p>}
      {seen && seen.length > 0 && (
        <div class={styles.list} style={{ maxBlockSize: `${seen.length * rowHeight + 2}px` }}>
          <VirtualList
            label={t('seen_title')}
            total={seen.length}
            rowHeight={rowHeight}
            row={(index) => <SeenRow seen={seen[index] as Seen} clip={clipOf(index)} />}
            selected={row}
            onSelect={setActive}
            onActivate={(index) => {
              const record = recordAt(index);
              if (record) void run(commandNamed('person.openSeen'), person.id, record);
            }}
            scrolled={scrolled}
          />
        </div>
      )}
      {chosen && (
        <div class={sheet.row}>
          <CommandButton small command={commandNamed('person.openSeen')} record={person.id} part={chosen}>
            {t('evidence_open')}
          </CommandButton>
        </div>
      )}
    </section>
  );
}

const iconOf = ({ row, record }: Seen): IconName =>
  row !== null ? 'book' : record?.startsWith('digest:') ? 'digests' : 'meetings';

function SeenRow({ seen, clip }: { seen: Seen; clip: Clip | null | undefined }) {
  const untitled = seen.row !== null ? '' : t(seen.record?.startsWith('digest:') ? 'editor_digest' : 'editor_meeting');
  return (
    <div class={styles.seen} aria-busy={seen.row !== null && !clip}>
      <span class={styles.kind}>
        <Icon name={iconOf(seen)} size={18} />
      </span>
      <span class={styles.words}>
        <span class={styles.title} dir="auto">
          {seen.title || clip?.title || clip?.address || untitled}
        </span>
        <span class={styles.line}>
          {[t(`seen_part_${seen.part}`), formatDate(seen.at), clip?.site].filter(Boolean).join(' · ')}
        </span>
      </span>
    </div>
  );
}
