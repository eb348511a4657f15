using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>Reads what dataset.yml says of its tables.</summary>
/// <param name="fields">The whole file.</param>
/// <param name="header">What was read of it already.</param>
internal sealed class TableReader(FieldReader fields, DocumentHeader header)
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { "datapackage", "csv-metadata", "versions" };
    private readonly DiagnosticBag problems = fields.Problems;
    private readonly HashSet<int> systems = [];

    public ImmutableArray<TableSchema> Read()
    {
        var records = fields.Records(DatasetKeys.Files).ToList();
        var tables = ImmutableArray.CreateBuilder<TableSchema>(records.Count);
        foreach (var record in records)
            if (Table(record, records.Count) is { } table) tables.Add(table);
        var all = tables.DrainToImmutable();
        foreach (var table in all) References(table, all);
        return all;
    }

    private TableSchema? Table(FieldReader record, int count)
    {
        if (record.Text(DatasetKeys.File) is not { Length: > 0 } file) return null;
        var place = record.Place(DatasetKeys.File);
        if (!IsDataFile(file))
        {
            problems.Add(DatasetProblems.NotADataFile(place, file));
            return null;
        }

        var name = record.Text(DatasetKeys.Name) ?? Path.GetFileNameWithoutExtension(file);
        var named = record.Has(DatasetKeys.Name) ? record.Place(DatasetKeys.Name) : place;
        if (!FileNames.IsAllowed(name) || FileNames.IsReserved(name)) problems.Add(DatasetProblems.BadName(named, name));
        else if (!names.Add(name)) problems.Add(DatasetProblems.Twice(named, name));
        var columns = Columns(record);
        var ignored = record.Texts(DatasetKeys.Ignored);
        foreach (var column in columns)
            if (ignored.Contains(column.Name) || ignored.Contains(column.Title))
                problems.Add(DatasetProblems.IgnoredColumn(record.Place(DatasetKeys.Ignored), column.Title));
        var found = new ColumnFinder(columns, record.File, problems);
        return new()
        {
            Name = name,
            Title = record.Text(DatasetKeys.Title) ?? (count == 1 ? header.Title : name),
            Description = record.Text(DatasetKeys.TableDescription),
            File = new(file, record.At(DatasetKeys.File)),
            Delimiter = Delimiter(record),
            Missing = record.Texts(DatasetKeys.Missing),
            Columns = columns,
            Ignored = ignored,
            System = System(record) ?? System(fields),
            PrimaryKey = found.All(record.References(DatasetKeys.PrimaryKey)),
            Charts =
            [
                .. record.Records(DatasetKeys.Charts)
                    .Select(chart => new ChartReader(chart, found, columns).Read())
                    .OfType<ChartSpecification>(),
            ],
            Map = record.Record(DatasetKeys.Map) is { } map ? Map(map, found, columns, file) : null,
        };
    }

    private CoordinateSystem? System(FieldReader record)
    {
        if (record.Text(DatasetKeys.System) is not { Length: > 0 } typed) return null;
        if (CoordinateSystems.TryParse(typed, out var system)) return system;
        var place = record.Place(DatasetKeys.System);
        // Every table would say the same of the dataset's.
        if (systems.Add(place.Line)) problems.Add(DatasetProblems.UnknownSystem(place, typed));
        return null;
    }

    // Beside dataset.yml, nowhere else.
    private static bool IsDataFile(string file) =>
        file.IndexOfAny(['/', '\\', '\0']) < 0 && Path.GetExtension(file).ToLowerInvariant() is ".csv" or ".tsv" or ".txt" or ".geojson";

    private static byte? Delimiter(FieldReader record) =>
        record.Choice(DatasetKeys.Delimiter) is not { } choice ? null
        : choice >= 3 ? (byte)'\t'
        : (byte)DatasetKeys.Delimiter.Choices[choice][0];

    private ImmutableArray<TableColumn> Columns(FieldReader record)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        foreach (var column in record.Records(DatasetKeys.Columns))
        {
            if (column.Text(DatasetKeys.ColumnName) is not { Length: > 0 } name) continue;
            if (columns.Count == TableSchema.MostColumns)
            {
                problems.Add(DatasetProblems.TooManyColumns(column.Place(DatasetKeys.ColumnName), TableSchema.MostColumns));
                break;
            }

            var place = column.Place(DatasetKeys.ColumnName);
            if (!IsColumnName(name)) problems.Add(DatasetProblems.BadColumnName(place, name));
            else if (!known.Add(name)) problems.Add(DatasetProblems.Twice(place, name));
            columns.Add(Column(column, name));
        }

        return columns.DrainToImmutable();
    }

    // What databases and programs take as a name without quotes, in any script.
    private static bool IsColumnName(string name) =>
        FileNames.IsAllowed(name) && name.IndexOfAny(['-', '.']) < 0 && !char.IsAsciiDigit(name[0]);

    private TableColumn Column(FieldReader column, string name)
    {
        var type = (ColumnType)((column.Choice(DatasetKeys.Type) ?? 0) / 2);
        var (least, most) = (Bound(column, DatasetKeys.Minimum, type), Bound(column, DatasetKeys.Maximum, type));
        if (least is not null
            && most is not null
            && CellValue.TryRead(type, least, out _, out var low)
            && CellValue.TryRead(type, most, out _, out var high)
            && low > high)
            problems.Add(DatasetProblems.NoRange(column.Place(DatasetKeys.Maximum), least, most));
        return new()
        {
            Name = name,
            Title = column.Text(DatasetKeys.ColumnTitle) ?? name,
            Type = type,
            Unit = column.Text(DatasetKeys.Unit),
            Description = column.Text(DatasetKeys.ColumnDescription),
            IsRequired = column.Flag(DatasetKeys.Required),
            IsUnique = column.Flag(DatasetKeys.Unique),
            Enum = Values(column, type),
            Minimum = least,
            Maximum = most,
            References = Reference(column),
            At = column.At(DatasetKeys.ColumnName),
        };
    }

    private string? Bound(FieldReader column, Key key, ColumnType type)
    {
        if (column.Text(key) is not { } text) return null;
        if (!type.IsNumeric() && !type.IsTime()) problems.Add(DatasetProblems.NoBounds(column.Place(key), key, type));
        else if (!CellValue.TryRead(type, text, out _, out _)) problems.Add(DatasetProblems.NotOfType(column.Place(key), text, type));
        return text;
    }

    private ImmutableArray<string> Values(FieldReader column, ColumnType type)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var value in column.References(DatasetKeys.Enum))
        {
            if (CellValue.TryRead(type, value.Text, out var spelling, out _)) values.Add(spelling);
            else problems.Add(DatasetProblems.NotOfType(new(column.File, value.At), value.Text, type));
        }

        return values.DrainToImmutable();
    }

    private ColumnReference? Reference(FieldReader column)
    {
        if (column.Text(DatasetKeys.References) is not { } text) return null;
        // Names of files may have dots, those of columns not.
        var dot = text.LastIndexOf('.');
        if (dot > 0 && dot < text.Length - 1) return new(text[..dot], text[(dot + 1)..]);
        problems.Add(DatasetProblems.BadReference(column.Place(DatasetKeys.References), text));
        return null;
    }

    private void References(TableSchema table, ImmutableArray<TableSchema> all)
    {
        foreach (var column in table.Columns)
        {
            if (column.References is not { } reference) continue;
            var target = all.FirstOrDefault(other => other.Name == reference.Table);
            if (target is null || target.IndexOf(reference.Column) < 0)
                problems.Add(DatasetProblems.BadReference(new(fields.File, column.At), $"{reference.Table}.{reference.Column}"));
        }
    }

    private MapSpecification? Map(FieldReader map, ColumnFinder found, ImmutableArray<TableColumn> columns, string file)
    {
        var place = found.Of(map, DatasetKeys.Place);
        var longitude = found.Of(map, DatasetKeys.Longitude);
        var latitude = found.Of(map, DatasetKeys.Latitude);
        var isGeoJson = file.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase);
        if (!isGeoJson && place is null && (longitude is null || latitude is null))
            problems.Add(DatasetProblems.NoPlace(map.Place(DatasetKeys.MapTitle)));
        if (place is { } point && columns[point].Type != ColumnType.GeoPoint)
            problems.Add(DatasetProblems.NotAPlace(map.Place(DatasetKeys.Place), columns[point], ColumnType.GeoPoint));
        if (longitude is { } x && !columns[x].Type.IsNumeric())
            problems.Add(DatasetProblems.NotAPlace(map.Place(DatasetKeys.Longitude), columns[x], ColumnType.Number));
        if (latitude is { } y && !columns[y].Type.IsNumeric())
            problems.Add(DatasetProblems.NotAPlace(map.Place(DatasetKeys.Latitude), columns[y], ColumnType.Number));
        if (found.Of(map, DatasetKeys.Label) is not { } label) return null;
        var title = map.Text(DatasetKeys.MapTitle) ?? "";
        if (title == Prompts.Title && !header.IsDraft)
            problems.Add(HeaderProblems.Prompt(map.Place(DatasetKeys.MapTitle), DatasetKeys.MapTitle, title));
        return new(
            title,
            label,
            place,
            longitude,
            latitude,
            found.Of(map, DatasetKeys.Group),
            map.At(DatasetKeys.MapTitle));
    }
}
