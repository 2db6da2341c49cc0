/** Is told how far long work has come. */
export type OnProgress = (done: number, total: number) => void;
