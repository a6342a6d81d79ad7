import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Choice, Creation, Tickable, Ticked } from '../../lib/commands/services';
import { t, tn } from '../../lib/i18n';
import { lineOf, lineWith, queryOf, scoreOf } from '../../lib/search/match';
import { Dialog, type IconName } from '../ui';
import type { Question } from './asking';
import { FindBox, type FindLine } from './FindBox';
import styles from './QuickPick.module.css';

type Asked<K> = { question: Extract<Question, { kind: K }> };

/** Asks to choose one of several: by typing, by arrows or by a click; shows on the way what it would do. */
export function PickOne({ question }: Asked<'pick'>) {
  const { choices, options } = question;
  const [typed, setTyped] = useState('');
  const lines = useMemo(() => linesOf({ choices, typed, create: options.create }), [choices, typed]);
  const cancel = () => {
    options.preview?.(null);
    question.answer(null);
  };
  const choose = ({ id }: FindLine) =>
    question.answer(id === newLine ? options.create?.make(typed.trim()) : choices[Number(id)]?.value);
  const move = (line: FindLine | null) => {
    const choice = line && choices[Number(line.id)];
    options.preview?.(choice ? choice.value : null);
  };
  return (
    <Dialog title={question.title} onClose={cancel} sheer={options.preview !== undefined}>
      <FindBox
        label={question.title}
        placeholder={t(options.create ? 'pick_placeholderNew' : 'pick_placeholder')}
        lines={lines}
        typed={typed}
        first={options.first === undefined ? undefined : String(options.first)}
        onType={setTyped}
        offers={options.create !== undefined}
        onChoose={choose}
        onMove={options.preview && move}
        tall
      />
    </Dialog>
  );
}

/** Asks to tick any number, all, some or none of them ticked to begin with. */
export function PickMany({ question }: Asked<'pickMany'>) {
  const { options } = question;
  const [typed, setTyped] = useState('');
  const [added, setAdded] = useState<readonly Tickable<unknown>[]>([]);
  const [states, setStates] = useState<ReadonlyMap<number, Tickable<unknown>['state']>>(new Map());
  const choices = [...question.choices, ...added];
  const stateOf = (at: number) => states.get(at) ?? choices[at]?.state ?? 'none';
  const lines = linesOf({ choices, typed, create: options.create }).map((line) =>
    line.id === newLine ? line : { ...line, state: stateOf(Number(line.id)) },
  );
  const add = (found: readonly Tickable<unknown>[]) =>
    setAdded((known) => [...known, ...unknownIn(found, [...question.choices, ...known])]);
  useMore(typed, options.more, add);
  const choose = ({ id }: FindLine) => {
    if (id === newLine && options.create) {
      const name = typed.trim();
      setStates(new Map(states).set(choices.length, 'all'));
      setAdded([...added, { label: name, icon: 'plus', value: options.create.make(name), state: 'none' }]);
    } else setStates(new Map(states).set(Number(id), stateOf(Number(id)) === 'all' ? 'none' : 'all'));
    setTyped('');
  };
  const done = () => question.answer(tickedOf(choices, states));
  const count = choices.filter((_choice, at) => stateOf(at) === 'all').length;
  const cancel = () => question.answer(null);
  return (
    <Dialog
      title={question.title}
      onClose={cancel}
      answers={[
        { name: 'cancel', label: t('cancel'), give: cancel },
        {
          name: 'yes',
          label: count > 0 ? tn('pick_doneCount', count) : t('pick_done'),
          kind: 'primary',
          give: done,
        },
      ]}
    >
      <FindBox
        label={question.title}
        placeholder={t(options.create ? 'pick_placeholderNew' : 'pick_placeholder')}
        lines={lines}
        typed={typed}
        onType={setTyped}
        offers={options.create !== undefined}
        onChoose={choose}
        onDone={done}
        tall
      />
      <p class={styles.hint}>{t('pick_manyHint')}</p>
    </Dialog>
  );
}

/** Id of the line that makes something new. */
const newLine = 'new';

interface Offered {
  readonly choices: readonly Choice<unknown>[];
  readonly typed: string;
  readonly create?: Creation<unknown>;
}

/** The choices that answer what was typed, best first; in their own order while nothing is. */
function linesOf({ choices, typed, create }: Offered): FindLine[] {
  const query = queryOf(typed);
  const scored = choices.map((choice, at) => ({
    choice,
    at,
    score: scoreOf(query, lineWith(choice.label, choice.detail ?? ''), true),
  }));
  const found = query.line ? scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score) : scored;
  const lines: FindLine[] = found.map(({ choice, at }) => ({
    id: String(at),
    title: choice.label,
    detail: choice.detail ?? '',
    icon: choice.icon as IconName | undefined,
    ...(!query.line && choice.group !== undefined && { group: choice.group }),
  }));
  const name = typed.trim();
  if (!create || !name || choices.some(({ label }) => lineOf(label) === lineOf(name))) return lines;
  return [...lines, { id: newLine, title: create.label(name), detail: '', icon: 'plus', aside: true }];
}

/** What is not among the known by name yet. */
function unknownIn(found: readonly Tickable<unknown>[], known: readonly Tickable<unknown>[]): Tickable<unknown>[] {
  const names = new Set(known.map(({ label }) => label));
  return found.filter(({ label }) => !names.has(label));
}

/** What is ticked now and was not, and the other way round. */
function tickedOf(
  choices: readonly Tickable<unknown>[],
  states: ReadonlyMap<number, Tickable<unknown>['state']>,
): Ticked<unknown> {
  const changed = [...states].filter(([at, state]) => choices[at]?.state !== state);
  const valuesOf = (wanted: string) =>
    changed.flatMap(([at, state]) => (state === wanted ? [(choices[at] as Choice<unknown>).value] : []));
  return { on: valuesOf('all'), off: valuesOf('none') };
}

/** How long typing rests before more is asked for, ms. */
const rest = 120;

/** Asks for more choices as typing goes on. */
function useMore(
  typed: string,
  more: ((typed: string) => Promise<readonly Tickable<unknown>[]>) | undefined,
  add: (found: readonly Tickable<unknown>[]) => void,
): void {
  const adding = useRef(add);
  adding.current = add;
  useEffect(() => {
    if (!more || !typed.trim()) return;
    let left = false;
    const timer = setTimeout(() => {
      more(typed).then(
        (found) => !left && adding.current(found),
        (error: unknown) => console.warn('more choices', error),
      );
    }, rest);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [typed, more]);
}
