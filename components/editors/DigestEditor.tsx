import { useRef } from 'preact/hooks';
import { digestCommands } from '../../lib/commands/digest';
import { keepStandIns } from '../../lib/commands/stand-ins';
import { type Sources, takenBackIn, unresolved } from '../../lib/digest';
import { tn } from '../../lib/i18n';
import type { Digest, DigestId } from '../../lib/model';
import { useAct, useLook } from '../acts';
import { CommandButton, commandOf } from '../CommandButton';
import { Editions } from '../editions/EditionList';
import { useKeepPrinted } from '../editions/useKeepPrinted';
import { useLive, useRecord, useSettings } from '../hooks';
import { useBeforeShare, useGoToFinding } from '../lint/useBeforeShare';
import { useServices } from '../services';
import { Notice } from '../ui';
import { useTextLength } from '../workbench/outline';
import styles from './digest/Digest.module.css';
import { DigestDesk } from './digest/DigestDesk';
import { DigestHead, ReceivedHead } from './digest/DigestHead';
import { EditPane } from './digest/EditPane';
import { heldSources, pointedIn } from './digest/held-sources';
import { Measures } from './digest/Measures';
import { MeasureLine, PreviewFrame } from './digest/Preview';
import { PrintedPage, printedHtml } from './digest/PrintedPage';
import { ShareBar } from './digest/ShareBar';
import { Suggestions } from './digest/Suggestions';
import { useDigestOutline } from './digest/useDigestOutline';
import { usePreview } from './digest/usePreview';
import { FindBar } from './find/FindBar';
import { useFind } from './find/useFind';
import type { EditorProps } from './index';
import { Absent, InTrash, Sheet } from './Sheet';
import sheet from './Sheet.module.css';

/** A digest: written, ordered, looked at as its readers will, and shared. */
export function DigestEditor({ record }: EditorProps) {
  const { repository } = useServices();
  const digest = useRecord(record as DigestId | null);
  const held = heldSources(repository);
  const found = useLive(
    async () => digest && { id: digest.id, sources: await held.read(digest) },
    [digest?.id, digest && pointedIn(digest)],
  );
  if (!digest) return <Absent record={digest} icon="digests" />;
  const sources = found?.id === digest.id ? found.sources : held.known(digest);
  if (!sources) return <Absent record={undefined} icon="digests" />;
  return <DigestSheet key={digest.id} digest={digest} sources={sources} />;
}

function DigestSheet({ digest, sources }: { digest: Digest; sources: Sources }) {
  const act = useAct();
  // What stands for a name stays as it went to paper.
  const keepSigns = () => void act(({ repository }) => keepStandIns(repository, digest));
  const mode = useLook('mode')[0] === 'preview' ? 'preview' : 'edit';
  const { name, organisation } = useSettings();
  const shown = usePreview(digest, { maker: { name, organisation }, sources, looked: mode === 'preview' });
  const editing = mode === 'edit' && !digest.origin;
  const leftOut = unresolved(digest, sources).length;
  const takenBack = takenBackIn(digest, sources);
  const whole = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const find = useFind(whole, digest.id);
  const leaving = shown.preview?.leaving;
  const stops = useBeforeShare({ digest, sources, leaving, bytes: shown.preview?.email ?? 0 });
  // Paper asks nobody for a reason: the sheet says what it is, and so does its edition.
  const passed = stops && stops.length > 0 ? [{ rules: stops, reason: '' }] : [];
  const keepPrinted = useKeepPrinted(digest.id, leaving && { ...leaving, passed });
  useGoToFinding(whole, digest, mode);
  useDigestOutline(desk, editing ? digest : null, sources);
  useTextLength(shown.preview?.measures.words ?? null);
  const page = (
    <>
      <FindBar find={find} />
      <Sheet
        wide
        inside={whole}
        finding={find.asked !== null}
        printed={
          shown.preview && (
            <PrintedPage html={printedHtml(shown.preview.html, stops)} onPrint={keepSigns} onPrinted={keepPrinted} />
          )
        }
      >
        <InTrash record={digest} />
        {digest.origin ? (
          <ReceivedHead digest={digest} credit={digest.origin.credit} />
        ) : (
          <DigestHead digest={digest} mode={mode} />
        )}
        <ShareBar digest={digest.id} />
        <MeasureLine preview={shown.preview} />
        {takenBack > 0 && <Notice kind="warning">{tn('digest_takenBackLines', takenBack)}</Notice>}
        {leftOut > 0 && <Notice kind="warning">{tn('digest_leftOut', leftOut)}</Notice>}
        <div class={styles.folds}>
          <Measures digest={digest} />
          <Editions digest={digest.id} />
          {editing && <Suggestions digest={digest} />}
        </div>
        <div ref={desk} class={editing ? styles.desk : styles.alone}>
          {editing && <EditPane />}
          <div class={styles.paper}>
            <PreviewFrame {...shown} digest={digest.id} searched={!editing} />
          </div>
        </div>
        <div class={sheet.row}>
          {digest.trashedAt === null && (
            <CommandButton command={commandOf(digestCommands, 'digest.trash')} record={digest.id} kind="danger" />
          )}
        </div>
      </Sheet>
    </>
  );
  if (digest.origin) return page;
  return (
    <DigestDesk digest={digest} sources={sources}>
      {page}
    </DigestDesk>
  );
}
