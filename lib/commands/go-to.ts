import { type MessageKey, t } from '../i18n';
import { type AnyRecord, type ClipId, type RecordId, typeOf } from '../model';
import type { Repository } from '../storage/repository';
import { groupsIn } from '../workbench/groups';
import type { Tab, TabKind } from '../workbench/session';
import type { Command } from './command';
import { givenPracticeName } from './practices-here';
import { textOfPrinciple } from './principle-texts';
import type { Choice, Context, Services } from './services';
import { threadWords } from './thread-source';

/** What people call a record; a value thread by what it began with where it has no title of its own. */
async function nameOf(repository: Repository, record: AnyRecord | undefined): Promise<string> {
  if (!record) return '';
  if ('begun' in record) return threadWords(repository, record);
  if ('given' in record) return textOfPrinciple(record, 'name');
  if ('title' in record) return record.title;
  return 'name' in record ? record.name : '';
}

function tabName({ kind, record }: Tab, called: string): string {
  const name = record ? called || givenPracticeName(record) : '';
  if (kind === 'versions') return t('editor_versionsOf', name);
  if (kind === 'edition') return t('editor_editionOf', name);
  if (kind === 'review' || kind === 'afterReview' || kind === 'afterSession') return t(`editor_${kind}Of`, name);
  return name || t(`editor_${kind}` as MessageKey);
}

const icons: { readonly [kind in TabKind]: string } = {
  welcome: 'help',
  clip: 'book',
  meeting: 'meetings',
  digest: 'digests',
  edition: 'clock',
  principle: 'principles',
  person: 'person',
  practice: 'compass',
  settings: 'settings',
  import: 'import',
  newDigest: 'digests',
  versions: 'clock',
  profile: 'principles',
  feeds: 'bell',
  session: 'calendar',
  newSession: 'calendar',
  thread: 'sprout',
  network: 'peers',
  review: 'split',
  afterReview: 'split',
  afterSession: 'check',
  learning: 'sprout',
  radar: 'ear',
  host: 'facilitate',
  health: 'activity',
};

interface OpenTab {
  readonly group: string;
  readonly tab: Tab;
}

/** Every open tab, what showed last first. */
function openTabs({ session }: Services): OpenTab[] {
  const { layout, group: used } = session.arrangement.peek();
  const groups = groupsIn(layout);
  return [...groups.filter(({ id }) => id === used), ...groups.filter(({ id }) => id !== used)].flatMap(
    ({ id, tabs, trail, active }) => {
      const last = (tab: Tab) => (tab.id === active ? trail.length : trail.findLastIndex((past) => past.id === tab.id));
      return [...tabs].sort((a, b) => last(b) - last(a)).map((tab) => ({ group: id, tab }));
    },
  );
}

/** Asks for an open tab; the one at hand shows, and a cancel shows again what did before. */
async function goToTab(services: Services): Promise<void> {
  const { repository, session, pick } = services;
  const open = openTabs(services);
  const found = await repository.getMany(open.map(({ tab }) => tab.record).filter((id) => id !== null));
  const byId = new Map(found.flatMap((record) => (record ? [[record.id as string, record as AnyRecord]] : [])));
  const naming = open.map(async (value): Promise<Choice<OpenTab>> => {
    const record = byId.get(value.tab.record ?? '');
    const label = tabName(value.tab, await nameOf(repository, record));
    const detail = record && 'site' in record ? record.site : t(`editor_${value.tab.kind}` as MessageKey);
    return {
      label,
      detail: detail === label ? '' : detail,
      icon: icons[value.tab.kind],
      value,
    };
  });
  const choices = await Promise.all(naming);
  const before = session.arrangement.peek();
  const preview = (to: OpenTab | null) => {
    session.arrangement.value = before;
    if (to) session.show(to.group, to.tab.id);
  };
  const chosen = await pick(t('tab_which'), choices, { preview, first: Math.min(1, open.length - 1) });
  if (!chosen) return;
  preview(chosen);
  session.focus.value = 'editor';
}

/** Asks for a highlight of the clip that shows; the text scrolls to the one at hand, and back after a cancel. */
async function goToHighlight(services: Services, { activeRecord }: Context): Promise<void> {
  const { repository, session, pick, notify } = services;
  const clip = activeRecord && (await repository.get(activeRecord as ClipId));
  if (!clip) return;
  if (clip.highlights.length === 0) return notify(t('highlight_none'));
  const { id: group, active } = session.group.peek();
  const place = `${group} ${active}`;
  const top = session.scrolled.get(place) ?? 0;
  const choices = clip.highlights.map(({ id, quote, note }) => ({
    label: quote.exact.replace(/\s+/g, ' ').slice(0, 300),
    detail: note,
    icon: 'highlight',
    value: id,
  }));
  const chosen = await pick(t('highlight_which'), choices, {
    preview(part) {
      if (part === null) session.scrollTo.value = { place, top };
      else session.reveal.value = { record: clip.id, part };
    },
  });
  if (chosen === null) return;
  session.focus.value = 'editor';
  session.reveal.value = { record: clip.id, part: chosen };
}

/** Asks for a record that is open or was lately, and shows its versions. */
async function versionsOfWhich({ repository, session, pick, notify }: Services): Promise<void> {
  const open = session.tabs.peek().flatMap(({ record }) => record ?? []);
  const recent = (await repository.local<unknown>('recent')) ?? [];
  const lately = Array.isArray(recent) ? recent.filter((id): id is RecordId => `${id}`.includes(':')) : [];
  const ids = [...new Set([...open, ...lately])].filter(
    (id) => !['settings', 'person', 'edition'].includes(typeOf(id)),
  );
  const found = await repository.getMany(ids);
  const names = await Promise.all(found.map((record) => nameOf(repository, record as AnyRecord | undefined)));
  const choices = found.flatMap((record, at): Choice<RecordId>[] => {
    const name = names[at];
    if (!record || !name) return [];
    const group = t(open.includes(record.id) ? 'versions_ofOpen' : 'palette_recent');
    return [
      { label: name, icon: (icons as Readonly<Record<string, string>>)[typeOf(record.id)], group, value: record.id },
    ];
  });
  if (choices.length === 0) return notify(t('versions_ofNone'));
  const chosen = await pick(t('versions_ofWhich'), choices);
  if (chosen) session.open('versions', chosen);
}

export const goToCommands: readonly Command[] = [
  {
    id: 'tab.goTo',
    title: 'command_tab_goTo',
    category: 'view',
    keybinding: 'Alt+P',
    icon: 'panel',
    when: (context) => context.activeKind !== null,
    run: goToTab,
  },
  {
    id: 'clip.goToHighlight',
    title: 'command_clip_goToHighlight',
    category: 'clip',
    keybinding: 'Alt+Shift+H',
    menus: ['clip'],
    icon: 'highlight',
    when: (context) => context.activeKind === 'clip',
    run: goToHighlight,
  },
  {
    id: 'record.versionsOf',
    title: 'command_record_versionsOf',
    category: 'view',
    icon: 'clock',
    run: versionsOfWhich,
  },
];
