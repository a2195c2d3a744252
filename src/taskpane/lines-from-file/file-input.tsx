import { useRef } from "react";

const TYPES = ".csv,.tsv,.txt,.parquet";

/** A way to choose files of lines from the disk: an input that is not shown, and what opens it. */
export function useFileInput(chosen: (files: readonly File[]) => void): {
  readonly input: React.JSX.Element;
  readonly open: () => void;
} {
  const element = useRef<HTMLInputElement>(null);
  return {
    input: (
      <input
        ref={element}
        type="file"
        accept={TYPES}
        multiple
        hidden
        data-lines-input
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again.
          target.value = "";
          if (files.length > 0) chosen(files);
        }}
      />
    ),
    open: () => element.current?.click(),
  };
}
