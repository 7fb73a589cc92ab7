import fc from 'fast-check';

/**
 * Properties are tried on the same cases in every run, so that a run fails for what was changed. `FC_SEED=random` looks for
 * new ones; a number tries those of another run.
 */
const asked = process.env['FC_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_261_128) });
