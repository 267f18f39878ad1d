import type { Loader } from "vega";

const refuse = (uri: string): never => {
  throw new Error(`a picture may not load ${uri}`);
};

/** A picture holds its own data; asking for anything else is refused. */
export const refusingLoader: Loader = {
  load: async (uri) => refuse(uri),
  sanitize: async (uri) => refuse(uri),
  http: async (uri) => refuse(uri),
  file: async (uri) => refuse(uri),
};
