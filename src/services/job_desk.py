"""Everything a person does with jobs, put together over one access to Upwork. Nothing is decided here."""

from __future__ import annotations

from dataclasses import dataclass

from src.services.analytics_service import AnalyticsService
from src.services.job_feed import JobFeed
from src.services.job_marks_service import JobMarksService
from src.services.job_news_service import JobNewsService
from src.services.job_service import JobService
from src.services.letter_texts import LetterTexts
from src.services.profile_service import ProfileService
from src.services.resources import Resources
from src.services.saved_search_service import SavedSearchService
from src.services.search_service import SearchService
from src.services.upwork_access import UpworkAccess


@dataclass(frozen=True, slots=True)
class JobDesk:
    """The use cases around jobs: the feed, a person's marks on it, and the searches they keep."""

    service: JobService
    feed: JobFeed
    marks: JobMarksService
    searches: SavedSearchService
    analytics: AnalyticsService
    search: SearchService
    news: JobNewsService

    @classmethod
    def over(cls, resources: Resources, upwork: UpworkAccess, profiles: ProfileService) -> JobDesk:
        """Put them together over ``resources``."""
        service, feed = JobService(resources, upwork, profiles), JobFeed(resources, profiles)
        searches = SavedSearchService(resources, service)
        return cls(
            service=service,
            feed=feed,
            marks=JobMarksService(resources, profiles),
            searches=searches,
            analytics=AnalyticsService(resources, searches, LetterTexts(resources)),
            search=SearchService(resources),
            news=JobNewsService(resources),
        )
