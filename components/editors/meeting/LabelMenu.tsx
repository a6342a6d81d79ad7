import { useLayoutEffect } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { type LabelName, wordsOfNames } from '../../../lib/commands/label-names';
import { t } from '../../../lib/i18n';
import type { MeetingId } from '../../../lib/model';
import { type LabelWords, parse } from '../../../lib/notes';
import { useLook } from '../../acts';
import { CommandItem } from '../../CommandButton';
import { Menu } from '../../ui';

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
    const text = sheet.current?.querySelector<HTMLTextAreaElement>('textarea[data-field="text"]');
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
function beginLine(text: HTMLTextAreaElement, word: string, labels: LabelWords): void {
  const { value, selectionEnd: at } = text;
  const start = value.lastIndexOf('\n', at - 1) + 1;
  const next = value.indexOf('\n', at);
  const end = next < 0 ? value.length : next;
  const line = value.slice(start, end);
  text.focus();
  const bare = saysNothing(line, labels);
  text.setSelectionRange(bare ? start : end, end);
  const label = `${bare ? '' : '\n'}${word}: `;
  // Typed as a person types it, so that the browser's own undo takes it back.
  if (!document.execCommand('insertText', false, label)) {
    text.setRangeText(label, bare ? start : end, end, 'end');
    text.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
