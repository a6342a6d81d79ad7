import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Sources, type StandIns, standInsOf } from '../../../lib/digest';
import { type Words, wordsIn } from '../../../lib/i18n';
import type { Digest, MeetingId } from '../../../lib/model';

/** What stands for names that do not leave with a digest, in its language; null until that is read. */
export function useStandIns(digest: Digest, sources: Sources): ReadonlyMap<MeetingId, StandIns> | null {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let current = true;
    void wordsIn(digest.language).then((read) => current && setWords(read));
    return () => {
      current = false;
    };
  }, [digest.language]);
  return useMemo(() => words && standInsOf(digest, sources, words), [digest, sources, words]);
}
