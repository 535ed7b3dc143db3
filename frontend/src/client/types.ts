/** Names the app uses for the shapes of the back end, so that features never spell `components[...]`. */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Session = Schemas["SessionAnswer"];
export type Me = Schemas["Me"];
export type Locale = Me["locale"];
export type Meta = Schemas["Meta"];
export type LoginStep = Schemas["LoginAnswer"];
export type TotpEnrolment = Schemas["TotpOffer"];
export type UsedCredential = Schemas["UsedCredential"];
export type NewCredential = Schemas["NewCredential"];
export type PasswordVerdict = Schemas["PasswordCheck"];
export type SecurityProfile = Schemas["SecurityProfile"];
export type DeviceSession = Schemas["SessionInfo"];
export type Factor = Schemas["FactorInfo"];
export type SecurityLogEntry = Schemas["LogEntry"];
export type UpworkStatus = Schemas["UpworkStatus"];
export type Profile = Schemas["ProfileAnswer"];
export type ProfileWrite = Schemas["ProfileRequest"];
export type PortfolioItem = Schemas["ItemAnswer"];
export type PortfolioItemWrite = Schemas["ItemRequest"];
export type Category = Schemas["JobCategory"];
export type JobSearch = Schemas["JobSearchRequest"];
export type JobPage = Schemas["JobPage"];
export type JobSearchPage = Schemas["JobSearchAnswer"];
export type JobSummary = Schemas["JobSummary"];
export type JobDetail = Schemas["JobDetail"];
export type JobClient = Schemas["JobClient"];
export type ApplicationState = Schemas["State"];
export type ApplicationSummary = Schemas["ApplicationSummary"];
export type ApplicationWrite = Schemas["SaveRequest"];
export type Application = Schemas["ApplicationAnswer"];
export type Claim = Schemas["LetterClaim"];
export type DraftWarning = Schemas["LetterWarning"];
export type Preview = Schemas["PreviewAnswer"];
export type Bid = Schemas["Bid"];
