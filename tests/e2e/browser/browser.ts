import type { Surface } from './surface';

export interface LaunchOptions {
  /** A folder that stays over restarts. */
  profile: string;
  executable: string;
  /** The built extension. */
  extension: string;
  /** Other unpacked extensions, Chromium only. */
  beside?: readonly string[];
  /** Where saved files land. */
  downloads: string;
  dark?: boolean;
  width?: number;
  height?: number;
  /** Whether the test puts the extension in (default), or something else does: a policy. */
  sideload?: boolean;
  /** Whether it draws as where a battery is low, a picture every 33 ms: Chromium, Firefox always does. */
  sparing?: boolean;
  /** Whether it can be made as new. */
  renewable?: boolean;
  /** Language of the browser's user, `es`. */
  language?: string;
  /** Where addresses of `https:` are asked for, `127.0.0.1:port`; certificates of its own making count there. */
  proxy?: string;
  /** Settings that it starts with, Firefox only. */
  preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** A real browser with the extension in it, driven as a person drives it. One journey runs in each. */
export interface Browser {
  readonly kind: 'chrome' | 'firefox';
  /** Errors that pages, popups and the worker of the extension said: uncaught, console.error, refused by the CSP. */
  readonly complaints: string[];
  openPage(url: string): Promise<Surface>;
  /** A page of the extension, `workbench.html#…`. */
  openOwn(path: string): Promise<Surface>;
  /** The same in a window of its own, where it can be typed into beside another. */
  openOwnWindow(path: string): Promise<Surface>;
  /** The surface of a tab that the extension opened itself. */
  findPage(urlPart: string): Promise<Surface>;
  pages(): Promise<string[]>;
  /** Clicks the toolbar button with this page in front; the popup that opens. */
  clickToolbar(page: Surface): Promise<Surface>;
  closePopup(): Promise<void>;
  popupOpen(): Promise<boolean>;
  /** The browser's own shortcut of a manifest command. */
  pressCommand(page: Surface, command: string): Promise<void>;
  /** An item of the page's own menu: what a person reads, and the id the extension knows it by. */
  chooseContextMenu(page: Surface, item: { label: string; id: string }): Promise<void>;
  /** A popup that opened itself. */
  findPopup(): Promise<Surface>;
  /** The reading companion, in the side panel or sidebar that was opened; with `nth` that of another window, to be looked into only. */
  findCompanion(nth?: number): Promise<Surface>;
  /** Lets the browser say yes to what our pages ask in a click; false where no driver can answer for a person. */
  sayYes(): Promise<boolean>;
  /** Answers no to what the browser asks just now; a browser without a screen where no driver can is not asked for it. */
  sayNo(): Promise<void>;
  badge(page: Surface): Promise<string>;
  killWorker(): Promise<void>;
  /** Tells the extension that an update of it waits. */
  offerUpdate(): Promise<void>;
  /** Takes the extension out and in again as an update does, whatever pages of it are open. */
  reloadExtension(): Promise<void>;
  /** Ends the browser (`kill`: as a crash does) and starts it on the same profile. */
  restart(how: 'quit' | 'kill'): Promise<void>;
  /** Closes all pages and takes the extension out with all it kept. Only of one that is `renewable`, which does not restart. */
  takeOut(): Promise<void>;
  /** Installs it as new, several times faster than another browser starts; saved files land in `downloads`. */
  putIn(downloads: string): Promise<void>;
  /** What the browser asks a person at installing. */
  installWarnings(): Promise<string[]>;
  close(): Promise<void>;
}
