import { lookIn, type ReaderLook } from '../lib/commands/look';
import { useSettings } from './hooks';

/** How the texts of clips look, as it is set. */
export const useReaderLook = (): ReaderLook => lookIn(useSettings());
