import { useEffect, useRef, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { capture } from '../../../lib/commands/host-capture';
import { hostDesk } from '../../../lib/commands/host-desk';
import { capturedKinds } from '../../../lib/facilitate/capture';
import { t } from '../../../lib/i18n';
import type { SessionId } from '../../../lib/model';
import { onRewriting } from '../../../lib/workbench/rewrite';
import { useOffer } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { useLabelNames } from '../../hooks';
import { lineOf, putLine, takeLines } from '../../lines-left';
import { useServices } from '../../services';
import { Button, Icon, TextField } from '../../ui';
import { useHosting } from './desk';
import styles from './Host.module.css';
import { KeyOf } from './Stage';

/** How many of the lines put down here last are shown. */
const shown = 3;

/** Puts a line into the session's note: its kind by one key, its words, Enter. */
export function Capture() {
  const { session, projected } = useHosting();
  const services = useServices();
  const { kind } = hostDesk(services.session);
  const names = useLabelNames();
  const wordOf = (of: string) => names?.find((each) => each.kind === of)?.word ?? '';
  const { field, words, setWords } = useLine(session.id);
  const [lines, setLines] = useState<readonly string[]>([]);
  const { session: window } = services;
  useEffect(() => onRewriting(window, (write) => setLines((before) => before.map(write))), [window]);
  const keep = useOffer('host.keep', async () => {
    const typed = words;
    const meant = kind.peek();
    if (typed.trim() === '') return;
    // Typing goes on at once; what could not be kept comes back. Until it is kept it stays put down.
    setWords('', { keepDraft: true });
    const takeBack = () => setWords([typed, field.current?.value].filter(Boolean).join(' '));
    try {
      const kept = await capture(services, session, { kind: meant, words: typed });
      if (!kept) {
        takeBack();
        return services.notify(t('host_noNote'), { kind: 'error' });
      }
      setLines((before) => [...before, kept.line].slice(-shown));
      putLine(session.id, field.current?.value ?? '');
    } catch (error) {
      takeBack();
      throw error;
    }
  });
  return (
    <section class={styles.part} aria-label={t('host_capture')}>
      <h3 class={styles.partTitle}>{t('host_capture')}</h3>
      <fieldset class={styles.kinds} aria-label={t('host_kind')}>
        {capturedKinds.map((each) => (
          <CommandButton
            key={each}
            command={commandNamed(`host.${each}`)}
            record={session.id}
            small
            aria-pressed={kind.value === each}
          >
            {wordOf(each)}
            <KeyOf id={`host.${each}`} />
          </CommandButton>
        ))}
      </fieldset>
      <form
        class={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          keep.onClick();
        }}
      >
        <TextField
          label={t('host_lineOf', wordOf(kind.value))}
          hint={kind.value === 'quote' ? t('host_quoteHint') : undefined}
          value={words}
          maxLength={2000}
          inputRef={field}
          onInput={(typed) => setWords(typed)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || document.fullscreenElement) return;
            event.stopPropagation();
            field.current?.blur();
          }}
        />
        <Button {...keep} icon="plus">
          {t('command_host_keep')}
        </Button>
      </form>
      <div role="status">
        {lines.length > 0 && (
          <ul class={styles.lines} aria-label={t('host_inNote')}>
            {lines.map((each, at) => (
              <li key={`${at} ${each}`} dir="auto">
                <Icon name="check" size={16} /> {each}
              </li>
            ))}
          </ul>
        )}
      </div>
      {!projected && (
        <div class={styles.row}>
          <CommandButton command={commandNamed('session.meeting')} record={session.id} kind="quiet" small />
        </div>
      )}
    </section>
  );
}

/** What is typed into the field, put down at each key; a command that asks for it moves the cursor there. */
function useLine(session: SessionId) {
  const { session: window } = useServices();
  const field = useRef<HTMLInputElement>(null);
  const [words, show] = useState(() => lineOf(session));
  const asked = hostDesk(window).asked.value;
  const before = useRef(asked);
  // What is put down of it is written anew where that stands.
  useEffect(() => onRewriting(window, (write) => show(write)), [window]);
  useEffect(() => {
    if (before.current !== asked) field.current?.focus();
    before.current = asked;
  }, [asked]);
  const setWords = (typed: string, { keepDraft = false } = {}) => {
    show(typed);
    if (!keepDraft) putLine(session, typed);
  };
  useEffect(() => {
    let ended = false;
    const take = (left: string) => {
      const now = [left, lineOf(session)].filter(Boolean).join(' ');
      putLine(session, now);
      if (!ended) show(now);
    };
    takeLines(session, take).catch((error: unknown) => console.warn('host-line', error));
    return () => {
      ended = true;
    };
  }, [session]);
  return { field, words, setWords };
}
