import fc from 'fast-check';

/**
 * Property tests use the same cases in every run, so that a failure is caused by a change. `FC_SEED=random` tries new
 * ones; a number repeats another run.
 */
const seed = process.env['FC_SEED'];
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed ?? 20_261_128) });
