/** What the panel under the editors can show. */
export const panelViews = ['activity', 'openLines', 'beforeShare', 'withdrawn', 'notices'] as const;
export type PanelView = (typeof panelViews)[number];

/** The panel under the editors. */
export interface Panel {
  readonly open: boolean;
  readonly view: PanelView;
  /** CSS pixels. */
  readonly height: number;
  /** Whether it takes the whole room of the editors. */
  readonly whole: boolean;
}
export const closedPanel: Panel = { open: false, view: 'openLines', height: 260, whole: false };

/** What can stand at the foot of the side bar: whether it is open, and how high then, CSS pixels. */
export const sections = ['contents', 'versions'] as const;
export type Section = (typeof sections)[number];
export type Sections = { readonly [section in Section]: { readonly open: boolean; readonly height: number } };
export const closedSections: Sections = {
  contents: { open: false, height: 170 },
  versions: { open: false, height: 170 },
};

/** The parts of the frame of which one shows where there is one column. */
export const columns = ['list', 'editor', 'panel'] as const;
export type Column = (typeof columns)[number];
