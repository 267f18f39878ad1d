/** Version of the rules by which results are made; it rises with every change of what they say. */
export const rulebook = "2025.1";
