import { useEffect, useState } from 'preact/hooks';
import { imageTypes } from '../../../lib/model';
import { useServices } from '../../services';

/** The kinds of pictures that hold no script: an archive may name any. */
const safe = new Set<string>([...imageTypes, 'image/avif']);

/** The address (`blob:`) of a picture that is kept, as long as it shows; null: its bytes are not here, undefined: not read yet. */
export function usePicture(hash: string): string | null | undefined {
  const { repository } = useServices();
  const [shown, setShown] = useState<{ hash: string; address: string | null } | null>(null);
  useEffect(() => {
    let left = false;
    let address: string | null = null;
    repository.blob(hash).then(
      (blob) => {
        if (left) return;
        const here = blob && typeof blob.content !== 'string' && safe.has(blob.type) ? blob : null;
        address = here && URL.createObjectURL(new Blob([here.content as Uint8Array<ArrayBuffer>], { type: here.type }));
        setShown({ hash, address });
      },
      (error: unknown) => {
        console.error('picture', error);
        if (!left) setShown({ hash, address: null });
      },
    );
    return () => {
      left = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [repository, hash]);
  return shown?.hash === hash ? shown.address : undefined;
}
