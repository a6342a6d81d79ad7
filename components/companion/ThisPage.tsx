import { useEffect } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { formatDate, t } from '../../lib/i18n';
import type { Clip, Highlight } from '../../lib/model';
import { placeOfGoogleDocument } from '../../lib/model/google-document';
import { usePress } from '../acts';
import { CommandButton } from '../CommandButton';
import { DurableArea, DurableTitle } from '../editors/DurableText';
import { MarksFields } from '../editors/MarksFields';
import { useLive, usePrinciples } from '../hooks';
import { useServices } from '../services';
import { Notice, Progress, VisuallyHidden } from '../ui';
import { PrincipleIcons } from '../views/PrincipleIcons';
import type { Refusal } from './beside';
import styles from './Companion.module.css';
import type { Front } from './follower';
import { MoreFromHere } from './MoreFromHere';
import { pressKey } from './press-key';

type Page = Extract<Front, { kind: 'page' }>;

interface ThisPageProps {
  page: Page;
  refusal: Refusal | null;
  /** Tells a screen reader which page it is, and whether it is kept. */
  say(words: string): void;
}

/** What the library has of the page in front. */
export function ThisPage({ page, refusal, say }: ThisPageProps) {
  const { repository } = useServices();
  const found = useLive(async () => ({ clip: await repository.clipByAddress(page.address) }), [page.address]);
  const kept = found?.clip && found.clip.trashedAt === null ? found.clip : null;
  const state = kept ? `${kept.title}. ${savedAt(kept)}` : `${page.tab.title}. ${t('companion_notKept')}`;
  useEffect(() => {
    if (found) say(state);
  }, [found && state]);
  if (!found) return <Progress label={t('frame_wait')} />;
  return (
    <>
      {kept ? (
        <KeptPage key={kept.id} clip={kept} page={page} />
      ) : (
        <NotKept page={page} trashed={found.clip !== undefined} />
      )}
      {refusal && <Refused page={page} refusal={refusal} />}
      <MoreFromHere address={page.address} clip={kept} />
    </>
  );
}

const savedAt = (clip: Clip) => t('companion_savedAt', formatDate(clip.savedAt));

function NotKept({ page, trashed }: { page: Page; trashed: boolean }) {
  return (
    <section class={styles.part} aria-label={t('popup_heading')}>
      <h2 class={styles.title} dir="auto">
        {page.tab.title || page.address}
      </h2>
      <p class={styles.muted}>{t(trashed ? 'companion_trashed' : 'companion_notKept')}</p>
      <div class={styles.row}>
        <CommandButton command={commandNamed('companion.keep')} part={page.address} kind="primary" />
        {placeOfGoogleDocument(page.tab.url) && (
          <CommandButton command={commandNamed('companion.google')} part={page.tab.url} />
        )}
      </div>
    </section>
  );
}

/** Why the page was not kept whole, and what can be kept instead. */
function Refused({ page, refusal: { reason } }: { page: Page; refusal: Refusal }) {
  const keep = <CommandButton command={commandNamed('companion.keepLink')} part={page.address} small />;
  if (reason === 'refused')
    return (
      <Notice kind="warning" actions={keep}>
        {t('companion_needsPress', pressKey())}
      </Notice>
    );
  return (
    <Notice kind="warning" actions={keep}>
      {t(`popup_${reason}`)} {t('popup_linkStill')}
    </Notice>
  );
}

function KeptPage({ clip, page }: { clip: Clip; page: Page }) {
  return (
    <section class={styles.part} aria-label={t('popup_heading')}>
      <VisuallyHidden>
        <h2>{clip.title}</h2>
      </VisuallyHidden>
      <DurableTitle
        record={clip}
        field="title"
        stored={clip.title}
        label={t('clip_title')}
        hideLabel
        maxLength={2000}
        lang={clip.language || undefined}
      />
      <p class={styles.muted}>
        <bdi>{clip.site}</bdi> · {savedAt(clip)}
      </p>
      <DurableArea
        record={clip}
        field="note"
        stored={clip.note}
        label={t('marks_note')}
        hint={t('marks_noteHint')}
        rows={2}
        grow
      />
      <MarksFields record={clip} did="did_clip_edit" />
      <Passages clip={clip} />
      <div class={styles.row}>
        <CommandButton command={commandNamed('clip.open')} record={clip.id} small>
          {t('companion_openClip')}
        </CommandButton>
        {page.readable && (
          <CommandButton command={commandNamed('companion.keep')} part={page.address} small>
            {t('popup_update')}
          </CommandButton>
        )}
      </div>
    </section>
  );
}

/** The highlights of the page, each to be shown where it stands. */
function Passages({ clip }: { clip: Clip }) {
  if (clip.highlights.length === 0) return null;
  return (
    <section class={styles.stack} aria-labelledby="passages">
      <h3 id="passages" class={styles.heading}>
        {t('highlights')}
      </h3>
      <ul class={styles.list}>
        {clip.highlights.map((mark) => (
          <li key={mark.id} class={styles.passage}>
            <Passage clip={clip} mark={mark} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Passage({ clip, mark }: { clip: Clip; mark: Highlight }) {
  const press = usePress();
  const principles = usePrinciples();
  const { exact } = mark.quote;
  return (
    <>
      <button
        type="button"
        class={styles.quote}
        title={t('command_companion_passage')}
        {...press('companion.passage', clip.id, mark.id)}
      >
        <q dir="auto" lang={clip.language || undefined}>
          {exact.length > 400 ? `${exact.slice(0, 400)}…` : exact}
        </q>
      </button>
      {mark.note && <p dir="auto">{mark.note}</p>}
      <PrincipleIcons ids={mark.principles} principles={principles} />
    </>
  );
}
