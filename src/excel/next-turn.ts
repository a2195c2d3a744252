/**
 * Lets everything else that waits have its turn: clicks, drawing, messages. A message to oneself, since timers are slowed
 * down to one a second where the page is not in sight.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port would keep Node from ending.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
