import type { CountedNumbers } from "./number-scale";
import type { RegionColumn } from "./region-columns";

export function numbersOf(columns: readonly RegionColumn[]): CountedNumbers {
  const counts = new Map<number, number>();
  for (const { profile } of columns) {
    for (const [value, times] of profile.counts) counts.set(value, (counts.get(value) ?? 0) + times);
  }
  return countedNumbers(counts);
}

export function countedNumbers(counts: ReadonlyMap<number, number>): CountedNumbers {
  const total = [...counts.values()].reduce((sum, times) => sum + times, 0);
  return {
    counts,
    total,
    minimum: Math.min(...counts.keys()),
    maximum: Math.max(...counts.keys()),
    shareOutside: ({ min, max }) => {
      let outside = 0;
      for (const [value, times] of counts) if (value < min || value > max) outside += times;
      return total === 0 ? 0 : outside / total;
    },
    meanPoints: ({ min, max }) => {
      let sum = 0;
      let inside = 0;
      for (const [value, times] of counts) {
        if (value < min || value > max) continue;
        sum += value * times;
        inside += times;
      }
      return inside === 0 ? Number.NaN : (100 * (sum / inside - min)) / (max - min);
    },
  };
}
