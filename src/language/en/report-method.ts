/** The Method sheet: how every figure is made, and what was set, in English: ICU messages. */
export const reportMethod = {
  "method.title": "How every figure is computed",
  "method.subtitle":
    "The alignment index is this project's own: no published instrument scores such checklists. Every formula stands here.",
  "method.salesSubtitle":
    "How the figures of the sales lines come about, and what was taken as the likelier. Every formula stands here.",
  "method.settings": "Settings of this report",
  "method.cells": "What was read",
  "method.findings": "Findings in the data",
  "method.noFindings": "Every rating cell could be used.",
  "method.noSalesFindings": "Every cell of the sales lines could be used.",

  "setting.weights": "Weights of the components",
  "setting.combination": "Combination",
  "setting.combination.arithmetic": "weighted mean",
  "setting.combination.geometric": "weighted geometric mean",
  "setting.departments": "How departments make the company",
  "setting.departments.equal": "each alike",
  "setting.departments.headcount": "by headcount",
  "setting.departments.headcount-missing": "each alike: by headcount was asked for, but a scored department has none",
  "setting.target": "Target",
  "setting.bands": "Bands: watch, good, strong from",
  "setting.threshold": "Threshold of a stage",
  "setting.minimumGroup": "Smallest anonymous group shown",
  "setting.covariances": "Missing ratings in covariances",
  "setting.covariances.pairwise": "pairwise",
  "setting.covariances.listwise": "listwise",
  "setting.scale": "Scale of the ratings",

  "method.points": "Points",
  "method.points.how":
    "100 (x - lo) / (hi - lo) of a rating x on a scale lo to hi; a reverse-scored criterion is lo + hi - x first.",
  "method.criterion": "Criterion score",
  "method.criterion.how":
    "Points of the mean over the roles that rated it of each role's mean. Self-ratings are left out as soon as another role has rated the department.",
  "method.customerOrientation.how": "Part A: weighted mean of the criterion scores, sum(w s) / sum(w).",
  "method.climate.how":
    "Part B: mean over the dimensions of the mean of their criteria, so that a long dimension does not drown a short one.",
  "method.horizontal.how":
    "Part C: mean of the department's row of the service matrix (as supplier), without the diagonal.",
  "method.vertical.how":
    "Part D: mean of what exists of the agreement with senior management, 100 (1 - mean |senior - self| / (hi - lo)), and the points of the direct statements.",
  "method.alignment.how":
    "Weighted mean (or geometric mean) of the components that exist, weights re-normalised over them. The company: mean over its departments.",
  "method.favourable.how":
    "Share of the headline ratings of 75 points or more; unfavourable: 25 or less. Interval by Wilson.",
  "method.interval.how":
    "Asked of all raters there are instead of those who answered, the score would lie in this range 95 times in 100. Score -+ t sqrt(Var), Var = sum of w^2 s^2 / n over the groups of raters below, degrees of freedom by Welch and Satterthwaite; a group under 5 takes the pooled s^2 of its role; one person counts once. Component: from 5 raters; alignment: from 8.",
  "method.alpha.how":
    "k/(k-1) (1 - trace C / sum C), C from pairwise complete pairs; interval by Feldt; hidden below 10 raters, weak below 30.",
  "method.omega.how": "One factor by minimum residual on the correlation matrix: 1 - sum(uniqueness) / sum(R).",
  "method.rwgj.how":
    "Within-group agreement against a uniform null, variance (A^2 - 1)/12; a negative value is shown as 0 and marked polarised.",
  "method.priority.how": "Weight times max(0, target - score).",
  "method.stage.how": "The highest of three stages whose score and all lower ones are at the threshold or above.",
  "method.change.how":
    "Difference of the two scores, with the same variances; raters who match are compared one by one, else both periods’ groups (Welch). Rising or falling only where the 90 % interval leaves out zero; Hedges g; Benjamini-Hochberg across departments.",
  "method.groups": "What the intervals are made of",
  "method.groups.how":
    "If all possible raters were asked, not only those who answered, a score would lie in its interval 95 times in 100. Each row is a group of raters with its weight in the score; the sheet recomputes when a figure is changed.",
  "method.group": "{part}, {department}: {role}",
  "method.samePersons": "{role}: the same persons rated in several groups",
  "method.samePersonsSupposed":
    "{role}: one and the same person alone in several groups, supposed as alike as the others",
  "method.anonymity": "Anonymity",
  "method.anonymity.how":
    "No figure of fewer employees than the smallest group, nor any that could be had by subtraction: the next-smallest group is hidden as well. What is hidden is in no total, mean or share, so that nothing shown depends on it.",

  "source.own": "this project",
  "source.wilson": "Wilson 1927",
  "source.welch": "Welch 1947, Satterthwaite 1946",
  "source.cronbach": "Cronbach 1951, Feldt 1965",
  "source.mcdonald": "McDonald 1999",
  "source.james": "James, Demaree & Wolf 1984",
  "source.kotler": "after Kotler",
  "source.change": "Welch 1947, Hedges 1981, Benjamini & Hochberg 1995",
} as const;
