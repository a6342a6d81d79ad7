import { useMemo } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import {
  concernsNetwork,
  networkDesk,
  ownNode,
  type ReadMap,
  readNetwork,
  viewAt,
} from '../../lib/commands/network-desk';
import { localDay } from '../../lib/commands/period';
import { viewOf } from '../../lib/facilitate/network';
import { mostTogether } from '../../lib/facilitate/network-build';
import { mostSame } from '../../lib/facilitate/network-questions';
import { formatNumber, t, tn } from '../../lib/i18n';
import { mostCredited } from '../../lib/storage/credited';
import { CommandButton } from '../CommandButton';
import { useLive, useSettings } from '../hooks';
import { useServices } from '../services';
import { Empty, Notice, Progress } from '../ui';
import { Chosen } from './network/Chosen';
import { Filters } from './network/Filters';
import styles from './network/Network.module.css';
import { Numbers } from './network/Numbers';
import { Picture } from './network/Picture';
import { Suggestions } from './network/Suggestions';
import { Tables } from './network/Tables';
import { Sheet } from './Sheet';
import sheet from './Sheet.module.css';

/** The network map: who is tied to whom, as a picture and as tables beside it, what it comes to, and what could be done. */
export function NetworkEditor() {
  const { repository, session } = useServices();
  const { organisation } = useSettings();
  const map = useLive(() => readNetwork(repository), [], concernsNetwork);
  const desk = networkDesk(session);
  const today = localDay(new Date());
  const { from, until, kinds, nodes } = viewAt(desk, today);
  const shown = useMemo(
    () => map && viewOf(map, { from, until, kinds, nodes }),
    [map, from, until, [...kinds].join(), [...nodes].join()],
  );
  if (!map || !shown)
    return (
      <Sheet wide>
        <Progress label={t('network_reading')} />
      </Sheet>
    );
  const actions = (
    <>
      <CommandButton command={commandNamed('network.tie')} />
      {map.nodes.length > 0 && <CommandButton command={commandNamed('network.save')} />}
    </>
  );
  if (!map.nodes.some(({ kind }) => kind === 'organisation'))
    return (
      <Sheet>
        <Empty icon="peers" title={t('network_emptyTitle')} page>
          <p>{t('network_emptyHint')}</p>
          <div class={sheet.row}>
            <CommandButton command={commandNamed('meeting.new')} kind="primary" />
            <CommandButton command={commandNamed('network.tie')} />
          </div>
        </Empty>
      </Sheet>
    );
  const owner = ownNode(map, organisation);
  return (
    <Sheet wide>
      <div class={sheet.spread}>
        <h1 class={sheet.heading}>{t('network_title')}</h1>
        <div class={sheet.row}>{actions}</div>
      </div>
      <p class={sheet.lead}>{t('network_lead')}</p>
      <Bounds map={map} />
      <Filters desk={desk} map={map} />
      <div class={styles.sides}>
        <div class={styles.picture}>
          <Picture map={map} shown={shown} desk={desk} />
        </div>
        <div class={styles.tables}>
          <Tables shown={shown} desk={desk} />
        </div>
        <div class={styles.chosen}>
          <Chosen shown={shown} desk={desk} />
        </div>
      </div>
      <Numbers map={map} shown={shown} owner={owner} period={desk.period.value} today={today} />
      <Suggestions map={map} shown={shown} owner={owner} today={today} />
    </Sheet>
  );
}

/** What is not on the map because it was too much for it. */
function Bounds({ map: { older, moreAsked, crowded } }: { map: ReadMap }) {
  const said = [
    older > 0 && tn('network_older', older, formatNumber(mostCredited)),
    moreAsked && t('network_moreAsked', formatNumber(mostSame)),
    crowded > 0 && tn('network_crowded', crowded, mostTogether),
  ].filter((words) => words !== false);
  if (said.length === 0) return null;
  return (
    <Notice kind="info">
      {said.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Notice>
  );
}
