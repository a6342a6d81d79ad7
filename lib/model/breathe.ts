/**
 * Lets the page paint, and a press on Cancel come through, between two pieces of work. By a message: a browser lets timers
 * of a tab that is not in front wait for a second each, later for a minute, and long work would take hours there.
 */
export const breathe = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
