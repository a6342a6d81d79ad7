import type { MessageKey } from '../i18n';

/** A command of the capture form. */
export interface CaptureCommand {
  readonly id: string;
  readonly title: MessageKey;
}

/**
 * The part of the command table that the capture form runs itself, before its library is there: light, so that the form
 * shows at once. It imports nothing that runs.
 */
export const captureCommands = [
  { id: 'capture.save', title: 'popup_save' },
  { id: 'capture.update', title: 'popup_update' },
  { id: 'capture.undo', title: 'popup_undo' },
  { id: 'capture.discardDraft', title: 'popup_discard' },
  { id: 'capture.principle', title: 'popup_principles' },
  { id: 'capture.openLibrary', title: 'popup_openLibrary' },
  { id: 'capture.openClip', title: 'popup_openClip' },
  { id: 'capture.google', title: 'google_toNote' },
] as const satisfies readonly CaptureCommand[];

type Id = (typeof captureCommands)[number]['id'];

/** What makes a button of the capture form a command of the table. */
export const runs = (id: Id, onClick: () => void): { 'data-command': string; onClick(): void } => ({
  'data-command': id,
  onClick,
});

/** The same for a button that submits the form. */
export const submits = (id: Id): { 'data-command': string } => ({ 'data-command': id });
