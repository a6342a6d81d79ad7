import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { rowsShown } from '../../../lib/commands/view';
import type { NetworkMap } from '../../../lib/facilitate/network';
import {
  daysBefore,
  introductions,
  mostSuggested,
  quietDays,
  quietSince,
  sharedTopics,
  thinTies,
} from '../../../lib/facilitate/network-numbers';
import { maybeSame, mostMaybeSame } from '../../../lib/facilitate/network-same';
import { formatDate, formatNumber, t } from '../../../lib/i18n';
import { CommandButton } from '../../CommandButton';
import { useServices } from '../../services';
import { Fold } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Network.module.css';
import { namesIn, partOf } from './words';

interface SuggestionsProps {
  map: NetworkMap;
  shown: NetworkMap;
  owner: string | null;
  today: string;
}

/** What could be done: whom to introduce, whom to ask, what hangs by a thread, which entries are one. */
export function Suggestions({ map, shown, owner, today }: SuggestionsProps) {
  const found = useMemo(
    () => ({
      open: introductions(map, owner),
      thin: thinTies(shown),
      quiet: quietSince(map, daysBefore(today, quietDays)),
      topics: sharedTopics(map),
      same: maybeSame(map.nodes),
    }),
    [map, shown, owner, today],
  );
  const nameOf = namesIn(map);
  return (
    <section class={sheet.stack} aria-labelledby="network-do">
      <h2 id="network-do" class={sheet.subheading}>
        {t('network_do')}
      </h2>
      <Listed
        name="open"
        title={t('network_open')}
        why={t('network_openWhy')}
        rows={found.open}
        most={mostSuggested}
        start
      >
        {({ one, other, through, topics }) => (
          <Pair
            words={t('network_pair', nameOf(one), nameOf(other))}
            why={[t('network_through', through.slice(0, 3).map(nameOf).join(', ')), about(topics.map(nameOf))]}
          >
            <CommandButton small command={commandNamed('network.introduce')} part={partOf(one, other)} />
            <CommandButton small command={commandNamed('network.tieBoth')} part={partOf(one, other)} />
          </Pair>
        )}
      </Listed>
      <Listed
        name="shared"
        title={t('network_shared')}
        why={t('network_sharedWhy')}
        rows={found.topics}
        most={mostSuggested}
      >
        {({ one, other, topics }) => (
          <Pair words={t('network_pair', nameOf(one), nameOf(other))} why={[about(topics.map(nameOf))]}>
            <CommandButton small command={commandNamed('network.introduce')} part={partOf(one, other)} />
          </Pair>
        )}
      </Listed>
      <Listed name="thin" title={t('network_thin')} why={t('network_thinWhy')} rows={found.thin}>
        {({ one, other, at }) => (
          <Pair words={t('network_pair', nameOf(one), nameOf(other))} why={[t('network_thinAt', nameOf(at))]} />
        )}
      </Listed>
      <Listed name="quiet" title={t('network_quiet')} why={t('network_quietWhy', quietDays)} rows={found.quiet}>
        {({ id, name, last }) => (
          <Pair words={name} why={[t('network_seenLast', formatDate(last))]}>
            <CommandButton small command={commandNamed('network.choose')} part={partOf(id)} />
          </Pair>
        )}
      </Listed>
      <Listed name="same" title={t('network_same')} why={t('network_sameWhy')} rows={found.same} most={mostMaybeSame}>
        {({ one, other }) => (
          <Pair words={t('network_pair', one.name, other.name)} why={[]}>
            <CommandButton small command={commandNamed('network.same')} part={partOf(one.id, other.id)} />
          </Pair>
        )}
      </Listed>
    </section>
  );
}

const about = (topics: readonly string[]): string =>
  topics.length === 0 ? '' : t('network_about', topics.slice(0, 5).join(', '));

/** Rows that are drawn at first, and more at each press. */
const [few, more] = [8, 40];

interface ListedProps<T> {
  /** Unlike that of the other lists. */
  name: string;
  title: string;
  why: string;
  rows: readonly T[];
  /** How many there are at most: where there are so many, there may be more. */
  most?: number;
  /** Whether it is open at first. */
  start?: boolean;
  children(row: T): ComponentChildren;
}

type Of = string | { readonly id: string };
type Row = { readonly id: string } | { readonly one: Of; readonly other: Of };

/** Whom a row is of: where one goes, the next one is not under the same finger with its buttons. */
function keyOf(row: Row): string {
  const idOf = (of: Of) => (typeof of === 'string' ? of : of.id);
  return 'id' in row ? row.id : `${idOf(row.one)} ${idOf(row.other)}`;
}

function Listed<T extends Row>({
  name,
  title,
  why,
  rows,
  most = Number.POSITIVE_INFINITY,
  start = false,
  children,
}: ListedProps<T>) {
  const { session } = useServices();
  const [open, setOpen] = useState(start);
  const list = `network-${name}`;
  const drawn = few + more * (rowsShown(session, list, 1) - 1);
  return (
    <Fold title={`${title} (${formatNumber(rows.length)})`} open={open} onToggle={setOpen}>
      {open && (
        <div class={styles.listed}>
          <p class={sheet.muted}>{rows.length === 0 ? t('network_none') : why}</p>
          {rows.length >= most && <p class={sheet.muted}>{t('network_most', formatNumber(most))}</p>}
          <ul class={sheet.list}>
            {rows.slice(0, drawn).map((row) => (
              <li key={keyOf(row)}>{children(row)}</li>
            ))}
          </ul>
          {rows.length > drawn && (
            <CommandButton small command={commandNamed('view.more')} part={list}>
              {t('network_more', formatNumber(rows.length - drawn))}
            </CommandButton>
          )}
        </div>
      )}
    </Fold>
  );
}

function Pair({ words, why, children }: { words: string; why: readonly string[]; children?: ComponentChildren }) {
  return (
    <div class={styles.pair}>
      <div>
        <p dir="auto">{words}</p>
        <p class={sheet.muted}>{why.filter(Boolean).join(' · ')}</p>
      </div>
      <div class={sheet.row}>{children}</div>
    </div>
  );
}
