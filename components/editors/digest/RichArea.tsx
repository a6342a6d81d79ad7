import type { ComponentProps, RefObject } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import type { Command } from '../../../lib/commands/command';
import { formatKeybinding, keybindingsOf } from '../../../lib/commands/keys';
import { textCommands } from '../../../lib/commands/text';
import {
  dressEdit,
  enterEdit,
  isAddress,
  lineEdit,
  linkEdit,
  type Picked,
  type TextEdit,
} from '../../../lib/digest/rich-edit';
import { t } from '../../../lib/i18n';
import { CommandIconButton } from '../../CommandButton';
import { useKeymap } from '../../hooks';

import { useSettled } from '../../ui/settled';
import { TabPlace } from '../../workbench/outline';
import { onMac } from '../../workbench/platform';
import { DurableArea } from '../DurableText';
import styles from './RichArea.module.css';
import { useOffersInside } from './useOffersInside';

type RichAreaProps = Omit<ComponentProps<typeof DurableArea>, 'inputRef' | 'onKeyDown' | 'grow'> & {
  /** Takes pictures that are pasted. */
  onPictures?(files: readonly File[]): void;
};

/**
 * Words in light Markdown, durable as they are typed: a plain field, so that the browser's spelling, undo and screen readers work as in any, with
 * keys and a bar that write the marks.
 */
export function RichArea({ onPictures, ...rest }: RichAreaProps) {
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const write = (edit: (picked: Picked) => TextEdit | null) => () => {
    writeInto(area.current, edit);
  };
  useOffersInside(box, {
    'text.bold': write((picked) => dressEdit(picked, 'bold')),
    'text.italic': write((picked) => dressEdit(picked, 'italic')),
    'text.link': write((picked) => linkEdit(picked)),
    'text.list': write((picked) => lineEdit(picked, 'list')),
    'text.numbers': write((picked) => lineEdit(picked, 'numbers')),
    'text.quote': write((picked) => lineEdit(picked, 'quote')),
  });
  const press = (event: KeyboardEvent) => {
    const bare = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (event.key === 'Enter' && bare && writeInto(area.current, enterEdit)) event.preventDefault();
  };
  return (
    <div ref={box} class={styles.rich} onPaste={(event) => paste(event, area.current, onPictures)}>
      <DurableArea {...rest} grow inputRef={area} onKeyDown={press} />
      <RichBar area={area} label={rest.label} />
    </div>
  );
}

/** The marks as buttons: one stop of the Tab key, the arrows go along. It is not seen before the focus comes: the first stands for all until the page rests. */
function RichBar({ area, label }: { area: RefObject<HTMLTextAreaElement | null>; label: string }) {
  const place = useContext(TabPlace);
  const settled = useSettled();
  const keymap = useKeymap();
  const bar = useRef<HTMLDivElement>(null);
  const titled = (command: Command) => {
    const [key] = keybindingsOf(command, keymap);
    return key ? `${t(command.title)} (${formatKeybinding(key, onMac)})` : t(command.title);
  };
  const walk = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Escape') area.current?.focus();
    else if (event.key === 'Home') buttons[0]?.focus();
    else if (event.key === 'End') buttons.at(-1)?.focus();
    else if (by) buttons[(now + by + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={bar}
      class={styles.bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('rich_bar', label)}
      onKeyDown={walk}
      // The field keeps the focus and what is selected in it.
      onMouseDown={(event) => event.preventDefault()}
    >
      {(settled ? textCommands : textCommands.slice(0, 1)).map(({ id }, index) => {
        const command = commandNamed(id);
        return (
          <CommandIconButton
            key={id}
            small
            command={command}
            part={place}
            tabIndex={index === 0 ? 0 : -1}
            title={titled(command)}
          />
        );
      })}
    </div>
  );
}

/** Writes an edit as if it were typed, so that the field's own undo takes it back. Whether there was one to write. */
function writeInto(area: HTMLTextAreaElement | null, edit: (picked: Picked) => TextEdit | null): boolean {
  if (!area || area.readOnly || area.disabled) return false;
  const made = edit({ text: area.value, start: area.selectionStart, end: area.selectionEnd });
  if (!made) return false;
  area.focus();
  area.setSelectionRange(made.from, made.to);
  // The one way of writing that browsers can undo.
  const written = made.text
    ? document.execCommand?.('insertText', false, made.text)
    : made.from === made.to || document.execCommand?.('delete');
  if (!written) {
    area.setRangeText(made.text, made.from, made.to, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  area.setSelectionRange(made.start, made.end);
  return true;
}

const pictureType = /^image\//;

/** What is pasted: a picture, an address over words that are to lead there, or what a page or document says, in light Markdown. */
function paste(event: ClipboardEvent, area: HTMLTextAreaElement | null, onPictures: RichAreaProps['onPictures']): void {
  const held = event.clipboardData;
  if (!held || !area) return;
  const [html, text] = [held.getData('text/html'), held.getData('text/plain')];
  const pictures = [...held.files].filter(({ type }) => pictureType.test(type));
  if (onPictures && pictures.length > 0 && text.trim() === '') {
    event.preventDefault();
    onPictures(pictures);
  } else if (isAddress(text) && area.selectionStart !== area.selectionEnd) {
    event.preventDefault();
    writeInto(area, (picked) => linkEdit(picked, text));
  } else if (html) {
    event.preventDefault();
    const insert = async () => {
      const { lightMarkdown } = await import('../../../lib/html');
      const words = lightMarkdown(html) || text;
      writeInto(area, ({ start, end }) => {
        const place = start + words.length;
        return { from: start, to: end, text: words, start: place, end: place };
      });
    };
    // What cannot be read as a page is pasted as its words.
    insert().catch((error: unknown) => {
      console.error('paste', error);
      writeInto(area, ({ start, end }) => ({
        from: start,
        to: end,
        text,
        start: start + text.length,
        end: start + text.length,
      }));
    });
  }
}
