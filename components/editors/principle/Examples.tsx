import { useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { type Place, placeText } from '../../../lib/commands/evidence';
import { examplesOf, placeExample, type Side } from '../../../lib/commands/example';
import { t } from '../../../lib/i18n';
import type { Clip, Example, Meeting, Principle } from '../../../lib/model';
import { useAct, usePress, useRun } from '../../acts';
import { CommandIconButton, CommandItem } from '../../CommandButton';
import { cardsOf, dragging, kindOf } from '../../carry';
import { takeDrop, useSaidOver } from '../../dropped';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { Menu, MenuList } from '../../ui';
import { usePartName } from '../../workbench/usePartName';
import sheet from '../Sheet.module.css';
import styles from './Examples.module.css';

const draggedExample = 'application/x-commonplace-example';

/** An example with what it says; null words where what it points to is in the trash or gone. */
interface Shown {
  readonly example: Example;
  readonly words: string;
  readonly title: string;
  readonly language: string;
}

function shownOf(example: Example, record: Clip | Meeting | undefined): Shown | null {
  if (!record || record.trashedAt) return null;
  const { title, language } = record;
  const of = {
    example,
    title: 'address' in record ? title || record.address : title || t('meeting_untitled'),
    language,
  };
  if (!example.part) return { ...of, words: '' };
  if ('highlights' in record) {
    const words = record.highlights.find(({ id }) => id === example.part)?.quote.exact;
    return words === undefined ? null : { ...of, words };
  }
  const words = record.lines.find(({ id }) => id === example.part)?.words;
  return words === undefined ? null : { ...of, words };
}

/** The examples of one side: quoted with their source, ordered by hand; what is dropped here from the evidence joins them. */
export function Examples({ principle, side }: { principle: Principle; side: Side }) {
  const { repository } = useServices();
  const examples = examplesOf(principle, side);
  const { over, setOver, drop, hover } = useDrops(principle, side, examples);
  const key = examples.map(({ id, record }) => `${id} ${record}`).join();
  const shown = useLive(
    async () => {
      const records = await repository.getMany(examples.map(({ record }) => record));
      return examples.flatMap((example, i) => shownOf(example, records[i] as Clip | Meeting | undefined) ?? []);
    },
    [principle.id, key],
    ({ scope, records }) => scope === 'everything' || examples.some(({ record }) => records.includes(record)),
  );
  const partName = usePartName();
  const words = side === 'like' ? t('examples_like') : t('examples_unlike');
  useSaidOver(over ? t('drop_example', words) : '');
  return (
    <section
      aria-label={partName(words)}
      class={`${styles.examples} ${over ? styles.over : ''} ${dragging.value === 'records' ? styles.takes : ''}`}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => drop(event)}
    >
      <h2 class={`${sheet.label} ${styles.heading}`}>{words}</h2>
      {examples.length === 0 && <p class={sheet.muted}>{t('examples_hint')}</p>}
      <ol class={styles.list}>
        {shown?.map((each) => (
          <OneExample
            key={each.example.id}
            principle={principle}
            shown={each}
            drop={(event) =>
              drop(
                event,
                examples.findIndex(({ id }) => id === each.example.id),
              )
            }
          />
        ))}
      </ol>
    </section>
  );
}

/** What falls on the examples of a side: one of them moves, evidence joins them. */
function useDrops(principle: Principle, side: Side, examples: readonly Example[]) {
  const run = useRun();
  const act = useAct();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent, index = examples.length) => {
    setOver(false);
    const moved = event.dataTransfer?.getData(draggedExample) ?? '';
    if (!moved && kindOf(event) !== 'records') return;
    event.preventDefault();
    event.stopPropagation();
    if (moved) void act((services) => place(services, moved, index));
    else
      takeDrop(act, event, (load, services) => {
        const carried = cardsOf(load);
        if (carried && 'sources' in carried) return addAll(carried.sources);
        services.notify(t('drop_unreadable'), { kind: 'error' });
      });
  };
  const addAll = async (sources: readonly Place[]) => {
    for (const source of sources) await run(commandNamed(`evidence.${side}`), principle.id, placeText(source));
  };
  const place: (services: Parameters<typeof placeExample>[0], id: string, index: number) => Promise<void> = (
    services,
    id,
    index,
  ) => {
    const from = examples.findIndex((each) => each.id === id);
    return placeExample(services, principle, { id, side, index: from >= 0 && from < index ? index - 1 : index });
  };
  const hover = (event: DragEvent) => {
    if (kindOf(event) !== 'records' && !event.dataTransfer?.types.includes(draggedExample)) return;
    event.preventDefault();
    setOver(true);
  };
  return { over, setOver, drop, hover };
}

interface OneExampleProps {
  principle: Principle;
  shown: Shown;
  drop(event: DragEvent): void;
}

function OneExample({ principle, shown: { example, words, title, language }, drop }: OneExampleProps) {
  const press = usePress();
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const drag = (event: DragEvent) => {
    event.dataTransfer?.setData(draggedExample, example.id);
    // Firefox drags nothing that holds no text.
    event.dataTransfer?.setData('text/plain', words || title);
  };
  return (
    <li
      class={styles.example}
      draggable
      onDragStart={drag}
      onDrop={drop}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <button type="button" class={styles.open} {...press('example.open', principle.id, example.id)}>
        {words && (
          <q class={styles.quote} dir="auto" lang={language || undefined}>
            {words.length > 400 ? `${words.slice(0, 400)}…` : words}
          </q>
        )}
        <span class={words ? styles.source : styles.title} dir="auto">
          {title}
        </span>
      </button>
      <CommandIconButton
        small
        kind="quiet"
        command={commandNamed('example.up')}
        record={principle.id}
        part={example.id}
      />
      <CommandIconButton
        small
        kind="quiet"
        command={commandNamed('example.down')}
        record={principle.id}
        part={example.id}
      />
      <Menu small label={t('examples_more')}>
        <ExampleItems principle={principle} example={example} />
      </Menu>
      {menu && (
        <MenuList label={t('examples_more')} at={menu} onClose={() => setMenu(null)}>
          <ExampleItems principle={principle} example={example} />
        </MenuList>
      )}
    </li>
  );
}

/** What can be done with an example beside opening and moving it. */
function ExampleItems({ principle, example }: { principle: Principle; example: Example }) {
  return ['example.across', 'example.remove'].map((id) => (
    <CommandItem key={id} command={commandNamed(id)} record={principle.id} part={example.id} />
  ));
}
