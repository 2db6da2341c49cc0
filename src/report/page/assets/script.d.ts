export declare function parseCsv(text: string): string[][];
export declare function withoutGuard(text: string): string;
export declare function shownCell(kind: string, raw: string): string;
export declare function compareCells(a: string, b: string, kind: string, way: 1 | -1): number;
