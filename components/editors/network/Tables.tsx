import { commandNamed } from '../../../lib/commands';
import type { NetworkDesk } from '../../../lib/commands/network-desk';
import { type Sorting, sortingOf, sortPart } from '../../../lib/commands/sorting';
import { rowsShown } from '../../../lib/commands/view';
import { type MapEdge, type MapNode, type NetworkMap, tiesOf } from '../../../lib/facilitate/network';
import { formatDate, formatNumber, type MessageKey, t } from '../../../lib/i18n';
import { foldName } from '../../../lib/search';
import { usePress } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { useFormText } from '../../form';
import { useServices } from '../../services';
import { Count, Icon, TextField } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Network.module.css';
import { edgeTitle, edgeWords, kindOf, namesIn, partOf } from './words';

/** Rows that are drawn at first, and more at each press. */
const [few, more] = [15, 100];

interface Column<T> {
  readonly title: MessageKey;
  of(row: T): string | number;
  show?(row: T): string;
}

/** Nodes and edges as tables: everything that the picture offers is here too. */
export function Tables({ shown, desk }: { shown: NetworkMap; desk: NetworkDesk }) {
  const [wanted, setWanted] = useFormText('find');
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
        name="network-nodes"
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
        name="network-edges"
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
  /** Unlike that of the other table; no space. */
  name: string;
  caption: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  desk: NetworkDesk;
}

/** A table that is sorted by the heading that is pressed; the first cell of a row chooses it. */
function SortedTable<T extends { readonly id: string }>({ name, caption, rows, columns, desk }: SortedProps<T>) {
  const { session } = useServices();
  const by = sortingOf(session, name);
  const most = few + more * (rowsShown(session, name, 1) - 1);
  const column = columns[by.at] ?? columns[0];
  const sorted = rows.toSorted((a, b) => compare(column?.of(a) ?? '', column?.of(b) ?? '') * (by.down ? -1 : 1));
  const chosen = desk.chosen.value;
  return (
    <div class={styles.titled}>
      <h2 id={name} class={sheet.label}>
        {caption}
      </h2>
      <div class={styles.scroll}>
        <table class={styles.table} aria-labelledby={name}>
          <thead>
            <tr>
              {columns.map((each, at) => (
                <Heading
                  key={each.title}
                  title={each.title}
                  sorted={by.at === at ? by : null}
                  // What is sorted by a number begins with the most.
                  press={sortPart(name, { at, down: by.at === at ? !by.down : isNumber(each, rows) })}
                />
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
                    chosen={row.id === chosen}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > most && (
        <CommandButton small command={commandNamed('view.more')} part={name}>
          {t('network_more', formatNumber(sorted.length - most))}
        </CommandButton>
      )}
    </div>
  );
}

const isNumber = <T,>({ of }: Column<T>, [first]: readonly T[]): boolean =>
  first !== undefined && typeof of(first) === 'number';

interface HeadingProps {
  title: MessageKey;
  /** How the table is sorted by it; null: by another one. */
  sorted: Sorting | null;
  press: string;
}

function Heading({ title, sorted, press: part }: HeadingProps) {
  const press = usePress();
  return (
    <th scope="col" aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" class={styles.sort} {...press('view.sort', undefined, part)}>
        {t(title)}
        {sorted && <Icon name={sorted.down ? 'down' : 'up'} size={14} />}
      </button>
    </th>
  );
}

interface CellProps {
  head: boolean;
  words: string;
  id: string;
  chosen: boolean;
}

function Cell({ head, words, id, chosen }: CellProps) {
  const press = usePress();
  if (!head) return <td dir="auto">{words}</td>;
  return (
    <th scope="row">
      <button
        type="button"
        class={styles.choose}
        aria-pressed={chosen}
        dir="auto"
        {...press('network.choose', undefined, partOf(chosen ? '' : id))}
      >
        {words}
      </button>
    </th>
  );
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : `${a}`.localeCompare(`${b}`);
