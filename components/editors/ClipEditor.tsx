import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { type ReaderLook, sizeOf } from '../../lib/commands/look';
import { t } from '../../lib/i18n';
import type { Clip, ClipId } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { useRecord } from '../hooks';
import { useReaderLook } from '../reader-look';
import { useServices } from '../services';
import { Notice } from '../ui';
import { useTextLength } from '../workbench/outline';
import { Article } from './clip/Article';
import reader from './clip/Article.module.css';
import { ClipHead } from './clip/ClipHead';
import { Continue } from './clip/Continue';
import { HighlightList } from './clip/HighlightList';
import { useHeadings } from './clip/headings';
import { Lightbox } from './clip/Lightbox';
import { SelectionToolbar } from './clip/SelectionToolbar';
import { useArticleOutline } from './clip/useArticleOutline';
import { type Images, useImages } from './clip/useImages';
import { usePassages } from './clip/usePassages';
import { usePlace } from './clip/usePlace';
import { useSentences } from './clip/useSentences';
import { DurableArea } from './DurableText';
import { FindBar } from './find/FindBar';
import { useFind } from './find/useFind';
import type { EditorProps } from './index';
import { MarksFields } from './MarksFields';
import { Absent, Sheet } from './Sheet';
import styles from './Sheet.module.css';
import { useWishes } from './useWishes';

/** How long a clip is open before it counts as read, ms. */
const untilRead = 2000;

/** A clip to read: its text with what was highlighted, and beside it why it was kept. */
export function ClipEditor({ record }: EditorProps) {
  const clip = useRecord(record as ClipId | null);
  if (!clip) return <Absent record={clip} icon="book" />;
  return <ClipSheet key={clip.id} clip={clip} />;
}

function ClipSheet({ clip }: { clip: Clip }) {
  const body = useRef<HTMLDivElement>(null);
  const look = useReaderLook();
  const passages = usePassages(body, clip);
  useReadAfterAWhile(clip);
  useArticleOutline(body, passages.shown);
  useTextLength(clip.words);
  const keys = useSentences(body, clip, passages.shown);
  const images = useImages(body);
  const find = useFind(body, clip.id);
  const reading = useReader(body, clip, { shown: passages.shown, images });
  return (
    <>
      <FindBar find={find} />
      <Sheet wide>
        {clip.trashedAt !== null && <InTrash clip={clip} />}
        <div class={styles.beside}>
          <article class={reader.article} style={lookOf(look)}>
            <ClipHead clip={clip} />
            <Article
              clip={clip}
              container={body}
              onShown={passages.refresh}
              onPoint={passages.enter}
              onKey={keys}
              onImage={images.show}
            />
            {clip.kind !== 'link' && <SelectionToolbar clip={clip} container={body} />}
          </article>
          <div class={`${styles.aside} ${styles.offPaper}`}>
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
            <HighlightList clip={clip} passages={passages} />
            <div class={styles.row}>
              <CommandButton command={commandNamed('clip.toggleRead')} record={clip.id} small>
                {t(clip.read ? 'clip_markUnread' : 'clip_markRead')}
              </CommandButton>
              <CommandButton command={commandNamed('clip.copyLink')} record={clip.id} small />
              {clip.trashedAt === null && (
                <CommandButton command={commandNamed('clip.delete')} record={clip.id} kind="danger" small />
              )}
            </div>
          </div>
        </div>
      </Sheet>
      <Continue offered={reading.offered} />
      <Lightbox images={images} />
    </>
  );
}

interface Shown {
  /** How often the text was shown. */
  shown: number;
  images: Images;
}

/** How large the letters are, and how wide the column that they and the title stand in. */
function lookOf(look: ReaderLook) {
  const size = sizeOf(look);
  return { '--reader-size': size, '--reader-column': `${size * 1.125 * (look.wide ? 46 : 31)}rem` };
}

/** What the commands of the reader do in this text. */
function useReader(body: RefObject<HTMLDivElement | null>, clip: Clip, { shown, images }: Shown) {
  const heading = useHeadings(body, shown);
  const reading = usePlace(body, clip.id, shown);
  useWishes(body, clip.id, {
    nextHeading: () => heading(1),
    previousHeading: () => heading(-1),
    continue: reading.resume,
    start: reading.restart,
    ...images.wishes,
  });
  return reading;
}

function InTrash({ clip }: { clip: Clip }) {
  return (
    <Notice kind="warning" actions={<CommandButton command={commandNamed('clip.restore')} record={clip.id} />}>
      {t('clip_inTrash')}
    </Notice>
  );
}

/** Marks a clip read once it has been open for a while; a mark that somebody takes off again stays off. */
function useReadAfterAWhile(clip: Clip): void {
  const { repository } = useServices();
  const wanted = !clip.read && clip.trashedAt === null;
  const first = useRef(wanted);
  useEffect(() => {
    if (!first.current) return;
    const timer = setTimeout(() => {
      first.current = false;
      const edit = { title: 'did_clip_opened', subject: [clip.title], changes: { [clip.id]: { read: true } } };
      repository.commit(edit, { durability: 'relaxed' }).catch((error: unknown) => console.warn('read', error));
    }, untilRead);
    return () => clearTimeout(timer);
  }, [clip.id, repository]);
  if (!wanted) first.current = false;
}
