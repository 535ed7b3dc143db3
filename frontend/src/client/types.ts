/** Names the app uses for the contract's shapes, so that features never spell `components[...]`. */
import type { components } from "./contract";

type Schemas = components["schemas"];

export type Locale = Schemas["Locale"];
export type Problem = Schemas["Problem"];
export type Session = Schemas["Session"];
export type Me = Schemas["Me"];
export type Meta = Schemas["Meta"];
export type LoginStep = Schemas["LoginStep"];
export type TotpEnrolment = Schemas["TotpEnrolment"];
export type PasswordVerdict = Schemas["PasswordVerdict"];
export type SecurityProfile = Schemas["SecurityProfile"];
export type DeviceSession = Schemas["DeviceSession"];
export type Factor = Schemas["Factor"];
export type SecurityLogEntry = Schemas["SecurityLogEntry"];
export type UpworkStatus = Schemas["UpworkStatus"];
export type Profile = Schemas["Profile"];
export type ProfileWrite = Schemas["ProfileWrite"];
export type PortfolioItem = Schemas["PortfolioItem"];
export type PortfolioItemWrite = Schemas["PortfolioItemWrite"];
export type Category = Schemas["Category"];
export type JobSearch = Schemas["JobSearch"];
export type JobPage = Schemas["JobPage"];
export type JobSearchPage = Schemas["JobSearchPage"];
export type JobSummary = Schemas["JobSummary"];
export type JobDetail = Schemas["JobDetail"];
export type JobClient = Schemas["JobClient"];
export type ApplicationState = Schemas["ApplicationState"];
export type ApplicationSummary = Schemas["ApplicationSummary"];
export type ApplicationWrite = Schemas["ApplicationWrite"];
export type Application = Schemas["Application"];
export type Claim = Schemas["Claim"];
export type DraftWarning = Schemas["Warning"];
export type Preview = Schemas["Preview"];
export type Bid = Schemas["Bid"];
