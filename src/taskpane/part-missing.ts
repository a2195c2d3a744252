/**
 * Whether an error says that a part of the pane's own code did not load: the network is gone, or a newer release has taken the
 * place of the one that this pane was opened from.
 */
export function isPartMissing(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === "ChunkLoadError" || /dynamically imported module/i.test(error.message))
  );
}
