"""Short project briefs written in German, each with its category. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief

GERMAN: tuple[tuple[str, Brief], ...] = (
    (
        "admin_support",
        Brief(
            subcategory="data_entry_transcription_services",
            titles=(
                "Datenerfassung: {n} {doc} in Excel",
                "Daten abtippen, {doc}",
                "Aushilfe für Dateneingabe gesucht ({doc})",
            ),
            context=(
                "Wir sind ein Handwerksbetrieb und haben noch alles auf Papier.",
                "Die Kollegin ist in Elternzeit und der Stapel wächst.",
            ),
            need=(
                "Es geht um {n} {doc}, die in eine Excel-Tabelle eingetragen werden müssen.",
                "Bitte {n} {doc} erfassen und dabei auf doppelte Einträge achten.",
            ),
            details=(
                "Scans liegen in der Cloud.",
                "Datum, Name, Betrag, Bemerkung.",
                "Unleserliches bitte markieren, nicht raten.",
                "Die ersten 30 schauen wir gemeinsam an.",
                "Vertraulichkeitserklärung wird unterschrieben.",
            ),
            wants=(
                "Deutsch sicher lesen, auch Handschrift.",
                "Sorgfalt geht vor Tempo.",
            ),
            closers=(
                "Bitte Preis und Dauer nennen.",
                "Folgeaufträge sind gut möglich.",
                "Danke!",
            ),
            questions=(
                "Wie viele Zeilen schaffen Sie am Tag?",
                "Können Sie deutsche Handschrift gut lesen?",
            ),
            skills=(
                "Data Entry",
                "German",
                "Microsoft Excel",
                "Accuracy Verification",
                "Transcription",
            ),
            hourly=(6, 18),
            fixed=(30, 400),
            slots={
                "n": (
                    "400",
                    "900",
                    "1.500",
                ),
                "doc": (
                    "Lieferscheine",
                    "Karteikarten",
                    "Rechnungen",
                    "Wartungsprotokolle",
                ),
            },
        ),
    ),
    (
        "legal",
        Brief(
            subcategory="corporate_contract_law",
            titles=(
                "AGB für {biz} prüfen",
                "Datenschutzerklärung und Impressum, {biz}",
                "Bitte {doc} prüfen, Jurist gesucht",
            ),
            context=(
                "Kleines Unternehmen, {biz}, bisher mit Vorlagen aus dem Internet unterwegs.",
                "Wir haben eine Abmahnung bekommen und wollen das nicht noch einmal erleben.",
            ),
            need=(
                "Bitte {doc} prüfen und in verständlicher Sprache sagen, was geändert werden muss.",
                "Wir brauchen AGB und Widerrufsbelehrung, die zu uns passen.",
            ),
            details=(
                "Verkauf nur innerhalb der EU.",
                "Shop läuft mit Shopware.",
                "Newsletter und Bewertungen sollen abgedeckt sein.",
                "Kurzes Telefonat nach der Prüfung.",
                "Vorhandene Texte schicken wir vorab.",
            ),
            wants=(
                "Zulassung in Deutschland oder Österreich.",
                "Erfahrung mit Onlinehandel.",
            ),
            closers=(
                "Festpreis wäre gut.",
                "Bitte kurz zur eigenen Person schreiben.",
                "Mit freundlichen Grüßen",
            ),
            questions=(
                "Haben Sie Erfahrung mit Onlinehandel?",
                "Bis wann wäre eine erste Einschätzung möglich?",
            ),
            skills=(
                "German",
                "Contract Law",
                "Legal Research",
                "Privacy Law",
                "Terms of Service",
            ),
            hourly=(30, 90),
            fixed=(100, 1200),
            slots={
                "biz": (
                    "Onlineshop für Tee",
                    "Kursplattform",
                    "Fahrradverleih",
                    "Ferienwohnungen",
                ),
                "doc": (
                    "unseren Mietvertrag",
                    "unsere AGB",
                    "einen Dienstleistungsvertrag",
                ),
            },
        ),
    ),
    (
        "it_networking",
        Brief(
            subcategory="network_system_administration",
            titles=(
                "Server-Umzug, {sys}",
                "{sys} einrichten und absichern",
                "Hilfe mit {sys} gesucht, remote",
            ),
            context=(
                "Verein mit {n} Leuten, ein alter Rechner im Keller macht alles.",
                "Unser Admin zieht weg, ein paar Wochen ist er noch erreichbar.",
            ),
            need=(
                "Bitte {sys} auf einen neuen Server umziehen, mit Backup und kurzer Anleitung.",
                "Wir möchten {sys} neu aufsetzen und brauchen jemanden, der das einmal richtig macht.",
            ),
            details=(
                "Etwa {n} Konten.",
                "Umzug am Wochenende.",
                "Datensicherung täglich, Test der Rücksicherung inklusive.",
                "Updates sollen wir später selbst machen können.",
                "Server steht bei Hetzner.",
            ),
            wants=(
                "Linux-Erfahrung.",
                "Geduld mit Laien.",
            ),
            closers=(
                "Was würde das kosten?",
                "Wann hätten Sie Zeit?",
                "Viele Grüße",
            ),
            questions=(
                "Wann hätten Sie Zeit?",
                "Wie testen Sie ein Backup?",
            ),
            skills=(
                "Linux System Administration",
                "German",
                "Backup Administration",
                "Docker",
                "Nginx",
            ),
            hourly=(20, 60),
            fixed=(100, 1200),
            slots={
                "sys": (
                    "Nextcloud",
                    "Mailserver",
                    "Paperless",
                    "Moodle",
                ),
                "n": (
                    "25",
                    "60",
                    "140",
                ),
            },
        ),
    ),
    (
        "engineering_architecture",
        Brief(
            subcategory="three_d_modeling_cad",
            titles=(
                "CAD-Zeichnung für {part}",
                "3D-Modell für {part}",
                "Konstrukteur (SolidWorks) für {part}",
            ),
            context=(
                "Für eine alte Maschine gibt es {part} nicht mehr zu kaufen.",
                "Kleine Werkstatt, Fräse vorhanden, CAD nicht.",
            ),
            need=(
                "Wir brauchen eine Zeichnung mit Toleranzen und eine STEP-Datei für {part}, Maße und Fotos sind vorhanden.",
                "Bitte {part} als 3D-Modell aufbauen, so dass wir es drucken und später fräsen können.",
            ),
            details=(
                "Maßstab und Messschieber auf allen Fotos.",
                "Zwei Varianten mit anderem Lochbild.",
                "Material ist Aluminium.",
                "PDF-Zeichnung nach Norm.",
                "Eine Korrekturrunde.",
            ),
            wants=(
                "Erfahrung mit Blech oder Frästeilen.",
                "Mitdenken ausdrücklich erwünscht.",
            ),
            closers=(
                "Preis und Lieferzeit bitte.",
                "Muster kann geschickt werden.",
                "Danke und Gruß",
            ),
            questions=(
                "Welche Software benutzen Sie?",
                "Bis wann könnten Sie liefern?",
            ),
            skills=(
                "CAD",
                "SolidWorks",
                "3D Modeling",
                "Technical Drawing",
                "German",
            ),
            hourly=(15, 50),
            fixed=(60, 1200),
            slots={
                "part": (
                    "ein Zahnradgehäuse",
                    "eine Halterung",
                    "einen Griff",
                    "eine Abdeckung",
                    "einen Adapter",
                ),
            },
        ),
    ),
)
