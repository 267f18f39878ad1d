declare const __VERSION__: string;

/** Version of the build. */
export const useVersion = (): string => __VERSION__;
