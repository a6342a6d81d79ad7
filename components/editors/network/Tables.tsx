import { useState } from 'preact/hooks';
import type { NetworkDesk } from '../../../lib/commands/network-desk';
import { type MapEdge, type MapNode, type NetworkMap, tiesOf } from '../../../lib/facilitate/network';
import { formatDate, formatNumber, type MessageKey, t } from '../../../lib/i18n';
import { foldName } from '../../../lib/search';
import { Button, Count, Icon, TextField } from '../../ui';
import styles from './Network.module.css';
import { edgeTitle, edgeWords, kindOf, namesIn } from './words';

/** Rows that are drawn at first, and more at each press. */
const page = 60;

interface Column<T> {
  readonly title: MessageKey;
  of(row: T): string | number;
  show?(row: T): string;
}

/** Nodes and edges as tables: everything that the picture offers is here too. */
export function Tables({ shown, desk }: { shown: NetworkMap; desk: NetworkDesk }) {
  const [wanted, setWanted] = useState('');
  const nameOf = namesIn(shown);
  const { neighbours } = tiesOf(shown);
  const has = (...words: readonly string[]) => words.some((each) => foldName(each).includes(foldName(wanted)));
  const nodes = shown.nodes.filter(({ name, also }) => has(name, ...also));
  const edges = shown.edges.filter(({ from, to }) => has(nameOf(from), nameOf(to)));
  return (
    <>
      <TextField label={t('network_find')} value={wanted} onInput={setWanted} />
      <Count
        words={t('network_counted', formatNumber(nodes.length), formatNumber(edges.length))}
        class={styles.count}
      />
      <SortedTable<MapNode>
        caption={t('network_nodes')}
        rows={nodes}
        desk={desk}
        columns={[
          { title: 'network_name', of: ({ name }) => name },
          { title: 'network_kind', of: kindOf },
          { title: 'network_ties', of: ({ id }) => neighbours.get(id)?.size ?? 0 },
          { title: 'network_last', of: ({ last }) => last, show: ({ last }) => (last ? formatDate(last) : '') },
        ]}
      />
      <SortedTable<MapEdge>
        caption={t('network_edges')}
        rows={edges}
        desk={desk}
        columns={[
          { title: 'network_between', of: (edge) => edgeTitle(edge, nameOf) },
          { title: 'network_how', of: edgeWords },
          { title: 'network_times', of: ({ evidence }) => evidence.length },
          {
            title: 'network_lastTime',
            of: ({ kind, evidence }) => (kind === 'belongs' ? '' : (evidence.at(-1)?.on ?? '')),
            show: ({ kind, evidence }) => (kind === 'belongs' ? '' : formatDate(evidence.at(-1)?.on ?? '')),
          },
        ]}
      />
    </>
  );
}

interface SortedProps<T> {
  caption: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  desk: NetworkDesk;
}

/** A table that is sorted by the heading that is pressed; the first cell of a row chooses it. */
function SortedTable<T extends { readonly id: string }>({ caption, rows, columns, desk }: SortedProps<T>) {
  const [by, setBy] = useState<{ at: number; down: boolean }>({ at: 0, down: false });
  const [most, setMost] = useState(page);
  const column = columns[by.at] ?? columns[0];
  const sorted = rows.toSorted((a, b) => compare(column?.of(a) ?? '', column?.of(b) ?? '') * (by.down ? -1 : 1));
  const sortBy = (at: number) =>
    setBy({ at, down: by.at === at ? !by.down : typeof columns[at]?.of(rows[0] as T) === 'number' });
  const chosen = desk.chosen.value;
  return (
    <div class={styles.scroll}>
      <table class={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }, at) => (
              <th key={title} scope="col" aria-sort={by.at === at ? (by.down ? 'descending' : 'ascending') : 'none'}>
                <button type="button" class={styles.sort} onClick={() => sortBy(at)}>
                  {t(title)}
                  {by.at === at && <Icon name={by.down ? 'down' : 'up'} size={14} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((row) => (
            <tr key={row.id} class={row.id === chosen ? styles.current : undefined}>
              {columns.map((each, at) => (
                <Cell
                  key={each.title}
                  head={at === 0}
                  words={each.show?.(row) ?? `${each.of(row)}`}
                  id={row.id}
                  desk={desk}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > most && (
        <Button small onClick={() => setMost(most + page * 4)}>
          {t('network_more', formatNumber(sorted.length - most))}
        </Button>
      )}
    </div>
  );
}

function Cell({ head, words, id, desk }: { head: boolean; words: string; id: string; desk: NetworkDesk }) {
  if (!head) return <td dir="auto">{words}</td>;
  const { chosen } = desk;
  return (
    <th scope="row">
      <button
        type="button"
        class={styles.choose}
        aria-pressed={chosen.value === id}
        dir="auto"
        onClick={() => {
          chosen.value = chosen.value === id ? '' : id;
        }}
      >
        {words}
      </button>
    </th>
  );
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : `${a}`.localeCompare(`${b}`);
