"""Project briefs of the category Data Science & Analytics, part 5 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="data_extraction_etl",
        titles=(
            "Extract tables from {n} PDF reports",
            "PDF to structured data, {docs}",
            "OCR old {docs} into a database",
            "Python: parse {docs}",
        ),
        context=(
            "{company} has {n} {docs} as scans, from 1988 until today, and a researcher who needs the numbers.",
            "Three different layouts over the years and some pages are rotated.",
            "Tried two online tools. Good with clean pages, useless with ours.",
        ),
        need=(
            "Get the tables out of {n} {docs} into CSV with page reference for each row.",
            "Write a pipeline with OCR and checks (sums must add up) and give us a list of pages for manual work.",
            "Estimate quality on 40 sample pages first, then do all of them.",
        ),
        details=(
            "Sums per table are printed, use them as a check.",
            "99% of numbers right, the rest must be flagged.",
            "Decimal comma.",
            "Original file name and page in each row.",
            "Code in Python with requirements file.",
            "Data may not be uploaded to free online services.",
            "Names of places changed over time, keep as printed.",
        ),
        wants=(
            "OCR experience on bad scans",
            "Knows Tesseract's limits",
            "Quality control thinking",
        ),
        closers=(
            "10 sample pages are ready to send.",
            "What error rate do you expect?",
            "Price per page or total, as you like.",
        ),
        questions=(
            "What accuracy do you expect on bad scans and how would you measure it?",
            "Which OCR would you use?",
            "How do you handle three different layouts?",
        ),
        skills=(
            "OCR",
            "Python",
            "Data Extraction",
            "PDF",
            "Tesseract",
            "Data Cleaning",
            "pandas",
        ),
        hourly=(20, 65),
        fixed=(150, 2000),
        slots={
            "n": (
                "600",
                "1,400",
                "5,200",
            ),
            "docs": (
                "harvest reports",
                "rain gauge tables",
                "price lists",
                "customs statistics",
                "ship logs",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="data_analysis_testing",
        titles=(
            "Sports data analyst for {sport} club",
            "{sport} statistics: match reports each week",
            "Video and data analyst, {sport}",
            "R/Python person who loves {sport}",
        ),
        context=(
            "We are a second division {sport} club with a small budget and a coach who likes numbers.",
            "Event data for {n} matches is bought and lies around unused.",
            "Season starts soon.",
        ),
        need=(
            "Prepare a two page report on each opponent, every week, from event data.",
            "Build a scouting list out of league data: players who are better than their reputation.",
            "Set up a small database from the files we have, and five charts that the coach understands.",
        ),
        details=(
            "Reports on Wednesday evening at the latest.",
            "Coach has 5 minutes, so the first page must be enough.",
            "Data from Wyscout or similar as JSON.",
            "No tables with 40 columns.",
            "Player comparisons need minutes played, please.",
            "Explain each number once.",
        ),
        wants=(
            "Knows {sport} and its clichés",
            "R or Python",
            "Public work such as a blog is great",
        ),
        closers=(
            "Show us one analysis of yours.",
            "Season long job, few hours every week.",
            "You may be anywhere in the world.",
        ),
        questions=(
            "Link to one sports analysis you did",
            "Which number in this sport is overrated?",
            "Can you deliver every Wednesday?",
        ),
        skills=(
            "Data Analysis",
            "R",
            "Python",
            "Sports Analytics",
            "Data Visualization",
            "SQL",
            "Reporting",
        ),
        hourly=(25, 65),
        fixed=(200, 2500),
        slots={
            "sport": (
                "football",
                "handball",
                "ice hockey",
                "volleyball",
                "basketball",
            ),
            "n": (
                "120",
                "260",
                "400",
            ),
        },
    ),
    Brief(
        subcategory="data_analysis_testing",
        titles=(
            "GIS analyst: {gis}",
            "QGIS / PostGIS help for {gis}",
            "Map and analyse {gis}",
            "Geodata specialist, short project",
        ),
        context=(
            "Our town of {pop} inhabitants plans {gis} and the data comes from five offices in five formats.",
            "{company} does environmental consulting and our GIS colleague is on leave until summer.",
            "Half of the layers are in the wrong projection, I think.",
        ),
        need=(
            "Bring all layers together, check them and produce {k} maps on {gis} for the public meeting.",
            "Calculate which addresses are further than 10 minutes on foot from the nearest stop, for {gis}.",
            "Set up PostGIS with our layers and write the queries for the yearly report.",
        ),
        details=(
            "Projection is {epsg}, everything delivered in it.",
            "A3 maps, printable, with legend and source.",
            "QGIS project file so that we can change things.",
            "Gaps in the data listed honestly.",
            "OpenStreetMap may be used with attribution.",
            "Metadata for each layer.",
        ),
        wants=(
            "QGIS, PostGIS",
            "Has worked for a municipality or planner",
            "Cartographic taste",
        ),
        closers=(
            "Meeting is soon, maps needed {deadline}.",
            "One map from your work please.",
            "Questions are welcome before you bid.",
        ),
        questions=(
            "Send one map you made",
            "How do you check the quality of address data?",
            "Which steps do you expect to take longest?",
        ),
        skills=(
            "GIS",
            "QGIS",
            "PostGIS",
            "Cartography",
            "Spatial Analysis",
            "OpenStreetMap",
            "Python",
        ),
        hourly=(30, 90),
        fixed=(400, 5000),
        slots={
            "gis": (
                "a bus network",
                "flood areas",
                "cycle paths",
                "school districts",
                "wind turbine sites",
            ),
            "pop": (
                "14,000",
                "38,000",
                "90,000",
            ),
            "company": COMPANY,
            "k": (
                "six",
                "eight",
                "ten",
            ),
            "epsg": (
                "EPSG:25832",
                "EPSG:3857",
                "EPSG:27700",
            ),
            "deadline": DEADLINE,
        },
    ),
)
