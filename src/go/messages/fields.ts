/** Fields that are read out of the position inside a message, for convenience. */
export const derivedFields: ReadonlySet<string> = new Set(['atFile', 'atLine', 'atColumn'])

/** Fields that the position inside a message gives: a place, and no words. */
export const placeFields: ReadonlySet<string> = new Set(['at', ...derivedFields])

/** Fields that hold no Go code, whatever they look like (`struct literal element`). */
export const plainFields: ReadonlySet<string> = new Set([...placeFields, 'why'])

/** Parts at the end of a message that an author may leave off, or shorten with dots. */
export const optionalFields: ReadonlySet<string> = new Set(['cost', 'body', 'signature', 'score'])
