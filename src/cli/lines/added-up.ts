/** A sum by its name: what is added up, or the least or the number of. */
export type Added = readonly [name: string, sql: string];

/**
 * Rows added up by keys. Where they lie on several servers, first by what they lie apart by too: then each server adds up its own, and
 * only sums travel.
 */
export function addedUp(rows: string, keys: readonly string[], sums: readonly Added[], apart: number): string {
  const by = keys.join(", ");
  const first = sums.map(([name, sql]) => `${sql} as ${name}`).join(", ");
  if (apart === 0) return `(select ${by}, ${first} from ${rows} group by ${by})`;
  const all = [...keys, ...Array.from({ length: apart }, (_, index) => `key_${index}`)].join(", ");
  const again = sums.map(([name, sql]) => `${/^(min|max)\(/.exec(sql)?.[1] ?? "sum"}(${name}) as ${name}`).join(", ");
  return `(select ${by}, ${again} from (select ${all}, ${first} from ${rows} group by ${all}) a group by ${by})`;
}
