/** Raised where the same description becomes another app. An earlier one does not build over what a later one has built. */
export const compilerVersion = 1;
