/** Milliseconds after which a browser has taken the file. */
const TAKEN = 60_000;

/**
 * Whether what is offered for saving arrives anywhere: Excel for Mac shows the pane in a web view that takes no downloads
 * (office-js issues 2700, 3385, 4681), and says nothing of it.
 */
export function canSaveFiles(): boolean {
  return Office.context.platform !== Office.PlatformType.Mac;
}

/** Gives the user a file, as a download does: it leaves the pane for the user's own folder, nothing else. */
export function saveFile(name: string, content: Uint8Array | string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([typeof content === "string" ? content : content.slice()]));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, TAKEN);
}
