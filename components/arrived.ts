import { signal } from '@preact/signals';

/** A file that was dropped on the window, until the editor that opens files takes it. */
export const arrived = signal<File | null>(null);
