export declare function pageAssets(root: URL): Promise<Readonly<Record<string, string>>>;
