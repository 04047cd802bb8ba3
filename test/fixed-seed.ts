import fc from 'fast-check'

/**
 * Every run tries the same values, so that a failure is one of the change at hand. `SEED=n` tries
 * others; what these find becomes an example of its property.
 */
fc.configureGlobal({seed: Number(process.env.SEED ?? 20_261_128)})
