import { useLayoutEffect } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { type LabelName, wordsOfNames } from '../../../lib/commands/label-names';
import { t } from '../../../lib/i18n';
import type { MeetingId } from '../../../lib/model';
import { type LabelWords, parse } from '../../../lib/notes';
import { useLook } from '../../acts';
import { CommandItem } from '../../CommandButton';
import { Menu, type WrittenBox } from '../../ui';
import { noteTextIn } from './note-text';

interface LabelMenuProps {
  meeting: MeetingId;
  names: readonly LabelName[] | undefined;
  /** The sheet that holds the note's text. */
  sheet: { readonly current: HTMLElement | null };
}

/** Labels to begin a line of the note with, as they are called here. */
export function LabelMenu({ meeting, names, sheet }: LabelMenuProps) {
  const [wanted, forget] = useLook('label');
  const word = names?.find(({ kind }) => kind === wanted)?.word;
  useLayoutEffect(() => {
    if (!wanted || !word || !names) return;
    forget();
    const text = noteTextIn(sheet.current);
    // After the menu or dialog has given the focus back.
    if (text) setTimeout(() => beginLine(text, word, wordsOfNames(names)));
  }, [wanted, word]);
  return (
    <div>
      <Menu label={t('label_menu')} icon="tag" kind="plain" words small>
        {names?.map(({ kind: each, word: called }) => (
          <CommandItem key={each} command={commandNamed('meeting.label')} record={meeting} part={each}>
            {called}
          </CommandItem>
        ))}
      </Menu>
    </div>
  );
}

/** Whether a line says nothing yet: it is blank, or a label with nothing behind it. */
function saysNothing(line: string, labels: LabelWords): boolean {
  const label = parse(line, { labels }).lines[0]?.label;
  return line.slice(label?.end ?? 0).trim() === '';
}

/** Writes a label at the cursor: where the line has words, on a new line below it. */
function beginLine(text: WrittenBox, word: string, labels: LabelWords): void {
  const { value, selectionEnd: at } = text;
  const start = value.lastIndexOf('\n', at - 1) + 1;
  const next = value.indexOf('\n', at);
  const end = next < 0 ? value.length : next;
  const bare = saysNothing(value.slice(start, end), labels);
  text.focus();
  text.setRangeText(`${bare ? '' : '\n'}${word}: `, bare ? start : end, end);
}
