/** The address of one application; what is shown depends on its state. */
import { getRouteApi } from "@tanstack/react-router";
import { ApplicationView } from "./ApplicationView";

const route = getRouteApi("/app/applications/$id");

export function ApplicationPage() {
  const { id } = route.useParams();
  return <ApplicationView key={id} id={id} />;
}
