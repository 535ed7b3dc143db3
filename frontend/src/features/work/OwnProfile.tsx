/** How Upwork shows the person: the profile and its specialised faces, to be read; it is changed at Upwork. */
import { useTranslation } from "react-i18next";
import type { UpworkProfile } from "@/client/types";
import { Money } from "@/components/figures";
import { LinkAnchor } from "@/components/links";
import { formatPercent } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Work.module.css";

const WHOLE = 100;

export function OwnProfile({ profile }: { profile: UpworkProfile }) {
  const { t } = useTranslation("work");
  const locale = useLocale();
  return (
    <>
      <p className={classes.dim}>
        {t("profile.where")} <LinkAnchor to="/profile">{t("profile.here")}</LinkAnchor>
      </p>
      <Face of={profile} />
      <dl className={classes.told}>
        <dt>{t("profile.success")}</dt>
        <dd>
          {profile.job_success === null
            ? t("profile.untold")
            : formatPercent(profile.job_success / WHOLE, locale)}
        </dd>
        <dt>{t("profile.skills")}</dt>
        <dd>{profile.skills.length === 0 ? t("profile.untold") : profile.skills.join(", ")}</dd>
      </dl>
      <h3 className={classes.sub}>{t("profile.special")}</h3>
      {profile.special.length === 0 ? (
        <p className={classes.dim}>{t("profile.noSpecial")}</p>
      ) : (
        profile.special.map((special) => <Face key={special.title} of={special} />)
      )}
    </>
  );
}

function Face({
  of,
}: {
  of: Pick<UpworkProfile, "title" | "overview" | "hourly_rate" | "currency">;
}) {
  const { t } = useTranslation("work");
  return (
    <div className={classes.face}>
      <div className={classes.line}>
        <span className={classes.name}>{of.title || t("untitled")}</span>
        {of.hourly_rate === null ? null : (
          <span>
            <Money amount={of.hourly_rate} currency={of.currency} /> {t("offers.hourly")}
          </span>
        )}
      </div>
      {of.overview ? <p className="reading">{of.overview}</p> : null}
    </div>
  );
}
