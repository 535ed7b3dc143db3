"""Names and phrases that many briefs share as slot values. Texts of single projects are in the category modules."""

from __future__ import annotations

COMPANY = (
    "Nordvia", "Peakline", "Bluefern", "Harrow & Lane", "Tidewell", "Kestrel Labs", "Oakmere", "Brightloom",
    "Saltmarsh Co", "Fennwick", "Quillstone", "Marlo Foods", "Lumenary", "Copperleaf Studio", "Northgate Dental",
    "Vantora", "Little Acorn", "Ridgeway Supply", "Pomelo Health", "Stackhaven", "Wrenfield", "Alder & Finch",
    "Zephyr Outdoor", "Cobalt Row", "Juniper Legal", "Maplehurst", "Driftkit", "Solwave", "Everpine", "Hatchmark",
    "Belmont Group", "Tessera", "Rooted Kitchen", "Greyfox Media", "Onda Surf", "Millbrook Realty", "Karibu Travel",
    "Sunday Parcel", "Novelle Skin", "Trellis HR",
)
PERSON = (
    "Mark", "Anna", "Priya", "Jonas", "Carlos", "Emma", "Yusuf", "Olena", "Dave", "Mei", "Tobias", "Sarah", "Ahmed",
    "Nadia", "Greg", "Lucia", "Tom", "Ingrid", "Rob", "Chloe", "Vikram", "Hannah", "Pieter", "Joanne",
)
CITY = (
    "Austin", "Manchester", "Toronto", "Denver", "Melbourne", "Berlin", "Dubai", "Leeds", "Tallinn", "Chicago",
    "Lisbon", "Singapore", "Phoenix", "Dublin", "Rotterdam", "Tampa", "Vancouver", "Brisbane", "Lviv", "Boston",
)
DEADLINE = (
    "by the end of this month", "within two weeks", "before the 15th", "in the next 10 days", "by next Friday",
    "within three weeks", "before our launch next month", "by the end of the quarter",
)
SHOP = (
    "handmade candles", "pet supplements", "running shoes", "organic tea", "phone cases", "kitchen knives",
    "baby clothes", "standing desks", "fishing gear", "vegan snacks", "reclaimed wood furniture", "yoga mats",
    "car accessories", "craft coffee", "silver jewellery", "garden tools",
)
TRADE = (
    "a dental practice", "a plumbing company", "a law firm", "a boutique hotel", "a yoga studio", "a moving company",
    "a roofing contractor", "a real estate agency", "a physiotherapy clinic", "a driving school", "a bakery",
    "an accounting office", "a veterinary clinic", "a landscaping business", "a car repair shop", "a private school",
)
SAAS = (
    "a scheduling tool for salons", "an invoicing app for contractors", "a CRM for small gyms",
    "a booking platform for tutors", "an inventory tool for restaurants", "a learning platform for nurses",
    "a shift planner for warehouses", "a fleet tracking dashboard", "an expense tracker for freelancers",
    "a feedback tool for HR teams", "a property management portal", "a ticketing system for museums",
)
