import { medianOf, readRatings, report } from "./measuring";

/** What one would write by hand: a plain loop over bytes, raters grouped by department. */
const { columns, bounds } = readRatings();
const departments = bounds.slice(1).map((last, index) => ({ first: bounds[index] ?? 0, last }));

const t1 = await medianOf(7, () => {
  let checksum = 0;
  for (const { first, last } of departments) {
    for (const column of columns) {
      let n = 0;
      let sum = 0;
      let squares = 0;
      let favourable = 0;
      for (let rater = first; rater < last; rater += 1) {
        const rating = column[rater] as number;
        if (rating === 255) continue;
        n += 1;
        sum += rating;
        squares += rating * rating;
        if (rating >= 4) favourable += 1;
      }
      checksum += n + sum / n + Math.sqrt((squares - (sum * sum) / n) / (n - 1)) + favourable / n;
    }
  }
  return checksum;
});

const t2 = await medianOf(3, () => {
  let checksum = 0;
  const k = columns.length;
  for (const { first, last } of departments) {
    const sums = new Float64Array(k);
    const squares = new Float64Array(k);
    let n = 0;
    let total = 0;
    let totalSquares = 0;
    for (let rater = first; rater < last; rater += 1) {
      let own = 0;
      let complete = true;
      for (let index = 0; index < k && complete; index += 1) {
        const rating = columns[index]?.[rater] ?? 255;
        complete = rating !== 255;
        own += rating;
      }
      if (!complete) continue;
      n += 1;
      total += own;
      totalSquares += own * own;
      for (let index = 0; index < k; index += 1) {
        const rating = columns[index]?.[rater] ?? 0;
        sums[index] = (sums[index] ?? 0) + rating;
        squares[index] = (squares[index] ?? 0) + rating * rating;
      }
    }
    const variances = sums.reduce((sum, own, index) => sum + ((squares[index] ?? 0) - (own * own) / n) / (n - 1), 0);
    checksum += (k / (k - 1)) * (1 - variances / ((totalSquares - (total * total) / n) / (n - 1)));
  }
  return checksum;
});

const t3 = await medianOf(1, () => {
  let checksum = 0;
  for (const { first, last } of departments) {
    for (let i = 0; i < columns.length; i += 1) {
      for (let j = i; j < columns.length; j += 1) {
        const one = columns[i] ?? new Uint8Array(0);
        const other = columns[j] ?? new Uint8Array(0);
        let n = 0;
        let x = 0;
        let y = 0;
        let xy = 0;
        for (let rater = first; rater < last; rater += 1) {
          const a = one[rater] as number;
          const b = other[rater] as number;
          if (a === 255 || b === 255) continue;
          n += 1;
          x += a;
          y += b;
          xy += a * b;
        }
        checksum += ((xy - (x * y) / n) / (n - 1)) * (i === j ? 1 : 2);
      }
    }
  }
  return checksum;
});

report({
  t1: t1.milliseconds,
  t2: t2.milliseconds,
  t3: t3.milliseconds,
  all: null,
  checksums: { t1: t1.result, t2: t2.result, t3: t3.result },
});
