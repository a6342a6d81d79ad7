import type { ComponentType } from 'preact';
import { givenPracticeName } from '../../lib/commands/practices-here';
import { type MessageKey, t } from '../../lib/i18n';
import type { AnyRecord, RecordId } from '../../lib/model';
import type { TabKind } from '../../lib/workbench/session';
import { personIcon } from '../person-icon';
import { principleName } from '../principle-name';
import type { IconName } from '../ui';

export interface EditorProps {
  readonly record: RecordId | null;
}

/** One kind of tab. */
export interface EditorEntry {
  readonly icon: IconName;
  /** Where one kind of tab shows more than one kind of thing. */
  iconOf?(record: AnyRecord): IconName;
  /** The tab's name; `record` is null for kinds without one, while it is read, and where its id is none of a record. */
  title(record: AnyRecord | null, id: RecordId | null): string;
  load(): Promise<ComponentType<EditorProps>>;
}

const named = (key: MessageKey) => () => t(key);

/** The record's own title, or what such a thing is called while it has none. */
const titled = (key: MessageKey) => (record: AnyRecord | null) =>
  (record && 'title' in record ? record.title.trim() : '') || t(key);

/** What a record is called by people. */
function recordName(record: AnyRecord | null): string {
  if (record && 'given' in record) return principleName(record);
  if (record && 'title' in record) return record.title;
  return record && 'name' in record ? record.name : '';
}

/** Every editor there is, loaded when its first tab shows. A new kind is one row and one file. */
export const editors: { readonly [kind in TabKind]: EditorEntry } = {
  welcome: {
    icon: 'help',
    title: named('editor_welcome'),
    load: async () => (await import('./WelcomeEditor')).WelcomeEditor,
  },
  clip: { icon: 'library', title: titled('editor_clip'), load: async () => (await import('./ClipEditor')).ClipEditor },
  meeting: {
    icon: 'meetings',
    title: titled('editor_meeting'),
    load: async () => (await import('./MeetingEditor')).MeetingEditor,
  },
  digest: {
    icon: 'digests',
    title: titled('editor_digest'),
    load: async () => (await import('./DigestEditor')).DigestEditor,
  },
  edition: {
    icon: 'clock',
    title: (record) => t('editor_editionOf', recordName(record)),
    load: async () => (await import('./EditionEditor')).EditionEditor,
  },
  principle: {
    icon: 'principles',
    title: (record) => (record && 'given' in record && principleName(record)) || t('editor_principle'),
    load: async () => (await import('./PrincipleEditor')).PrincipleEditor,
  },
  person: {
    icon: 'person',
    iconOf: (record) => ('aliases' in record ? personIcon(record) : 'person'),
    title: (record) => (record && 'name' in record && record.name.trim()) || t('editor_person'),
    load: async () => (await import('./PersonEditor')).PersonEditor,
  },
  settings: {
    icon: 'settings',
    title: named('editor_settings'),
    load: async () => (await import('./SettingsEditor')).SettingsEditor,
  },
  import: {
    icon: 'import',
    title: named('editor_import'),
    load: async () => (await import('./ImportEditor')).ImportEditor,
  },
  versions: {
    icon: 'clock',
    title: (record) => t('editor_versionsOf', recordName(record)),
    load: async () => (await import('./VersionsEditor')).VersionsEditor,
  },
  profile: {
    icon: 'principles',
    title: named('editor_profile'),
    load: async () => (await import('./ProfileEditor')).ProfileEditor,
  },
  feeds: {
    icon: 'bell',
    title: named('editor_feeds'),
    load: async () => (await import('./FeedsEditor')).FeedsEditor,
  },
  practice: {
    icon: 'compass',
    title: (record, id) => recordName(record).trim() || givenPracticeName(id) || t('editor_practice'),
    load: async () => (await import('./PracticeEditor')).PracticeEditor,
  },
  session: {
    icon: 'calendar',
    title: titled('session_untitled'),
    load: async () => (await import('./SessionEditor')).SessionEditor,
  },
  newSession: {
    icon: 'calendar',
    title: named('editor_newSession'),
    load: async () => (await import('./NewSessionEditor')).NewSessionEditor,
  },
  thread: {
    icon: 'sprout',
    title: titled('editor_thread'),
    load: async () => (await import('./ThreadEditor')).ThreadEditor,
  },
  network: {
    icon: 'peers',
    title: named('editor_network'),
    load: async () => (await import('./NetworkEditor')).NetworkEditor,
  },
  review: {
    icon: 'split',
    title: (record) => t('editor_reviewOf', recordName(record)),
    load: async () => (await import('./ReviewEditor')).ReviewEditor,
  },
  afterReview: {
    icon: 'split',
    title: (record) => t('editor_afterReviewOf', recordName(record)),
    load: async () => (await import('./AfterReviewEditor')).AfterReviewEditor,
  },
  afterSession: {
    icon: 'check',
    title: (record) => t('editor_afterSessionOf', recordName(record)),
    load: async () => (await import('./AfterSessionEditor')).AfterSessionEditor,
  },
  learning: {
    icon: 'sprout',
    title: named('editor_learning'),
    load: async () => (await import('./LearningEditor')).LearningEditor,
  },
  radar: {
    icon: 'ear',
    title: named('editor_radar'),
    load: async () => (await import('./RadarEditor')).RadarEditor,
  },
  host: {
    icon: 'facilitate',
    title: (record) => t('editor_hostOf', recordName(record).trim() || t('session_untitled')),
    load: async () => (await import('./HostEditor')).HostEditor,
  },
  health: {
    icon: 'activity',
    title: titled('health_untitled'),
    load: async () => (await import('./HealthEditor')).HealthEditor,
  },
  newDigest: {
    icon: 'digests',
    title: named('editor_newDigest'),
    load: async () => (await import('./NewDigestEditor')).NewDigestEditor,
  },
};
