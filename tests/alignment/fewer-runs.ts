import fc from "fast-check";

/** Mutation testing runs every property once a mutant: a few examples find most of them, by hand tests the rest. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 12 });
