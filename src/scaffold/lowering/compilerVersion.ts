/** Raised where an earlier version of the product must not build over what this one has built. */
export const compilerVersion = 1;
