import { followLink } from "../../../app/commands/fund/navigate";
import type { FundLink } from "../../../app/fund/types";
import { useServices } from "../useApp";
import { useFundStyles } from "./styles";

/** A link to a cell, or to a sheet that is laid out first. */
export function Link({ link }: { readonly link: FundLink }) {
  const shared = useFundStyles();
  const services = useServices();
  return (
    <button className={shared.link} onClick={() => void followLink(services, link)}>
      {link.label}
    </button>
  );
}
