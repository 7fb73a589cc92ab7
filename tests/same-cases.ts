import fc from 'fast-check';

/**
 * Property tests use the same cases in every run, so that a failure is caused by a change. `FC_SEED=random` tries new
 * ones; a number repeats another run.
 */
const asked = process.env['FC_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_261_128) });
