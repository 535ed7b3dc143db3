"""More project briefs of the category Engineering & Architecture. Only ``engineering_architecture`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="electrical_electronic_engineering",
        titles=(
            "PLC programming: {plc}, {machine}",
            "{plc} programmer for {machine}",
            "Automation engineer, {plc} + HMI",
            "Fix our {machine_short} program ({plc})",
        ),
        context=(
            "We build special machines and our programmer has broken his arm. Both hands were needed.",
            "The machine is 11 years old, the program has no comments and the author has gone.",
            "End customer wants changes before acceptance test.",
        ),
        need=(
            "Program a {machine} on {plc} with HMI, alarms, recipes and manual mode.",
            (
                "Analyse the program of our {machine}, document it and add three functions without stopping production "
                "more than a day."
            ),
            "Convert the old program to {plc}, simulate it and support the commissioning by remote.",
        ),
        details=(
            "I/O list and electrical drawings exist.",
            "84 digital, 12 analogue signals, four drives over Profinet.",
            "Safety is in a separate controller.",
            "Structured text preferred, ladder for interlocks.",
            "Comments in English.",
            "Remote access over VPN router.",
            "FAT in week eight.",
            "Data to SQL over OPC UA, later.",
        ),
        wants=("Years with {plc}", "Machines, not only buildings", "Available for commissioning calls in CET"),
        closers=("Attach one page of code you find well structured.", "Travel is possible but not needed."),
        questions=(
            "Which versions of the engineering software do you own?",
            "How do you structure a sequence?",
            "Have you done remote commissioning?",
        ),
        skills=(
            "PLC Programming",
            "Siemens SIMATIC",
            "Automation",
            "HMI Design",
            "SCADA",
            "Industrial Automation",
            "Structured Text",
        ),
        hourly=(30, 85),
        fixed=(600, 5000),
        slots={
            "plc": ("Siemens S7-1500", "Beckhoff TwinCAT", "Allen-Bradley CompactLogix"),
            "machine": ("carton erector", "filling line", "CNC loading cell", "wood drying kiln"),
            "machine_short": ("machine", "line"),
        },
    ),
    Brief(
        subcategory="energy_mechanical_engineering",
        titles=(
            "HVAC design for {building}",
            "Mechanical engineer: load calc + duct layout, {building}",
            "Heat pump system design, {building} ({area})",
            "MEP drawings for {building}",
        ),
        context=(
            "We are the general contractor on {building} and the mechanical set is missing.",
            "Gas should go out, heat pumps come in, and everyone says something different.",
            "The upper floor has 31°C in July and the ground floor needs a sweater.",
        ),
        need=(
            (
                "Load calculation, equipment selection and duct layout for {building}, about {area}, with drawings for "
                "permit."
            ),
            (
                "Check the design of another office for {building}: is the equipment oversized, where will it be loud, "
                "what would you change?"
            ),
            (
                "Design a heat pump system with ventilation for {building}, including schematics and a parts list for "
                "quotes."
            ),
        ),
        details=(
            "Plans in DWG, section heights known.",
            "Manual J/S/D or equivalent, please.",
            "Noise at the neighbour's window is limited to 40 dB.",
            "Outdoor units on the roof only.",
            "Electrical capacity is 200 A.",
            "Two options with cost and energy use.",
            "Controls should be simple enough for normal people.",
        ),
        wants=("HVAC design for real projects", "Revit MEP or AutoCAD", "PE is a plus"),
        closers=("Name the biggest mistake you see in heat pump designs.", "Permit date is fixed."),
        questions=(
            "Which load calculation software do you use?",
            "How do you size for part load?",
            "Do you deliver a control description?",
        ),
        skills=(
            "HVAC System Design",
            "Mechanical Engineering",
            "Autodesk Revit",
            "AutoCAD",
            "MEP Design",
            "Energy Efficiency",
            "Load Calculation",
        ),
        hourly=(30, 90),
        fixed=(500, 5000),
        slots={
            "building": (
                "a brewery with taproom",
                "a three-storey office",
                "a day-care centre",
                "a large single-family home",
            ),
            "area": ("320 m²", "420 m²", "600 m²"),
        },
    ),
    Brief(
        subcategory="energy_mechanical_engineering",
        titles=(
            "FEA of {part}: {analysis}",
            "{analysis_cap} analysis in {fea}",
            "Mechanical engineer for simulation ({fea})",
            "FEA specialist, {part}",
        ),
        context=(
            "Field failures: 7 of 300 pieces ({part}) cracked within a year.",
            "Our customer requests a stress report, we've always built by experience. It always held.",
            "We want to take 20% weight out of our {part}.",
        ),
        need=(
            "Analyse a {part} ({analysis}) in {fea}, find the critical points and propose changes.",
            (
                "Make a simulation with clear assumptions, mesh study and hand calculation as a check, and a report of "
                "max. 20 pages."
            ),
            "Review the simulation from our intern, correct what's needed, and explain to us what we can trust.",
        ),
        details=(
            "STEP and drawings are available.",
            "Material S355 and one casting.",
            "Load cases in a table, six of them.",
            "Photos of cracked pieces.",
            "Safety factor of 1.5 against yield.",
            "Two design loops included.",
            "Weld assessment is needed on one seam.",
            "Model files are handed over.",
        ),
        wants=("FEA in industry for 5+ years", "{fea} licence of your own", "Healthy mistrust in colourful pictures"),
        closers=(
            "How would you verify your result? Please answer in the first lines.",
            "First result within two weeks.",
        ),
        questions=(
            "Which licence do you use?",
            "How do you treat bolted joints?",
            "Send an example of a mesh convergence study?",
        ),
        skills=(
            "Finite Element Analysis",
            "Ansys",
            "Mechanical Engineering",
            "Abaqus",
            "Structural Analysis",
            "SolidWorks Simulation",
            "Fatigue Analysis",
        ),
        hourly=(30, 80),
        fixed=(500, 4500),
        slots={
            "part": ("lifting frame", "trailer hitch", "mixer shaft", "bike rack"),
            "analysis": ("static and fatigue", "vibration", "static with contact"),
            "analysis_cap": ("Strength", "Structural"),
            "fea": ("Ansys", "Abaqus", "SolidWorks Simulation"),
        },
    ),
    Brief(
        subcategory="contract_manufacturing",
        titles=(
            "Find a manufacturer for our {product}",
            "Sourcing agent: {product}, {quantity} pcs",
            "Product sourcing for {product} ({region})",
            "Manufacturing consultant, first production of {product}",
        ),
        context=(
            "We have a working prototype of a {product}, 900 pre-orders and no factory.",
            "Our supplier raised prices by 30% and the last delivery was scratched.",
            "I've written to 20 factories and got 20 copy-paste answers.",
        ),
        need=(
            (
                "Find three serious manufacturers in {region} for a {product}, get quotes for {quantity} pieces, and "
                "compare them on one page."
            ),
            "Prepare an RFQ package, contact factories, negotiate samples, and advise us which to take.",
            (
                "Move production of our {product} to {region}: supplier search, audit, samples, contract points, "
                "logistics."
            ),
        ),
        details=(
            "Target cost is $14 landed.",
            "Drawings and BOM are complete to 90%.",
            "Samples from two suppliers before decision.",
            "Tooling must belong to us.",
            "Inspection AQL 2.5 before shipment.",
            "No hidden commission from factories, we check.",
            "Packaging included.",
            "Delivery before the autumn season.",
        ),
        wants=("Network in {region}", "Knows tooling and MOQ talks", "Transparent fees"),
        closers=(
            "Which products did you bring to production? Two examples.",
            "Monthly retainer or fixed, please propose.",
        ),
        questions=(
            "How do you check a factory from far?",
            "What MOQ is realistic for a {product}?",
            "What payment terms would you negotiate?",
        ),
        skills=(
            "Product Sourcing",
            "Supplier Sourcing",
            "Contract Manufacturing",
            "Supply Chain Management",
            "Negotiation",
            "Quality Control",
        ),
        hourly=(25, 70),
        fixed=(400, 4000),
        slots={
            "product": ("folding stool", "stainless lunch box", "kids' night light", "camping stove"),
            "quantity": ("1,000", "2,500", "5,000"),
            "region": ("Vietnam", "Eastern Europe", "Mexico", "India"),
        },
    ),
)
