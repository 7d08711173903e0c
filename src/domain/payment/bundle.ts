export const bundleOf = 1;
