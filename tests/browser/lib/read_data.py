"""Reads the open data of a site with Python's own modules and pandas, and tells what it found as JSON."""
import csv
import json
import os
import sys
import zipfile

import pandas

asked = json.load(sys.stdin)
told = {"tables": {}, "zips": []}
for table in asked["tables"]:
    with open(table["csv"], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    with open(table["excel"], encoding="utf-8-sig", newline="") as file:
        excel = list(csv.reader(file, strict=True))
    with open(table["json"], encoding="utf-8") as file:
        objects = json.load(file)
    with open(table["ndjson"], encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    places = None
    if table["geojson"]:
        with open(table["geojson"], encoding="utf-8") as file:
            collection = json.load(file)
        assert collection["type"] == "FeatureCollection"
        places = sum(1 for feature in collection["features"] if feature["type"] == "Feature" and feature["geometry"] and "coordinates" in feature["geometry"])
    frame = pandas.read_csv(table["csv"], dtype={name: "string" for name in table["texts"]}, parse_dates=table["dates"])
    for name in table["dates"]:
        assert frame[name].isna().all() or pandas.api.types.is_datetime64_any_dtype(frame[name]), f"{table['key']}: {name} is {frame[name].dtype}"
    same = all(list(row) == list(item) and all((row[name] or None) == item[name] for name in table["texts"]) for row, item in zip(rows, objects))
    told["tables"][table["key"]] = {"csv": len(rows), "excel": len(excel) - 1, "json": len(objects), "ndjson": len(lines), "pandas": len(frame), "geojson": places, "same": same}

for one in asked["zips"]:
    with zipfile.ZipFile(one["zip"]) as archive:
        assert archive.testzip() is None
        different = []
        for name in archive.namelist():
            with open(os.path.join(one["folder"], name), "rb") as file:
                if archive.read(name) != file.read():
                    different.append(name)
        told["zips"].append({"name": one["zip"], "files": len(archive.namelist()), "different": different})

json.dump(told, sys.stdout)
