export declare function pageAssets(root: URL, darkCharts: string): Promise<Readonly<Record<string, string>>>;
