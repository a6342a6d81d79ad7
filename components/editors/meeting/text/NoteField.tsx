import type { Transaction } from '@codemirror/state';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { LabelName } from '../../../../lib/commands/label-names';
import { followTime } from '../../../../lib/commands/recording';
import type { Meeting } from '../../../../lib/model';
import { type LabelWords, noLabelWords } from '../../../../lib/notes';
import { asEdited, EditedText } from '../../../../lib/notes/line-ends';
import { onRewriting } from '../../../../lib/workbench/rewrite';
import { useAct, useLook } from '../../../acts';
import { useDurableField } from '../../../fields';
import { useServices } from '../../../services';
import { Field } from '../../../ui';
import { usePartScrolled } from '../../../workbench/useScrollKept';
import { OtherTexts } from '../../DurableText';
import sheet from '../../Sheet.module.css';
import type { CarriedLines } from '../useLineKeeper';
import { type Fold, fold } from './folds';
import { keepView, takeView } from './kept-views';
import styles from './NoteField.module.css';
import { asWhole, becomes, fromElsewhere, textOf } from './note-box';
import { changesIn } from './note-document';
import { type NoteView, type NoteViewOptions, openNote } from './note-view';
import { useNoteDrops } from './useNoteDrops';
import { useTimes } from './useTimes';
import { useVocabulary } from './vocabulary';

interface NoteFieldProps {
  meeting: Meeting;
  names: readonly LabelName[] | undefined;
  labels: LabelWords | undefined;
  lines: CarriedLines | undefined;
  label: string;
  hint: string;
}

/** The text of a note, kept as it is typed: a field with what `lib/notes` reads of it shown in it. */
export function NoteField({ meeting, names, labels, lines, label, hint }: NoteFieldProps) {
  const kept = useDurableField({ record: meeting, key: 'text', ...(lines && { along: lines.along }) }, meeting.text);
  const act = useAct();
  const note = useRef<NoteView | null>(null);
  const edited = useRef<EditedText>(null);
  edited.current ??= new EditedText(kept.value);
  const own = edited.current;
  return (
    <div>
      <Field label={label} hint={hint} onLabel={() => note.current?.box.focus()}>
        {({ id, labelId, describedBy }) => (
          <NoteText
            note={note}
            meeting={meeting}
            names={names}
            labels={labels}
            value={kept.value}
            attributes={{ id, 'aria-labelledby': labelId, 'aria-describedby': describedBy ?? '', 'data-field': 'text' }}
            became={(text) => own.become(text)}
            typed={(change) => {
              const before = own.text;
              const [typed, after] = [changesIn(change.changes), textOf({ state: change.state })];
              const changes = own.change(typed, after);
              if (!change.annotation(asWhole)) lines?.change(before, changes, changes === typed ? after : undefined);
              kept.set(own.text);
            }}
            left={kept.flush}
            followed={(clock) => void act((services) => followTime(services, meeting.id, clock))}
          />
        )}
      </Field>
      <OtherTexts kept={kept} record={meeting} field="text" />
    </div>
  );
}

interface NoteTextProps extends Pick<NoteFieldProps, 'meeting' | 'names' | 'labels'> {
  note: { current: NoteView | null };
  value: string;
  attributes: Record<string, string>;
  typed: NoteViewOptions['typed'];
  /** The text is this one now, with its own line ends, without anybody typing here. */
  became(text: string): void;
  left(): void;
  /** A time in the text was pressed, to go there. */
  followed(clock: string): void;
}

function NoteText(props: NoteTextProps) {
  const { note, meeting, names, labels = noLabelWords, value, attributes } = props;
  const parent = useRef<HTMLDivElement>(null);
  const { session } = useServices();
  const words = useVocabulary(names, meeting.language, () => (note.current ? textOf(note.current.view) : ''));
  const latest = useRef(props);
  latest.current = props;
  const dropped = useNoteDrops(note, meeting);
  const drops = useRef(dropped.drops);
  drops.current = dropped.drops;
  const scrolled = usePartScrolled(`field ${meeting.id} text`);
  const place = scrolled.name;
  useLayoutEffect(() => {
    if (!parent.current) return;
    const options = {
      ...{ attributes, words, scrolled },
      reading: () => ({ written: latest.current.meeting.date, language: latest.current.meeting.language }),
      typed: (change: Transaction) => latest.current.typed(change),
      left: () => latest.current.left(),
      followed: (clock: string) => latest.current.followed(clock),
      drops: () => drops.current,
    };
    const stood = takeView(place, value);
    stood?.enter(parent.current, options);
    const opened = stood ?? openNote(parent.current, { ...options, text: value, labels });
    note.current = opened;
    return () => {
      note.current = null;
      keepView(session, place, opened);
    };
  }, [place]);
  useLayoutEffect(() => note.current?.relabel(labels), [labels]);
  // A name that is erased must not come back by what is taken back.
  useEffect(() => onRewriting(session, () => note.current?.forget()), [session]);
  useLayoutEffect(() => {
    const view = note.current?.view;
    if (view && asEdited(value) !== textOf(view)) becomes(view, value, fromElsewhere);
    props.became(value);
  }, [value]);
  const [wanted, forget] = useLook('fold');
  useLayoutEffect(() => {
    if (!wanted) return;
    forget();
    // After the palette has given the focus back.
    setTimeout(() => note.current && fold(note.current.view, wanted as Fold));
  }, [wanted]);
  useTimes(note, meeting.id);
  const text = useMemo(() => <div ref={parent} class={styles.note} data-written="" />, []);
  return <div class={dropped.takes ? sheet.takes : undefined}>{text}</div>;
}
