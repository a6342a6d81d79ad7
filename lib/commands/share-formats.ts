/** What somebody wants of a format, in the order in which formats are listed. */
export const shareGroups = ['read', 'edit', 'mail', 'programs'] as const;
export type ShareGroup = (typeof shareGroups)[number];

/**
 * The formats of `lib/export`, by the ids of their exporters, named here so that the table of commands loads none. A test keeps them equal. What each is
 * called stands in the catalogue: `command_digest_save_…`, `format_…`, `format_…_for` and `edition_way…`.
 */
export const shareFormats = [
  { id: 'html', group: 'read' },
  { id: 'html-locked', group: 'read' },
  { id: 'slides', group: 'read' },
  { id: 'epub', group: 'read' },
  { id: 'docx', group: 'edit' },
  { id: 'markdown', group: 'edit' },
  { id: 'eml', group: 'mail' },
  { id: 'email', group: 'mail' },
  { id: 'bundle', group: 'programs' },
  { id: 'calendar', group: 'programs' },
  { id: 'csv', group: 'programs' },
  { id: 'annotations', group: 'programs' },
] as const satisfies readonly { id: string; group: ShareGroup }[];

export type ShareFormatId = (typeof shareFormats)[number]['id'];

/** The ids as they stand in names of messages, which hold no hyphen. */
type Key<I> = I extends `${infer A}-${infer B}` ? `${A}_${B}` : I;
type FormatKey = Key<ShareFormatId> & string;
const keyOf = (id: ShareFormatId) => id.replace('-', '_') as FormatKey;

/** The title of its command. */
export const formatTitle = (id: ShareFormatId) => `command_digest_save_${keyOf(id)}` as const;

/** What it is called in a list of formats, and whom it is for. */
export const formatName = (id: ShareFormatId) => `format_${keyOf(id)}` as const;
export const formatUse = (id: ShareFormatId) => `format_${keyOf(id)}_for` as const;

/** What an edition says that went out so. */
export const formatWay = (id: ShareFormatId) => {
  const key = keyOf(id);
  const capital = `${key.charAt(0).toUpperCase()}${key.slice(1)}` as Capitalize<FormatKey>;
  return `edition_way${capital}` as const;
};
