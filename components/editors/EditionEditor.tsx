import { useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { documentOf, type Outgoing } from '../../lib/commands/digest-sources';
import { documentOfEdition, outgoingAgain } from '../../lib/commands/editions';
import type { Marked } from '../../lib/commands/withdrawals';
import type { DigestDocument } from '../../lib/digest/document';
import { formatDate, t } from '../../lib/i18n';
import type { Edition, EditionId } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { CommandButton } from '../CommandButton';
import styles from '../editions/Editions.module.css';
import { markedEditions } from '../editions/marked';
import { PassedStops, passedInWords } from '../editions/PassedStops';
import { TakenBack } from '../editions/TakenBack';
import { useKeepPrinted } from '../editions/useKeepPrinted';
import { goneInWords, nameOf } from '../editions/words';
import { useFormText } from '../form';
import { useLive, useRecord, useSettings } from '../hooks';
import { useServices } from '../services';
import { Notice, Progress, Select } from '../ui';
import { Paper } from './digest/Paper';
import { PrintedPage } from './digest/PrintedPage';
import { FindBar } from './find/FindBar';
import { useFind } from './find/useFind';
import type { EditorProps } from './index';
import { Absent, Sheet } from './Sheet';
import sheet from './Sheet.module.css';
import { Compared } from './versions/Compared';

/** What left of a digest at one time: read as it went, compared, copied again. Nothing in it is written. */
export function EditionEditor({ record }: EditorProps) {
  const edition = useRecord(record as EditionId | null);
  if (!edition) return <Absent record={edition} icon="clock" />;
  return <EditionSheet key={edition.id} edition={edition} />;
}

function EditionSheet({ edition }: { edition: Edition }) {
  const { repository } = useServices();
  const whole = useRef<HTMLDivElement>(null);
  const find = useFind(whole, edition.id);
  const all = markedEditions(repository).all.value;
  const choices = choicesOf(edition, all ?? []);
  const [chosen, choose] = useFormText('shown', 'page');
  const shown = choices.some(({ value }) => value === chosen) ? chosen : 'page';
  const marked = all?.find((each) => each.edition.id === edition.id);
  const page = useLive(() => pageOf(repository, edition), [edition.body], nothing);
  const keepPrinted = useKeepPrinted(edition.id, page?.leaving);
  return (
    <>
      <FindBar find={find} />
      <Sheet
        wide
        inside={whole}
        finding={find.asked !== null}
        printed={page && <PrintedPage html={page.html} onPrinted={keepPrinted} />}
      >
        <header class={sheet.stack}>
          <h2 class={sheet.heading} dir="auto">
            {edition.title || t('editor_digest')}
          </h2>
          <p class={sheet.lead}>{t('edition_lead', goneInWords(edition))}</p>
        </header>
        {marked && <TakenBack marked={marked} />}
        <PassedStops edition={edition} />
        <div class={sheet.row}>
          <CopyAgain marked={marked} />
          <CommandButton command={commandNamed('edition.digest')} part={edition.digest} />
        </div>
        <div class={styles.show}>
          <Select label={t('edition_show')} value={shown} options={choices} onChange={choose} />
        </div>
        {page === undefined ? (
          <Progress label={t('editor_reading')} />
        ) : page === null ? (
          <Notice kind="warning">{t('edition_noText')}</Notice>
        ) : shown === 'page' ? (
          <Paper html={page.html} searched />
        ) : (
          <Comparison key={shown} edition={edition} text={page.text} other={shown} />
        )}
      </Sheet>
    </>
  );
}

const nothing = () => false;

/** To be copied again as it went, unless something of it is held back now. */
function CopyAgain({ marked }: { marked: Marked | undefined }) {
  if (!marked) return null;
  const held = marked.lines.length + marked.erased > 0;
  if (held) return <p class={sheet.muted}>{t('edition_copyHeld')}</p>;
  return <CommandButton command={commandNamed('edition.copy')} part={marked.edition.id} />;
}

/** Editions that one can be compared with by a choice, the newest first. */
const mostOffered = 50;

function choicesOf(edition: Edition, all: readonly Marked[]) {
  const others = all.flatMap(({ edition: each }) =>
    each.digest === edition.digest && each.id !== edition.id ? each : [],
  );
  return [
    { value: 'page', label: t('edition_asItWent') },
    { value: 'now', label: t('edition_withNow') },
    ...others.slice(0, mostOffered).map((each) => ({
      value: each.id as string,
      label: t('edition_withOther', formatDate(each.frozenAt, true)),
    })),
  ];
}

/** An edition as a page and as plain text. */
interface EditionPage {
  readonly leaving: Outgoing;
  readonly html: string;
  readonly text: string;
}

async function pageOf(repository: Repository, edition: Edition): Promise<EditionPage | null> {
  const leaving = await outgoingAgain(repository, edition);
  if (!leaving) return null;
  const { document } = leaving;
  const { exporters } = await import('../../lib/export');
  const html = (await exporters.find(({ id }) => id === 'html')?.render(document))?.content ?? '';
  return {
    html: typeof html === 'string' ? html : new TextDecoder().decode(html),
    leaving,
    text: await textOf(document),
  };
}

/** Its words, without the line that is drawn under its title. */
async function textOf(document: DigestDocument): Promise<string> {
  const { renderRichText } = await import('../../lib/export');
  return (await renderRichText(document)).text.replace(/\n=+\n/, '\n');
}

/** An edition word by word beside another one, or beside the digest as it would leave now; the older one first. */
function Comparison({ edition, text, other }: { edition: Edition; text: string; other: string }) {
  const { repository } = useServices();
  const { name, organisation } = useSettings();
  const found = useLive(async () => {
    if (other === 'now') {
      const digest = await repository.get(edition.digest);
      if (!digest) return null;
      const document = await documentOf(repository, digest, { name, organisation });
      return { text: await textOf(document), older: false, name: t('edition_now'), passed: '' };
    }
    const one = await repository.get(other as EditionId);
    const document = one && (await documentOfEdition(repository, one));
    if (!document) return null;
    return {
      text: await textOf(document),
      older: one.frozenAt < edition.frozenAt,
      name: nameOf(one),
      passed: passedInWords(one),
    };
  }, [other, name, organisation]);
  if (found === undefined) return <Progress label={t('editor_reading')} />;
  if (found === null) return <Notice kind="warning">{t('edition_noText')}</Notice>;
  const [before, after] = found.older ? [found.text, text] : [text, found.text];
  const reasons = found.older ? [found.passed, passedInWords(edition)] : [passedInWords(edition), found.passed];
  const changes = [
    { field: 'edition_says', before, after },
    { field: 'edition_passed', before: reasons[0] ?? '', after: reasons[1] ?? '' },
  ] as const;
  return <Compared changes={changes.filter((each) => each.before !== each.after)} />;
}
