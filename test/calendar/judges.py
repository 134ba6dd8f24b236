"""Reads iCalendar files with libraries of others and prints what they make of them, as JSON.

Judges: libical (C, by ctypes), python3-icalendar, python3-vobject. One that is not installed is left out.
Usage: python3 judges.py FOLDER  ->  {"libical": {"a.ics": {...}}, "icalendar": ..., "vobject": ...}
"""

import ctypes
import ctypes.util
import datetime
import json
import pathlib
import sys

UTC = datetime.timezone.utc


def instant(value):
    """Milliseconds since the epoch; of a date, the text of it."""
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            return "floating " + value.isoformat()
        return int(value.astimezone(UTC).timestamp() * 1000)
    return value.isoformat()


def by_icalendar(path):
    import icalendar

    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = []
    for event in calendar.walk("VEVENT"):
        text = lambda name: str(event.get(name, "")) or None
        events.append(
            {
                "uid": text("UID"),
                "start": instant(event.decoded("DTSTART")),
                "end": instant(event.decoded("DTEND")) if "DTEND" in event else None,
                "summary": text("SUMMARY"),
                "description": text("DESCRIPTION"),
                "location": text("LOCATION"),
                "status": text("STATUS"),
                "url": text("URL"),
                "recurrenceId": instant(event.decoded("RECURRENCE-ID"))
                if "RECURRENCE-ID" in event
                else None,
            }
        )
    return {"events": events}


def by_vobject(path):
    import vobject

    calendar = vobject.readOne(path.read_text(encoding="utf-8"))
    calendar.validate(raiseException=True)
    events = []
    for event in calendar.vevent_list:
        text = lambda name: event.contents[name][0].value if name in event.contents else None
        dates = None
        if "rrule" in event.contents:
            found = event.getrruleset(addRDate=True)
            dates = [instant(each) for each, _ in zip(found, range(400))]
        events.append(
            {
                "uid": text("uid"),
                "start": instant(event.dtstart.value),
                "end": instant(event.dtend.value) if "dtend" in event.contents else None,
                "summary": text("summary"),
                "description": text("description"),
                "location": text("location"),
                "status": text("status"),
                "url": text("url"),
                "recurrenceId": instant(event.contents["recurrence-id"][0].value)
                if "recurrence-id" in event.contents
                else None,
                "dates": dates,
            }
        )
    return {"events": events}


class Libical:
    def __init__(self):
        name = ctypes.util.find_library("ical")
        if not name:
            raise ImportError("libical")
        self.lib = ctypes.CDLL(name)
        for function, result, arguments in (
            ("icalparser_parse_string", ctypes.c_void_p, [ctypes.c_char_p]),
            ("icalrestriction_check", ctypes.c_int, [ctypes.c_void_p]),
            ("icalcomponent_count_errors", ctypes.c_int, [ctypes.c_void_p]),
            ("icalcomponent_count_components", ctypes.c_int, [ctypes.c_void_p, ctypes.c_int]),
            ("icalcomponent_as_ical_string", ctypes.c_char_p, [ctypes.c_void_p]),
        ):
            item = getattr(self.lib, function)
            item.restype, item.argtypes = result, arguments

    def __call__(self, path):
        component = self.lib.icalparser_parse_string(path.read_bytes())
        if not component:
            return {"ok": False, "errors": -1}
        restrictions = self.lib.icalrestriction_check(component)
        return {
            "ok": bool(restrictions),
            "errors": self.lib.icalcomponent_count_errors(component),
            # ICAL_VEVENT_COMPONENT of libical 3
            "count": self.lib.icalcomponent_count_components(component, 4),
        }


def main():
    folder = pathlib.Path(sys.argv[1])
    judges = {}
    for name, make in (
        ("libical", Libical),
        ("icalendar", lambda: __import__("icalendar") and by_icalendar),
        ("vobject", lambda: __import__("vobject") and by_vobject),
    ):
        try:
            judges[name] = make()
        except (ImportError, OSError):
            continue
    report = {}
    for name, judge in judges.items():
        report[name] = {}
        for path in sorted(folder.glob("*.ics")):
            try:
                report[name][path.name] = judge(path)
            except Exception as error:  # what a judge refuses is a finding, not a crash
                report[name][path.name] = {"refused": f"{type(error).__name__}: {error}"}
    json.dump(report, sys.stdout, ensure_ascii=False)


main()
