/** Below this adjusted p-value something is found: an answer says that prices moved. */
export const significance = 0.05;
