import { SearchBox } from "@fluentui/react-components";
import { useWords } from "./useApp";

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly className?: string | undefined;
  readonly onSearch: (text: string) => void;
}

/** A box to search with; its button for emptying it is named in the user's language. */
export function SearchField({ label, value, className, onSearch }: SearchFieldProps) {
  const t = useWords();
  return (
    <SearchBox
      {...(className ? { className } : {})}
      placeholder={label}
      aria-label={label}
      value={value}
      dismiss={{ "aria-label": t("list.clearSearch") }}
      onChange={(_, { value: text }) => onSearch(text)}
    />
  );
}
