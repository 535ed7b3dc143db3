"""More project briefs of the category Engineering & Architecture. Only ``engineering_architecture`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="three_d_modeling_cad",
        titles=(
            "{cad} model of {part} from {source}",
            "CAD designer: {part}, {cad}",
            "3D model + drawing for {part}",
            "Reverse engineer {part} in {cad}",
        ),
        context=(
            "The supplier of our {part} doesn't exist any longer and our machine does.",
            "I'm a workshop owner, I can make everything but I can't draw.",
            "We need a quote from three machine shops and they all ask for STEP.",
        ),
        need=(
            "Model a {part} in {cad} from {source} and make a production drawing with tolerances.",
            "Reverse engineer a {part}: parametric model, STEP, DXF where useful, and drawing.",
            "Correct the model we have of the {part} (it doesn't rebuild) and add a drawing according to ISO.",
        ),
        details=(
            "Overall size around 180 x 90 x 60 mm.",
            "Fits are H7 at two bores.",
            "Material 6061 aluminium, black anodised.",
            "Design tree should be clean, somebody else will continue.",
            "Small changes for milling are welcome if you tell us.",
            "Native file plus STEP plus PDF.",
            "Drawing in mm, third angle.",
            "NDA first.",
        ),
        wants=("Machine design background", "Years of {cad}", "Knows GD&T"),
        closers=("Please tell me your price for the model and for the drawing separately.", "More parts are waiting."),
        questions=(
            "Which version of {cad} do you have?",
            "What information do you miss for a quote?",
            "How would you tolerance a bearing seat?",
        ),
        skills=(
            "SolidWorks",
            "3D Modeling",
            "CAD Drafting",
            "Mechanical Design",
            "Reverse Engineering",
            "GD&T",
            "Autodesk Fusion 360",
        ),
        hourly=(15, 45),
        fixed=(100, 1500),
        slots={
            "cad": ("SolidWorks", "Fusion 360", "Inventor", "Solid Edge"),
            "part": ("gearbox cover", "pump housing", "feeder bracket", "valve body"),
            "source": ("photos and calliper dimensions", "an STL scan", "an old paper drawing"),
        },
    ),
    Brief(
        subcategory="three_d_modeling_cad",
        titles=(
            "Photoreal renderings: {count} views of {building}",
            "3D visualisation, {building}, {count} images",
            "Archviz artist for {building}",
            "Exterior + interior renders, {building}",
        ),
        context=(
            "We're a developer and pre-sale begins in two months.",
            "Small architecture office, big competition, no time to render ourselves.",
            "The first visualiser delivered pictures that look like a video game of 2008.",
        ),
        need=(
            "Create {count} photorealistic images of {building} from our {model} model.",
            "A few still images plus a short animation of 30 seconds of {building}, warm evening mood.",
            "Model the surroundings, furnish, light and render {building} in {count} views that we can print in A2.",
        ),
        details=(
            "4K resolution, layered PSD.",
            "White model views for approval first.",
            "Real context, photos of the street are given.",
            "People in the picture should look like here, not like LA.",
            "Materials by list with links.",
            "Two correction rounds.",
            "Rights for advertising are included.",
            "No AI-generated images; geometry must be exact.",
        ),
        wants=("Strong archviz portfolio", "Corona, V-Ray or Unreal", "Fast corrections"),
        closers=(
            "Link three images that you're proud of and say what software.",
            "Deadline is fixed by the print shop.",
        ),
        questions=(
            "How long do {count} images take?",
            "What do you need from us?",
            "What does an extra correction round cost?",
        ),
        skills=(
            "3D Rendering",
            "Architectural Rendering",
            "3ds Max",
            "V-Ray",
            "Corona Renderer",
            "SketchUp",
            "Photorealistic Rendering",
            "Unreal Engine",
        ),
        hourly=(20, 55),
        fixed=(300, 3000),
        slots={
            "count": ("four", "six", "ten"),
            "building": ("a row of townhouses", "a boutique hotel", "a timber office building", "an apartment block"),
            "model": ("Revit", "SketchUp", "ArchiCAD"),
        },
    ),
    Brief(
        subcategory="civil_structural_engineering",
        titles=(
            "Structural engineer: {element} for {building}",
            "Structural calculations + drawings, {element}",
            "PE stamp needed for {element} ({state})",
            "Structural design of {element}, {state}",
        ),
        context=(
            "Contractor opened the wall and found that nothing carries anything.",
            "I am an architect and my usual structural engineer is booked until autumn.",
            "The city wants calculations for {element} before they continue with our permit.",
        ),
        need=(
            (
                "Design and calculate {element} for {building} and produce drawings for the permit with PE stamp in "
                "{state}."
            ),
            "Review the contractor's proposal for {element}, correct it and give us sealed calculations.",
            "Size {element} for {building}, give details of connections, and answer questions from the plan checker.",
        ),
        details=(
            "Span and loads are in the sketch.",
            "Snow and seismic according to local code.",
            "Steel or LVL, whatever is cheaper to install.",
            "Photos of the existing structure from all sides.",
            "Calculation in PDF, readable for a third person.",
            'Details at 1" = 1\'-0".',
            "Response to comments is part of the price.",
            "Inspector is known to be exact.",
        ),
        wants=("PE licence in {state}", "Residential and light commercial work", "Liability insurance"),
        closers=("Fixed fee please, and your earliest date.", "We stand still until this is solved."),
        questions=(
            "What is your licence number and state?",
            "Can you work from photos and measurements?",
            "What's included after the first submission?",
        ),
        skills=(
            "Structural Engineering",
            "Structural Analysis",
            "AutoCAD",
            "Steel Design",
            "Wood Frame Construction",
            "Engineering Drawing",
            "Civil Engineering",
        ),
        hourly=(40, 110),
        fixed=(500, 5000),
        slots={
            "element": (
                "a steel beam for a wall removal",
                "a deck with hot tub",
                "a retaining wall",
                "a second-floor addition",
            ),
            "building": ("a 1960s house", "a duplex", "a small restaurant"),
            "state": ("Colorado", "Washington", "North Carolina", "Texas"),
        },
    ),
    Brief(
        subcategory="civil_structural_engineering",
        titles=(
            "Grading and drainage plan, {site}",
            "Civil engineer for {site}: {docs}",
            "Civil 3D designer, {docs}",
            "{docs_cap} for {site}",
        ),
        context=(
            "We're developing {site} and the review came back with 41 comments.",
            "Our civil engineer is excellent but has no capacity this quarter.",
            "Water runs to the neighbour. The neighbour is a lawyer.",
        ),
        need=(
            "Prepare {docs} for {site} in Civil 3D, ready for municipal review.",
            "Take the survey, design the grading with balanced cut and fill and produce {docs}.",
            "Answer the comments of the city, update {docs} and recalculate the detention volume.",
        ),
        details=(
            "Area of 2.3 acres.",
            "Topographic survey as DWG and LandXML.",
            "Soil is clay, infiltration is poor.",
            "ADA route from parking to entrance.",
            "Sheet set on our title block.",
            "Local PE stamps, you work under his direction.",
            "Hydrology with HydroCAD.",
            "Weekly screen share.",
        ),
        wants=("Civil 3D, really fluent", "US municipal submissions", "Stormwater calculations"),
        closers=("Show one grading plan from your hand.", "Resubmission date is in 25 days."),
        questions=(
            "Which counties or cities have you submitted in?",
            "How do you balance cut and fill?",
            "HydroCAD, SWMM or other?",
        ),
        skills=(
            "Civil Engineering",
            "AutoCAD Civil 3D",
            "Stormwater Management",
            "Grading Plan",
            "Site Planning",
            "HydroCAD",
            "Land Development",
        ),
        hourly=(30, 90),
        fixed=(500, 5000),
        slots={
            "site": ("a small retail site", "a 12-lot subdivision", "a church parking lot", "a warehouse yard"),
            "docs": ("grading and utility plans", "a drainage report and plans", "erosion control sheets"),
            "docs_cap": ("Civil plans", "Civil drawings"),
        },
    ),
    Brief(
        subcategory="electrical_electronic_engineering",
        titles=(
            "PCB design for {device} ({mcu})",
            "Electronics engineer: schematic + layout, {device}",
            "{mcu} board, {layers} layers, from schematic to Gerber",
            "Hardware designer for {device}",
        ),
        context=(
            "Our prototype of a {device} lives on three breadboards and a prayer.",
            "Start-up of two; I do firmware, my friend mechanics, nobody does layout.",
            "We produced 500 boards; 60 of them reset when somebody uses a phone nearby.",
        ),
        need=(
            (
                "Design schematic and {layers}-layer layout for a {device} with {mcu}, production files and BOM with "
                "alternatives."
            ),
            "Review our schematic, fix what is dangerous, then do the layout and support the first assembly run.",
            "Redesign the board of our {device}: smaller, cheaper, and able to pass EMC.",
        ),
        details=(
            "KiCad or Altium, native files to us.",
            "Size limit 48 x 32 mm.",
            "Battery life of one year is the goal.",
            "BOM target $9 at 1,000 pieces.",
            "USB-C for power and programming.",
            "Test points for the production jig.",
            "Assembly at JLCPCB or a European house.",
            "Design review call before ordering.",
            "Certification CE and FCC is planned.",
        ),
        wants=("Boards in mass production", "{mcu} experience", "RF and EMC awareness"),
        closers=(
            "Describe your last board: layers, purpose, what you'd change now.",
            "Prototype should be on the table in 9 weeks.",
        ),
        questions=(
            "KiCad or Altium?",
            "How do you choose parts when stock is uncertain?",
            "What could be the EMC problem in a device like this?",
        ),
        skills=(
            "PCB Design",
            "Circuit Design",
            "Altium Designer",
            "KiCad",
            "Electronics",
            "Embedded System",
            "Schematic",
            "EMC",
        ),
        hourly=(30, 90),
        fixed=(600, 6000),
        slots={
            "device": ("soil moisture sensor", "pet tracker", "smart lamp controller", "vibration logger"),
            "mcu": ("ESP32-S3", "nRF52840", "STM32L4"),
            "layers": ("two", "four", "six"),
        },
    ),
)
