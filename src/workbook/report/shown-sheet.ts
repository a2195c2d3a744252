/**
 * What a sheet, or a source in its place, is called in the report: of a file its name, not the way to it, which is another on each
 * machine. No sheet's name has a slash; an address of a database stays as it was given.
 */
export function shownSheet(name: string): string {
  if (/^[a-z]+:\/\//i.test(name)) return name;
  return name.split(/[\\/]/).at(-1) ?? name;
}
