import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Button, type ButtonProps, IconButton } from './Button';
import styles from './Dialog.module.css';
import { rememberFocus } from './focus-back';

/** One answer to what a dialog asks: it is the dialog's own, and no command. */
export interface Answer extends Pick<ButtonProps, 'kind' | 'disabled'> {
  readonly name: 'cancel' | 'yes';
  readonly label: string;
  give(): void;
}

export interface DialogProps {
  title: string;
  /** Esc, the close button, or a click beside it. */
  onClose(): void;
  children: ComponentChildren;
  /** Buttons at the foot, the main one last. Whatever else is pressed in a dialog is a command. */
  answers?: readonly Answer[];
  wide?: boolean;
  /** Stands at the top and dims nothing: what is behind it shows what a choice would do. */
  sheer?: boolean;
}

/** A modal dialog: the browser keeps the focus inside; it goes back to where it was, the cursor of a text too, when the dialog leaves. */
export function Dialog({ title, onClose, children, answers, wide, sheer }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const giveBack = rememberFocus();
    dialog.current?.showModal();
    return () => {
      dialog.current?.close();
      giveBack();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key for it (cancel)
    <dialog
      ref={dialog}
      class={`${styles.dialog} ${wide ? styles.wide : ''} ${sheer ? styles.sheer : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div class={styles.sheet}>
        <div class={styles.header}>
          <h2 id={id} class={styles.title}>
            {title}
          </h2>
        </div>
        <div class={styles.body}>{children}</div>
        {answers && (
          <div class={styles.actions}>
            {answers.map(({ name, label, give, ...look }) => (
              <Button key={name} {...look} data-answer={name} onClick={give}>
                {label}
              </Button>
            ))}
          </div>
        )}
        {/* Last in order, so that the dialog opens with the focus on what it asks. */}
        <div class={styles.close}>
          <IconButton icon="close" label={t('ui_close')} data-answer="close" onClick={onClose} />
        </div>
      </div>
    </dialog>
  );
}
