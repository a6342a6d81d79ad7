import { commandNamed } from '../../../lib/commands';
import type { NetworkDesk } from '../../../lib/commands/network-desk';
import { rowsShown } from '../../../lib/commands/view';
import type { MapEdge, NetworkMap } from '../../../lib/facilitate/network';
import { nodeKey } from '../../../lib/facilitate/network-key';
import { formatDate, formatNumber, t } from '../../../lib/i18n';
import { usePress } from '../../acts';
import { CommandButton, CommandIconButton } from '../../CommandButton';
import { useServices } from '../../services';
import { Icon } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Network.module.css';
import { edgeTitle, edgeWords, kindOf, namesIn, partOf } from './words';

/** What is listed at first, of edges and of the evidence of each; more of that at each press. */
const most = 40;

/** What is chosen, in the picture or in a table: a node with its edges, or an edge with what it rests on. */
export function Chosen({ shown, desk }: { shown: NetworkMap; desk: NetworkDesk }) {
  const id = desk.chosen.value;
  const nameOf = namesIn(shown);
  const edge = shown.edges.find((each) => each.id === id);
  const node = shown.nodes.find((each) => each.id === id);
  if (!edge && !node) return <p class={sheet.muted}>{t('network_chooseHint')}</p>;
  const edges = edge ? [edge] : shown.edges.filter(({ from, to }) => from === id || to === id);
  return (
    <section class={sheet.stack} aria-label={t('network_chosen')}>
      <div class={sheet.spread}>
        <h2 class={sheet.subheading} dir="auto">
          {node ? node.name : edge ? edgeTitle(edge, nameOf) : ''}
        </h2>
        {node && node.kind !== 'topic' && (
          <CommandButton small command={commandNamed('network.node')} part={partOf(node.id)} />
        )}
      </div>
      {node && (
        <p class={sheet.muted}>
          {[kindOf(node), node.last && t('network_seenLast', formatDate(node.last)), node.also.join(', ')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {edges.length === 0 && <p class={sheet.muted}>{t('network_noEdges')}</p>}
      {edges.slice(0, most).map((each) => (
        <Evidence
          key={each.id}
          edge={each}
          title={edge ? edgeWords(each) : `${edgeTitle(each, nameOf)}: ${edgeWords(each)}`}
        />
      ))}
      {edges.length > most && <p class={sheet.muted}>{t('network_andMore')}</p>}
    </section>
  );
}

/** What an edge rests on, each with the way to it. */
function Evidence({ edge, title }: { edge: MapEdge; title: string }) {
  const press = usePress();
  const { session } = useServices();
  const list = `network-evidence ${nodeKey(edge.id)}`;
  const drawn = rowsShown(session, list, most);
  const all = edge.evidence.map((each, nth) => ({ each, nth })).toReversed();
  return (
    <div>
      <h3 class={styles.kind} dir="auto">
        {title}
      </h3>
      {edge.kind !== 'belongs' && (
        <ul class={sheet.list}>
          {all.slice(0, drawn).map(({ each, nth }) => (
            <li key={`${each.record} ${each.part} ${each.line?.at}`} class={styles.proof}>
              {each.record.startsWith('tie:') ? (
                <>
                  <span>
                    {formatDate(each.on)} · {each.words || t('tie_byHand')}
                  </span>
                  <CommandIconButton
                    small
                    command={commandNamed('network.untie')}
                    part={partOf(each.record)}
                    label={`${t('command_network_untie')}: ${title}, ${formatDate(each.on)}`}
                  />
                </>
              ) : (
                <button
                  type="button"
                  class={styles.open}
                  {...press('network.evidence', undefined, partOf(edge.id, `${nth}`))}
                >
                  <Icon
                    name={
                      each.record.startsWith('meeting:')
                        ? 'meetings'
                        : each.record.startsWith('session:')
                          ? 'calendar'
                          : 'book'
                    }
                    size={16}
                  />
                  <span dir="auto">
                    {formatDate(each.on)} · {each.words || t('network_clip')}
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {all.length > drawn && (
        <CommandButton small command={commandNamed('view.more')} part={list}>
          {t('network_more', formatNumber(all.length - drawn))}
        </CommandButton>
      )}
    </div>
  );
}
