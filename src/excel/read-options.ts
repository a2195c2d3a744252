/** How a reading reports and may be stopped. */
export interface ReadOptions {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}
