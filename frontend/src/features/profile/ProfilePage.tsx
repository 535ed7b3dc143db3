/** What letters are written from: the profile, and the portfolio with its facts. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { useHashTarget } from "@/lib/hooks/useHashTarget";
import { profileQuery } from "@/lib/queries";
import { Portfolio, usePortfolio } from "./Portfolio";
import { useReachText } from "./PortfolioProgress";
import classes from "./Profile.module.css";
import { ProfileForm } from "./ProfileForm";

export function ProfilePage() {
  const { t } = useTranslation("profile");
  const profile = useQuery(profileQuery);
  const portfolio = usePortfolio();
  useHashTarget(profile.data !== undefined && portfolio.data !== undefined);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ToPortfolio />
      <div className={classes.columns}>
        <div className={classes.form}>
          <ListStates query={profile} skeleton={<RowsSkeleton rows={6} />}>
            {(known) => <ProfileForm profile={known} />}
          </ListStates>
        </div>
        <Portfolio />
      </div>
    </>
  );
}

/** Where the portfolio lies below a long form, its state and the way to it come first. */
function ToPortfolio() {
  const { t } = useTranslation("profile");
  const { data } = usePortfolio();
  const reach = useReachText(data ?? []);
  return (
    <p className={classes.jump}>
      <LinkAnchor to="/profile" hash="portfolio">
        {t("portfolio.title")}
      </LinkAnchor>
      {data ? `: ${reach}` : null}
    </p>
  );
}
