import { useEffect, useState } from 'preact/hooks';
import { type DigestMeasures, measureDigest } from '../../../lib/commands/digest-measures';
import { type Outgoing, outgoingOf } from '../../../lib/commands/digest-sources';
import { emailBytes } from '../../../lib/commands/lint-subject';
import { explain } from '../../../lib/commands/run';
import type { Sources } from '../../../lib/digest';
import type { DigestDocument } from '../../../lib/digest/document';
import type { Credit, Digest } from '../../../lib/model';
import { useServices } from '../../services';

/** A digest as its readers would get it now. */
export interface DigestPreview {
  /** The web page, byte for byte what "Save as a web page" writes. */
  readonly html: string;
  /** Bytes of that page. */
  readonly size: number;
  /** Bytes of it as an email, its pictures aside: they go along as files. */
  readonly email: number;
  readonly measures: DigestMeasures;
  /** What it shows, and what that is made of. */
  readonly leaving: Outgoing;
}

interface Previewed {
  readonly maker: Credit;
  readonly sources: Sources;
  readonly looked: boolean;
}

export interface Shown {
  /** Null until the first is made. */
  readonly preview: DigestPreview | null;
  /** Why the latest could not be made, in plain words. */
  readonly failed: string | null;
}

/** How long typing rests before the page is made anew, ms. */
const rest = 350;
/** The same where the page shows and nobody types beside it: changes come from elsewhere, several at once, ms. */
const soon = 30;

/** The page of a digest, made anew a moment after it or what it points to changed; `looked`: that page is what shows. */
export function usePreview(digest: Digest, { maker, sources, looked }: Previewed): Shown {
  const { repository } = useServices();
  const [shown, setShown] = useState<Shown>({ preview: null, failed: null });
  useEffect(() => {
    let current = true;
    const make = async () => {
      const leaving = await outgoingOf(repository, digest, maker);
      const { document } = leaving;
      const [html, email] = await Promise.all([pageOf(document), emailBytes(document)]);
      const preview = { html, size: new Blob([html]).size, email, measures: measureDigest(document), leaving };
      if (current) setShown({ preview, failed: null });
    };
    const fail = (error: unknown) => {
      console.error('preview', error);
      if (current) setShown({ preview: null, failed: explain(error) });
    };
    const timer = setTimeout(() => void make().catch(fail), !shown.preview ? 0 : looked ? soon : rest);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [repository, digest, sources, maker.name, maker.organisation]);
  return shown;
}

/** A digest's web page. */
export async function pageOf(document: DigestDocument): Promise<string> {
  const { exporters } = await import('../../../lib/export');
  const page = exporters.find(({ id }) => id === 'html');
  return page ? asText((await page.render(document)).content) : '';
}

const asText = (content: string | Uint8Array<ArrayBuffer>) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
