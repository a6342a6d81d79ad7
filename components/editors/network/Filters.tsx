import { type NetworkDesk, type NetworkPeriod, networkPeriods } from '../../../lib/commands/network-desk';
import { type EdgeKind, edgeKinds, type NetworkMap, type NodeKind } from '../../../lib/facilitate/network';
import { t } from '../../../lib/i18n';
import { look, lookOf } from '../../../lib/workbench/session';
import { useServices } from '../../services';
import { Checkbox, Fold, Select } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Network.module.css';

const chooseable = edgeKinds.filter((kind) => kind !== 'about' && kind !== 'belongs');

const toggled = <T,>(set: ReadonlySet<T>, one: T, on: boolean): ReadonlySet<T> =>
  on ? new Set([...set, one]) : new Set([...set].filter((each) => each !== one));

interface FiltersProps {
  desk: NetworkDesk;
  map: NetworkMap;
}

const fold = 'network filters';

/** Since when, what kinds of ties, and whether people who agreed and topics show; on a phone below their title, the map comes first. */
export function Filters(props: FiltersProps) {
  const { session } = useServices();
  if (!session.oneColumn.value) return <Choices {...props} />;
  return (
    <Fold
      title={t('network_filters')}
      open={lookOf(session, fold) === 'open'}
      onToggle={(open) => look(session, fold, open ? 'open' : null)}
    >
      <Choices {...props} />
    </Fold>
  );
}

function Choices({ desk, map }: FiltersProps) {
  const { period, kinds, nodes } = desk;
  const show = (kind: NodeKind) => (on: boolean) => {
    nodes.value = toggled(nodes.value, kind, on);
  };
  const people = map.nodes.filter(({ kind }) => kind === 'person').length;
  return (
    <div class={styles.filters}>
      <Select
        label={t('network_period')}
        value={`${period.value}`}
        options={networkPeriods.map((days) => ({ value: `${days}`, label: t(`network_period_${days}`) }))}
        onChange={(days) => {
          period.value = Number(days) as NetworkPeriod;
        }}
      />
      <fieldset class={`${styles.kinds} ${sheet.offPaper}`}>
        <legend class={sheet.label}>{t('network_kinds')}</legend>
        {chooseable.map((kind: EdgeKind) => (
          <Checkbox
            key={kind}
            label={t(`networkEdge_${kind}`)}
            checked={kinds.value.has(kind)}
            onChange={(on) => {
              kinds.value = toggled(kinds.value, kind, on);
            }}
          />
        ))}
      </fieldset>
      <fieldset class={`${styles.kinds} ${sheet.offPaper}`}>
        <legend class={sheet.label}>{t('network_alsoShow')}</legend>
        <Checkbox label={t('network_topics')} checked={nodes.value.has('topic')} onChange={show('topic')} />
        <Checkbox
          label={t('network_people', people)}
          checked={nodes.value.has('person')}
          disabled={people === 0}
          onChange={show('person')}
        />
      </fieldset>
    </div>
  );
}
