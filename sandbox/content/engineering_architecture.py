"""Project briefs of the category Engineering & Architecture. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import engineering_architecture_2, engineering_architecture_3, engineering_architecture_4
from sandbox.content.brief import Brief

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="building_landscape_architecture",
        titles=(
            "House plans for {size} sq ft {home}",
            "Architect / drafter: {home}, {size} sq ft, permit set",
            "Floor plans + elevations for {home}",
            "Design my {home} ({size} sq ft)",
        ),
        context=(
            "My wife and I bought a lot with a view and a slope. The slope was cheaper than the view.",
            "I'm a small builder and my draftsman has retired to Florida.",
            "We collected pictures for two years, now we need somebody who turns them into drawings.",
        ),
        need=(
            (
                "Design a {home} of about {size} sq ft and draw plans, elevations, sections and a basic 3D for the "
                "permit."
            ),
            "I have hand sketches with dimensions. Make a proper permit set from them in {tool}.",
            "Concept first (two options), then the full permit drawings for a {home}.",
        ),
        details=(
            "Survey and soil report are available as PDF.",
            "Three bedrooms, two baths, a mudroom for dogs and boots.",
            "Local code is IRC 2021 with county amendments.",
            "Structural engineer is separate, you coordinate with him.",
            "Native {tool} files belong to us.",
            "Window schedule with standard sizes.",
            "Two revision rounds after concept.",
            "North light in the kitchen, please.",
        ),
        wants=("Permit sets approved in the US", "Good {tool} skills", "Ideas for difficult lots"),
        closers=(
            "Please attach two permit sets with the address blacked out.",
            "We want to submit to the county in 8 weeks.",
        ),
        questions=(
            "Are you licensed, and if yes in which states?",
            "What is included in your permit set?",
            "How do you handle comments of the plan checker?",
        ),
        skills=(
            "Architectural Design",
            "AutoCAD",
            "Autodesk Revit",
            "Floor Plan",
            "Construction Documents",
            "Residential Design",
            "2D Drafting",
        ),
        hourly=(25, 70),
        fixed=(500, 4500),
        slots={
            "size": ("1,200", "1,850", "2,400", "3,000"),
            "home": ("mountain cabin", "farmhouse", "modern single-family house", "guest house"),
            "tool": ("Revit", "AutoCAD", "Chief Architect"),
        },
    ),
    Brief(
        subcategory="building_landscape_architecture",
        titles=(
            "As-built drawings of {building} from {source}",
            "Draft as-builts in {tool}, {area} m²",
            "{tool} drafter for {building}",
            "Convert {source} to {tool} drawings",
        ),
        context=(
            "Our office won the conversion of {building} and nobody ever drew it.",
            "We measured everything over two days, now the drafting has to be done faster than we can.",
            "The owner has only {source}; for the permit we need clean plans.",
        ),
        need=(
            "Draw floor plans, two sections and four elevations of {building} in {tool} from {source}.",
            "Make as-builts of around {area} m², LOD 200, on our template and layer standard.",
            "Convert {source} into exact 2D drawings with dimensions and room areas.",
        ),
        details=(
            "Scale 1:50, metric.",
            "Walls are not straight. Draw them as they are.",
            "Tolerance 2 cm.",
            "Layers according to our list.",
            "Questions in one marked-up PDF.",
            "First floor in four days as a sample.",
            "Hatches and symbols from our library.",
        ),
        wants=("Experience with old buildings", "{tool} without excuses", "Understands how a house is built"),
        closers=("Quote a price per m² or for everything.", "If it goes well we have such work every month."),
        questions=(
            "Have you drawn from {source} before?",
            "How many m² per day do you manage?",
            "Which version of {tool} do you use?",
        ),
        skills=(
            "2D Drafting",
            "AutoCAD",
            "Autodesk Revit",
            "As-Built Drawing",
            "ArchiCAD",
            "Architectural Drafting",
            "Floor Plan",
        ),
        hourly=(15, 40),
        fixed=(200, 1500),
        slots={
            "building": ("an old mill", "a brick school", "a 1920s apartment house", "a wooden barn"),
            "source": ("hand sketches and photos", "a point cloud", "scanned blueprints"),
            "tool": ("AutoCAD", "Revit", "ArchiCAD"),
            "area": ("350", "700", "1,600"),
        },
    ),
    Brief(
        subcategory="building_landscape_architecture",
        titles=(
            "Landscape design for {garden}",
            "Garden designer: {garden}, {climate}",
            "Planting plan for {garden}",
            "Landscape architect for a small project ({climate})",
        ),
        context=(
            "We finished the house and ran out of energy for the {garden}. At the moment it is mud.",
            "I'm a landscaper with good hands and no drawing skills, working for my client.",
            "We have {climate} and everything I planted has died.",
        ),
        need=(
            (
                "Design our {garden}: concept, plan to scale, planting list with quantities, lighting and simple "
                "sections of walls."
            ),
            "Draw a planting plan for our {garden} which survives {climate} and looks good also in winter.",
            "Make a concept with mood images and a plan that a contractor can price.",
        ),
        details=(
            "Around 600 m² with a height difference of 2 m.",
            "Low maintenance, I travel a lot.",
            "Two kids and one dog need grass.",
            "Drip irrigation exists on one side.",
            "Native plants at least half.",
            "Survey in DWG, drone photos included.",
            "Budget for the work itself is $40k.",
            "A phased plan over two years would be perfect.",
        ),
        wants=("Plant knowledge for {climate}", "Readable plans", "Built projects to show"),
        closers=("Name five plants you'd use and why.", "We'd like to plant in the next season."),
        questions=(
            "How do you learn about our site without a visit?",
            "What is in your planting plan?",
            "How many revisions are included?",
        ),
        skills=(
            "Landscape Design",
            "Landscape Architecture",
            "AutoCAD",
            "SketchUp",
            "Planting Design",
            "Irrigation Design",
        ),
        hourly=(25, 75),
        fixed=(300, 3000),
        slots={
            "garden": ("backyard", "front garden", "sloping garden", "former orchard"),
            "climate": ("a dry hot climate", "a coastal windy site", "cold winters"),
        },
    ),
    Brief(
        subcategory="interior_trade_show_design",
        titles=(
            "Interior design for {room}, {style}",
            "E-design: {room}, mood board + shopping list",
            "{style_cap} interior for {room}",
            "Interior designer online, {room}",
        ),
        context=(
            "We signed the lease eight months ago and still sit on camping chairs.",
            "I'm opening soon and the {room} must look like the prices.",
            "I have taste, but no ability to decide.",
        ),
        need=(
            (
                "Design our {room} in a {style} style: layout, colours, furniture list with links, lighting plan and "
                "two renderings."
            ),
            (
                "Give us two concepts for the {room}, then develop the chosen one until a carpenter and painter can "
                "work from it."
            ),
            (
                "Make a shopping list with real products under a budget of ${budget} and a layout which fits to the "
                "centimetre."
            ),
        ),
        details=(
            "Measured plan and photos are ready.",
            "Furniture available in the US, delivery within eight weeks.",
            "We keep the oak table. It's not negotiable.",
            "Power outlets may be moved.",
            "No open shelves please, dust is my enemy.",
            "One video call per stage.",
            "Colours with brand and code.",
            "Material samples list.",
        ),
        wants=("Portfolio with finished rooms, not only renderings", "Budget discipline", "Feeling for {style} style"),
        closers=("Tell me which project in your portfolio is closest.", "Start whenever you can, end before summer."),
        questions=(
            "How many concepts and revisions are included?",
            "Which software do you use for the plan?",
            "How do you keep inside the budget?",
        ),
        skills=(
            "Interior Design",
            "Space Planning",
            "3D Rendering",
            "SketchUp",
            "Mood Board",
            "Furniture Selection",
            "Lighting Design",
        ),
        hourly=(25, 80),
        fixed=(300, 3500),
        slots={
            "room": ("holiday apartment", "small boutique", "yoga studio", "dental waiting room"),
            "style": ("Scandinavian", "mid-century", "warm minimalist", "Japandi"),
            "style_cap": ("Custom", "Calm", "Affordable"),
            "budget": ("8,000", "15,000", "30,000"),
        },
    ),
    Brief(
        subcategory="interior_trade_show_design",
        titles=(
            "Exhibition booth design {area} m², {fair}",
            "Trade show stand for {company} ({area} m²)",
            "3D booth designer for {fair}",
            "Booth concept + technical drawings, {area} m²",
        ),
        context=(
            'Our company exhibits at the {fair} for the first time and our board wants "something with wow".',
            "Our stand builder went bankrupt three months before the {fair}.",
            "Every year we stand in a white box with a plant. This year not.",
        ),
        need=(
            (
                "Concept and 3D design of a booth with {area} m², open on two sides, plus drawings for the stand "
                "builder."
            ),
            "Design a modular booth we can reuse for three shows with {area} m² and also half of it.",
            (
                "Take our existing furniture and lights and make a fresh {area} m² booth, with print files for the "
                "walls."
            ),
        ),
        details=(
            "Height limit 4 m, no hanging from the ceiling.",
            "One meeting room for four people with a door.",
            "Machine demo of 2 x 1.5 m in the middle.",
            "Storage of 2 m², nobody believes how important it is.",
            "Brand manual provided.",
            "Renderings in 4 views for the management.",
            "Print files 1:10 with bleed.",
            "Exhibition rules are a 60-page PDF, please read them.",
        ),
        wants=("Realised booths", "Knows what things cost to build", "3ds Max, SketchUp or similar"),
        closers=("Send two booths which were really built.", "Building permit of the fair must be filed in six weeks."),
        questions=(
            "What did your last booth cost per m²?",
            "How do you draw people in?",
            "Do you do the print files yourself?",
        ),
        skills=(
            "Exhibition Design",
            "Booth Design",
            "3D Modeling",
            "3ds Max",
            "SketchUp",
            "Trade Show Design",
            "Adobe Illustrator",
        ),
        hourly=(30, 80),
        fixed=(500, 4000),
        slots={
            "area": ("24", "36", "60"),
            "fair": ("packaging fair in Germany", "automation fair in Chicago", "process technology fair in Dubai"),
            "company": ("a machine builder", "a pump manufacturer", "a sensor start-up"),
        },
    ),
)

BRIEFS: tuple[Brief, ...] = (
    _OWN + engineering_architecture_2.BRIEFS + engineering_architecture_3.BRIEFS + engineering_architecture_4.BRIEFS
)
