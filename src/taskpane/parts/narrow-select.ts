/** A list's box is as wide as its place, not as its longest option: on a narrow pane it would stand out of it. */
export const NARROW_SELECT = { style: { minWidth: 0, width: "100%" } } as const;
