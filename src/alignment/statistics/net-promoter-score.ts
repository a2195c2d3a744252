/**
 * Net promoter score, -100 to 100: percentage of promoters (9 and 10) less percentage of detractors (0 to 6).
 * Source: Reichheld (2003), The one number you need to grow.
 * @param ratings answers on 0-10, at least one
 */
export function netPromoterScore(ratings: readonly number[]): number {
  const promoters = ratings.filter((rating) => rating >= 9).length;
  const detractors = ratings.filter((rating) => rating <= 6).length;
  return (100 * (promoters - detractors)) / ratings.length;
}
