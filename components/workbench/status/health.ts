import { createContext } from 'preact';
import type { StorageHealth } from '../../../lib/storage/repository';

/** How the library is kept, asked once for the whole bar; undefined until the first answer. */
export const Health = createContext<StorageHealth | undefined>(undefined);
