import type { ComponentType } from 'preact';
import type { MessageKey } from '../../lib/i18n';
import type { Section } from '../../lib/workbench/session';
import { Contents } from './Contents';
import { Versions } from './Versions';

/** One section at the foot of the side bar. */
export interface SectionEntry {
  readonly section: Section;
  readonly title: MessageKey;
  /** What shows while it is open. */
  readonly Body: ComponentType;
}

/** What stands at the foot of the side bar, in every room, from top to bottom. */
export const sectionEntries: readonly SectionEntry[] = [
  { section: 'contents', title: 'section_contents', Body: Contents },
  { section: 'versions', title: 'section_versions', Body: Versions },
];
