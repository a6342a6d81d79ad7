/** The name of the library's database. */
export const libraryName = 'commonplace';

/** How long it is held open for whoever comes, ms. */
const held = 2000;

/**
 * Has the browser open the library's files, which is most of what opening it takes, while the page's other scripts are
 * made ready. Nothing is read, made or upgraded by it: whoever opens the library does that, and says what is wrong with it.
 */
export function openEarly(): void {
  const request = indexedDB.open(libraryName);
  // There is none yet.
  request.onupgradeneeded = () => request.transaction?.abort();
  request.onerror = (event) => event.preventDefault();
  request.onsuccess = () => {
    const { result } = request;
    result.onversionchange = () => result.close();
    setTimeout(() => result.close(), held);
  };
}
