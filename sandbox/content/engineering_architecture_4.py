"""More project briefs of the category Engineering & Architecture. Only ``engineering_architecture`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="chemical_engineering",
        titles=(
            "Formulation chemist for {product}",
            "Develop recipe: {product}, {claim}",
            "Cosmetic / household chemist ({product})",
            "Formulator needed: {product} ({claim})",
        ),
        context=(
            "I make {product} in my kitchen, friends love it, and it separates after four weeks.",
            "Our lab partner wants 9 months. We have a retailer who wants it in 5.",
            "The brand exists, the formula isn't ours. We'd like to change that.",
        ),
        need=(
            "Develop a stable formula for a {product}, {claim}, with specification, process steps and supplier list.",
            "Improve my existing recipe of {product}: stability, feel, cost, and scale it from 1 kg to 200 kg.",
            "Write the formula and documents that a contract manufacturer needs for a {product}.",
        ),
        details=(
            "Three lab samples sent to us (Netherlands).",
            "Stability plan of 12 weeks.",
            "Preservation must be safe and accepted in the EU.",
            "Raw material costs under €3 per kilo.",
            "Ingredients from two suppliers each.",
            "Formula rights go to us.",
            "Short guide for mixing order and temperatures.",
        ),
        wants=("Formulation degree or long practice", "Own small lab", "EU regulation knowledge"),
        closers=("Please tell what causes most instabilities in a {product}.", "NDA before details."),
        questions=(
            "Can you make and ship samples?",
            "Which claims are problematic?",
            "What's your process from brief to sample?",
        ),
        skills=(
            "Formulation",
            "Chemistry",
            "Cosmetic Formulation",
            "Chemical Engineering",
            "Regulatory Compliance",
            "Product Development",
        ),
        hourly=(35, 110),
        fixed=(400, 4000),
        slots={
            "product": ("solid shampoo", "hand cream", "surface cleaner", "beard oil"),
            "claim": ("fragrance-free", "vegan and palm-free", "with a short ingredient list"),
        },
    ),
    Brief(
        subcategory="physical_sciences",
        titles=(
            "Statistics for {study}, {tool}",
            "{field} scientist to review our {doc}",
            "Data analysis + figures: {study}",
            "Scientific consultant for a {doc}",
        ),
        context=(
            'I\'m a researcher with data and a reviewer who wants "a proper statistical approach".',
            "Our start-up prepares a {doc} and needs a second pair of scientific eyes.",
            'We measured for two years; analysis was planned for "later". Later is now.',
        ),
        need=(
            (
                "Analyse the data of our {study} in {tool}, with reproducible script, figures for publication and a "
                "methods paragraph."
            ),
            (
                "Review our {doc} ({study}) critically: are the claims supported by the data, what would a sharp "
                "reviewer say?"
            ),
            "Help to design the next phase of our {study}: sample size, controls, measurements, analysis plan.",
        ),
        details=(
            "Data of 220 subjects or samples in Excel.",
            "Script commented, so a student can run it.",
            "Figures as vector files.",
            "Missing data need a plan.",
            "Honest result also if nothing is significant.",
            "Turnaround for reviewer reply is 30 days.",
            "Co-authorship can be discussed.",
        ),
        wants=("PhD in a natural science", "{tool} code that runs elsewhere", "Publications"),
        closers=(
            "Send link to one paper where you did the analysis.",
            "First call free of charge on both sides, I hope.",
        ),
        questions=(
            "How would you treat missing data?",
            "Mixed models: when yes, when no?",
            "Which journals do you know from inside?",
        ),
        skills=(
            "Statistics",
            "R",
            "Data Analysis",
            "Scientific Writing",
            "Biostatistics",
            "Experimental Design",
            "Data Visualization",
        ),
        hourly=(30, 90),
        fixed=(300, 3000),
        slots={
            "study": ("field trial on soil health", "corrosion study", "small clinical pilot"),
            "tool": ("R", "Python"),
            "field": ("Environmental", "Materials", "Polymer"),
            "doc": ("white paper", "grant proposal", "validation report"),
        },
    ),
    Brief(
        subcategory="three_d_modeling_cad",
        titles=(
            "Product design: {product}, ready for {process}",
            "Industrial designer for {product}",
            "Enclosure design, {product}, {process}",
            "From sketch to CAD: {product}",
        ),
        context=(
            "I'm an inventor with a napkin sketch and some savings.",
            "The electronics of our {product} are ready, the housing is a lunch box with holes.",
            "We sold our {product} 3D-printed; now we go to {process}.",
        ),
        need=(
            "Design the housing of a {product}: two concepts, CAD, prototype files, then changes for {process}.",
            (
                "Make our CAD of the {product} suitable for {process}: draft angles, ribs, screw bosses, wall "
                "thickness, assembly."
            ),
            "Take the idea from sketch to a printed prototype, and prepare {process} quotes.",
        ),
        details=(
            "PCB STEP is available.",
            "IP54 splash-proof.",
            "Cable exit needs strain relief.",
            "It has to fit in one hand.",
            "Maximum three different screws.",
            "Print tests on our Bambu, we send photos.",
            "Render for the website at the end.",
            "Files in STEP and native.",
        ),
        wants=("Mass-produced plastic parts in the portfolio", "Design for manufacturing", "Good form, too"),
        closers=("Show one product before and after DFM.", "Payment by milestone: concept, CAD, DFM."),
        questions=(
            "What wall thickness would you begin with?",
            "How many prototypes do we need?",
            "Which CAD do you use?",
        ),
        skills=(
            "Industrial Design",
            "Product Design",
            "SolidWorks",
            "Injection Molding",
            "Design for Manufacturing",
            "3D Printing",
            "Autodesk Fusion 360",
        ),
        hourly=(20, 60),
        fixed=(300, 3500),
        slots={
            "product": ("baby monitor", "handheld meter", "bike light", "music box"),
            "process": ("injection moulding", "vacuum casting", "compression moulding"),
        },
    ),
    Brief(
        subcategory="civil_structural_engineering",
        titles=(
            "Quantity takeoff + estimate for {building}",
            "Construction estimator, {trade}",
            "Takeoffs in {tool} ({trade})",
            "Estimator for bids: {trade}, {building}",
        ),
        context=(
            "We bid on eight jobs a month and lose weekends on takeoffs.",
            "Owner here: three contractors, three prices, factor two between them.",
            "Our estimator had twins. Congratulations to him, help for us.",
        ),
        need=(
            "Make a takeoff and an estimate for {building} ({trade}) with quantities, unit prices and assumptions.",
            "Check the contractor's quote for {building}, line by line, and tell what is missing or too high.",
            "Do our takeoffs in {tool} from PDF plans, turnaround 48 hours, about two each week.",
        ),
        details=(
            "Plans of 34 sheets.",
            "Waste factors shown separately.",
            "Marked-up plans together with the sheet.",
            "Local prices, US Midwest.",
            "Alternates priced separately.",
            "Scope gaps listed as questions to the architect.",
            "Excel on our template.",
        ),
        wants=("Estimating for contractors", "Daily work in {tool}", "Reads plans and specs completely"),
        closers=("Send one sample takeoff with markup.", "Steady work for the right person."),
        questions=(
            "Price per takeoff of about 30 sheets?",
            "Where do your unit prices come from?",
            "What is most often forgotten?",
        ),
        skills=(
            "Construction Estimating",
            "Quantity Takeoff",
            "Bluebeam Revu",
            "PlanSwift",
            "Cost Estimation",
            "Construction Management",
        ),
        hourly=(20, 60),
        fixed=(300, 3000),
        slots={
            "building": ("a daycare building", "a strip mall fit-out", "a 40-unit apartment building"),
            "trade": ("drywall and framing", "concrete", "painting", "electrical"),
            "tool": ("Bluebeam", "PlanSwift", "STACK"),
        },
    ),
    Brief(
        subcategory="energy_mechanical_engineering",
        titles=(
            "Solar design: {size} kW on {roof}",
            "PV permit set + single line diagram ({size} kW)",
            "Solar engineer, {size} kW, {storage}",
            "Energy yield + layout, {roof}",
        ),
        context=(
            "We install solar and our design desk is three weeks behind.",
            "I'm the owner and got four offers for {roof}, all with a different yield.",
            "The utility refused the interconnection for a formal reason.",
        ),
        need=(
            (
                "Design a {size} kW PV system on {roof} {storage}, with layout, string plan, single line and yield "
                "simulation."
            ),
            (
                "Prepare the permit set for {size} kW according to NEC and local fire setbacks, and answer the plan "
                "reviewer."
            ),
            "Compare the four offers I got, simulate the yield and tell which claims are too nice to be true.",
        ),
        details=(
            "Drone photos and roof plan exist.",
            "A chimney makes shade in the morning.",
            "Main panel 200 A, bus bar rating to be checked.",
            "PVsyst or Aurora report.",
            "Module and inverter data sheets attached.",
            "Structural letter is made by another engineer.",
            "Two days turnaround for corrections.",
            "Stamp by a local PE if needed.",
        ),
        wants=("PV permit sets accepted by AHJs", "Helioscope, Aurora or PVsyst", "NEC article 690 by heart"),
        closers=("Price per set and turnaround, please.", "We need around 10 designs per month."),
        questions=(
            "Which states do you know best?",
            "How do you model shade?",
            "How many battery systems have you designed?",
        ),
        skills=(
            "Solar Energy",
            "Photovoltaics",
            "AutoCAD",
            "PVsyst",
            "Electrical Engineering",
            "Single Line Diagram",
            "Helioscope",
        ),
        hourly=(25, 80),
        fixed=(250, 2500),
        slots={
            "size": ("6", "22", "90", "250"),
            "roof": ("a barn roof", "a flat warehouse roof", "a home with two roof pitches"),
            "storage": ("with battery", "without battery"),
        },
    ),
)
