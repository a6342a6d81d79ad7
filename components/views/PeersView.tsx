import * as z from 'zod/mini';
import { commandNamed } from '../../lib/commands';
import { personCommands } from '../../lib/commands/person';
import { formatDate, t, tn } from '../../lib/i18n';
import { namesOf, type Person } from '../../lib/model';
import { foldName } from '../../lib/search';
import type { Change } from '../../lib/storage/repository';
import { CommandButton } from '../CommandButton';
import { useWindowField, useWindowText } from '../form';
import { useLive } from '../hooks';
import { personIcon } from '../person-icon';
import { useServices } from '../services';
import { Count, Empty, Icon, Select, TextField } from '../ui';
import styles from './PeersView.module.css';
import { RecordList } from './RecordList';
import list from './RecordList.module.css';

const concernsPeople = ({ scope, records }: Change) =>
  scope === 'everything' || records.some((id) => id.startsWith('person:'));
const concernsSeen = ({ scope, records }: Change) =>
  scope === 'everything' || scope === 'indexed' || records.some((id) => /^(person|clip|meeting|digest):/.test(id));

/** Whether a typed text begins words of one of their names, their role or their organization. */
function answers(person: Person, typed: string): boolean {
  const folded = foldName(typed);
  if (folded === '') return true;
  const words = foldName([...namesOf(person), person.role ?? '', person.organisation].join(' '));
  return folded.split(' ').every((word) => ` ${words}`.includes(` ${word}`));
}

const orders = ['name', 'seen'] as const;
type Order = (typeof orders)[number];
const By = z.enum(orders);

/** The people and organizations one learns from and with. */
export function PeersView() {
  const { repository } = useServices();
  const [typed, setTyped] = useWindowText('peers');
  const [order, setOrder] = useWindowField<Order>('peersBy', By, 'name');
  const people = useLive(() => repository.list('person'), [], concernsPeople);
  const times = useLive(
    async () => {
      const all = await repository.list('person');
      const seen = await repository.lastSeen(all);
      return new Map(all.map(({ id }, i) => [id, seen[i] ?? null]));
    },
    [],
    concernsSeen,
  );
  const shown = people?.filter((person) => answers(person, typed));
  if (order === 'seen') shown?.sort((a, b) => (times?.get(b.id) ?? 0) - (times?.get(a.id) ?? 0));
  const seenAt = (person: Person) => {
    const at = times?.get(person.id);
    return at ? t('peers_lastSeen', formatDate(at)) : times && t('peers_neverSeen');
  };
  return (
    <RecordList
      label={t('room_peers')}
      kind="person"
      place="person"
      commands={[...personCommands, commandNamed('meeting.put')]}
      records={shown}
      rowHeight={76}
      row={(person) => <PersonRow person={person} seen={seenAt(person)} />}
      actions={
        <>
          <CommandButton command={commandNamed('person.new')} kind="primary" />
          <CommandButton command={commandNamed('person.newOrganisation')} small kind="plain" />
          <CommandButton command={commandNamed('feed.list')} small kind="plain" />
          {people && people.length > 0 && (
            <Filter typed={typed} order={order} onType={setTyped} onOrder={setOrder}>
              {tn('count_peers', shown?.length ?? 0)}
            </Filter>
          )}
        </>
      }
      empty={
        people?.length === 0 ? (
          <Empty icon="peers" title={t('peers_empty')}>
            <p>{t('peers_emptyHint')}</p>
          </Empty>
        ) : (
          <Empty icon="search" title={t('peers_noneFound')} />
        )
      }
    />
  );
}

function PersonRow({ person, seen }: { person: Person; seen: string | undefined }) {
  return (
    <div class={list.principle}>
      <span class={styles.picture}>
        <Icon name={personIcon(person)} size={20} />
      </span>
      <span class={list.grow}>
        <span class={styles.name} dir="auto">
          {person.name || t('person_untitled')}
        </span>
        <span class={list.line}>
          <span class={list.words} dir="auto">
            {[person.role, person.organisation].filter(Boolean).join(', ') || t(`person_kind_${person.kind}`)}
          </span>
        </span>
        <span class={list.line}>{seen}</span>
      </span>
    </div>
  );
}

interface FilterProps {
  typed: string;
  order: Order;
  onType(typed: string): void;
  onOrder(order: Order): void;
  /** How many it lets through. */
  children: string;
}

function Filter({ typed, order, onType, onOrder, children }: FilterProps) {
  const orderNames = { name: t('peers_byName'), seen: t('peers_bySeen') };
  return (
    <div class={styles.filter}>
      <TextField
        label={t('peers_find')}
        hideLabel
        type="search"
        placeholder={t('peers_find')}
        value={typed}
        onInput={onType}
      />
      <Select
        label={t('peers_sort')}
        hideLabel
        value={order}
        options={orders.map((value) => ({ value, label: orderNames[value] }))}
        onChange={onOrder}
      />
      <Count class={styles.count} words={children} />
    </div>
  );
}
