using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Sources;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.GeoJson;

/// <summary>The features of a GeoJSON file (RFC 7946): each a row whose cells are its properties.</summary>
internal sealed class GeoJsonSource : IRowSource
{
    /// <summary>The largest file in bytes: it is held in memory while it is read.</summary>
    public const int LargestFile = 32 << 20;

    /// <summary>Of all features together: each property of each takes memory, whether the file has it or not.</summary>
    private const int MostCells = 8_000_000;

    private const int MostLevels = 32;

    private const string Identifier = "id";

    private readonly byte[] content = [];
    private readonly Places places = new([]);
    private readonly string path;
    private readonly TableSchema schema;
    private readonly FaultLog faults;
    private readonly List<Feature> features = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly bool[] found;
    private readonly FaultLog doubts = new();

    // The column that takes the ids of features; -1: there is none.
    private readonly int identifier;
    private int current = -1;

    /// <param name="fullPath">The file on disk.</param>
    /// <param name="path">Below the site folder, for messages.</param>
    /// <param name="schema">What dataset.yml says of it.</param>
    /// <param name="area">Where every place must lie; null: anywhere.</param>
    /// <param name="faults">Receives diagnostics.</param>
    public GeoJsonSource(string fullPath, string path, TableSchema schema, Area? area, FaultLog faults)
    {
        this.path = path;
        this.schema = schema;
        this.faults = faults;
        found = new bool[schema.Columns.Length];
        identifier = schema.IndexOf(Identifier);
        if (new FileInfo(fullPath).Length > LargestFile)
        {
            faults.Add(GeoJsonProblems.TooLarge(new(path), LargestFile >> 20));
            return;
        }

        content = File.ReadAllBytes(fullPath);
        if (content.AsSpan().StartsWith("\ufeff"u8))
            content = content[3..];
        places = new(content);
        if (!Utf8.IsValid(content))
        {
            faults.Add(DataProblems.NotUtf8(SourceText.FaultAt(
                Place(FirstFault()), content, content.AsSpan(0, Math.Min(content.Length, 1 << 20)))));
        }
        else
        {
            var geometries = new GeometryReader(
                area ?? Area.Globe,
                schema.System,
                Fault,
                (offset, longitude, latitude) => Outside(offset, longitude, latitude, area ?? Area.Globe));
            Load(geometries);
            if (geometries.Dropped >= 0 && faults.IsEmpty)
                doubts.Add(GeoJsonProblems.MoreThanHeight(Place(geometries.Dropped)));
        }
    }

    public ReadOnlyMemory<byte> Geometry => features[current].Geometry;

    ReadOnlyMemory<byte> IRowSource.Identifier => features[current].Identifier;

    public IEnumerable<Diagnostic> Doubts => doubts.All();

    public ReadOnlySpan<byte> this[int column] => features[current].Cells[column];

    public Mark PlaceOf(int column) => MarkOf(features[current].Offsets[column] is > 0 and var offset ? offset : features[current].Offset);

    public bool Read() => ++current < features.Count;

    public void Dispose()
    {
        // Nothing is held but memory.
    }

    private void Load(GeometryReader geometries)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = MostLevels });
        try
        {
            // Places of another system would all be wrong for one reason.
            if (ForeignSystem() is var foreign and >= 0)
                Fault(foreign, GeoJsonProblems.OtherSystem);
            else if (!ReadCollection(ref reader, geometries))
                Fault(0, GeoJsonProblems.NoCollection);
            else if (features.Count == 0 && faults.IsEmpty)
                faults.Add(DataProblems.NoRows(new(path, 1, 1)));
            else
            {
                foreach (var column in schema.Columns.Where((_, i) => !found[i]))
                    faults.Add(DataProblems.NoProperty(new(path, 1, 1), column));
            }
        }
        catch (JsonException fault)
        {
            var offset = OffsetOf((int)(fault.LineNumber ?? 0), (int)(fault.BytePositionInLine ?? 0));
            Fault(offset, GeoJsonProblems.NoJson);
        }
        catch (TooManyException)
        {
            features.Clear();
        }
        catch (InvalidOperationException)
        {
            // What Utf8JsonReader says to half a character that is escaped: \ud800.
            Fault((int)reader.TokenStartIndex, GeoJsonProblems.HalfCharacter);
        }
    }

    // Where the file names a system that is not WGS 84 or as good as that (RFC 7946, 4: there is but one, and older files name others);
    // -1: it names none.
    private int ForeignSystem()
    {
        if (content.AsSpan().IndexOf("\"crs\""u8) < 0)
            return -1;
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = MostLevels });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isReference = reader.ValueTextEquals("crs"u8);
            var offset = (int)reader.TokenStartIndex;
            reader.Read();
            var isNone = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            var named = content.AsSpan(offset, (int)reader.BytesConsumed - offset);
            if (isReference && !isNone && !named.ContainsAnyOf("CRS84"u8, "4326"u8, "4490"u8))
                return offset;
        }

        return -1;
    }

    private bool ReadCollection(ref Utf8JsonReader reader, GeometryReader geometries)
    {
        var (isCollection, otherType) = (false, -1);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("features"u8))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.StartArray)
                    return false;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    ReadFeature(ref reader, geometries);
                isCollection = true;
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                if (!IsNamed(ref reader, "FeatureCollection"u8))
                    otherType = (int)reader.TokenStartIndex;
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        // What stands behind it would be an error of JSON.
        while (reader.Read())
        {
        }

        if (isCollection && otherType >= 0)
            Fault(otherType, at => GeoJsonProblems.OtherType(at, "FeatureCollection"));
        return isCollection;
    }

    private void ReadFeature(ref Utf8JsonReader reader, GeometryReader geometries)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Fault((int)reader.TokenStartIndex, GeoJsonProblems.NoFeature);
            reader.Skip();
            return;
        }

        var before = faults.Count;
        var feature = new Feature((int)reader.TokenStartIndex, schema.Columns.Length);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isGeometry = reader.ValueTextEquals("geometry"u8);
            var isProperties = reader.ValueTextEquals("properties"u8);
            var isType = reader.ValueTextEquals("type"u8);
            var isIdentifier = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isType)
                Expect(ref reader, "Feature"u8);
            else if (isIdentifier && reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
                ReadIdentifier(ref reader, feature);
            else if (isGeometry)
                feature.Geometry = geometries.Read(ref reader);
            else if (isProperties && reader.TokenType == JsonTokenType.StartObject)
                ReadProperties(ref reader, feature);
            else
                reader.Skip();
        }

        if (faults.Count == before && Array.TrueForAll(feature.Cells, cell => cell.Length == 0) && faults.Admit(DataProblems.BlankRule))
            faults.Keep(DataProblems.BlankRow(Place(feature.Offset)));
        features.Add(feature);
        if ((long)features.Count * schema.Columns.Length <= MostCells)
            return;
        faults.Add(GeoJsonProblems.TooManyCells(Place(feature.Offset), MostCells));
        throw new TooManyException();
    }

    // Published where dataset.yml says so: it may be a key of an office's own.
    private void ReadIdentifier(ref Utf8JsonReader reader, Feature feature)
    {
        if (identifier >= 0)
        {
            var start = (int)reader.TokenStartIndex;
            feature.Identifier = content.AsMemory(start, (int)reader.BytesConsumed - start);
            feature.Offsets[identifier] = start;
            feature.Cells[identifier] = Cell(ref reader);
            found[identifier] = true;
        }
        else if (!schema.Ignores(Identifier))
        {
            doubts.AddOnce(0, GeoJsonProblems.DroppedRule, () => GeoJsonProblems.NoIdentifier(Place(feature.Offset)));
        }
    }

    private void ReadProperties(ref Utf8JsonReader reader, Feature feature)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var named = (int)reader.TokenStartIndex;
            reader.Read();
            if (schema.Ignores(name))
            {
                reader.Skip();
                continue;
            }

            var column = schema.IndexOfHeading(name);
            if (column < 0)
            {
                // Features have the same ones, mostly: reported once.
                if (seen.Add(name) && faults.Admit(DataProblems.HeadingRule))
                    faults.Keep(DataProblems.UnknownHeading(Place(named), name, schema.Nearest(name)));

                reader.Skip();
                continue;
            }

            if (feature.Offsets[column] > 0 && column != identifier && faults.Admit(DataProblems.HeadingRule))
                faults.Keep(DataProblems.HeadingTwice(Place(named), name));
            found[column] = true;
            feature.Offsets[column] = (int)reader.TokenStartIndex;
            feature.Cells[column] = Cell(ref reader);
        }
    }

    private void Expect(ref Utf8JsonReader reader, ReadOnlySpan<byte> type)
    {
        var start = (int)reader.TokenStartIndex;
        if (IsNamed(ref reader, type))
            return;
        var name = Encoding.UTF8.GetString(type);
        Fault(start, at => GeoJsonProblems.OtherType(at, name));
    }

    private static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> type)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.ValueTextEquals(type);
        reader.Skip();
        return false;
    }

    private byte[] Cell(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                var text = Encoding.UTF8.GetBytes(reader.GetString()!);
                var control = ControlCharacters.IndexIn(text);
                if (control >= 0 && faults.Admit(DataProblems.ControlRule))
                {
                    Rune.DecodeFromUtf8(text.AsSpan(control), out var found, out _);
                    faults.Keep(DataProblems.Control(Place((int)reader.TokenStartIndex), found.Value));
                }

                return text;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return reader.ValueSpan.ToArray();
            case JsonTokenType.Null:
                return [];
            default:
                Fault((int)reader.TokenStartIndex, GeoJsonProblems.NoValue);
                reader.Skip();
                return [];
        }
    }

    private void Fault(int offset, Func<Location, Diagnostic> fault)
    {
        if (faults.Admit(GeoJsonProblems.InvalidRule))
            faults.Keep(fault(Place(offset)));
    }

    private void Outside(int offset, double longitude, double latitude, Area area)
    {
        if (faults.Admit(DataProblems.AreaRule))
            faults.Keep(DataProblems.Outside(Place(offset), longitude, latitude, area));
    }

    private int FirstFault()
    {
        var valid = 0;
        while (valid < content.Length
            && Rune.DecodeFromUtf8(content.AsSpan(valid), out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        return valid;
    }

    private int OffsetOf(int line, int byteInLine)
    {
        var offset = 0;
        for (; line > 0; line--)
            offset += content.AsSpan(offset).IndexOf((byte)'\n') + 1;
        return Math.Min(offset + byteInLine, content.Length);
    }

    private Location Place(int offset) => new(path, MarkOf(offset));

    private Mark MarkOf(int offset) => places.Of(offset);

    private sealed class TooManyException : Exception;

    private sealed class Feature(int offset, int columns)
    {
        public int Offset { get; } = offset;

        public byte[][] Cells { get; } = [.. Enumerable.Repeat(Array.Empty<byte>(), columns)];

        public int[] Offsets { get; } = new int[columns];

        public ReadOnlyMemory<byte> Geometry { get; set; }

        public ReadOnlyMemory<byte> Identifier { get; set; }
    }
}

/// <summary>Looks for words in bytes.</summary>
internal static class Bytes
{
    public static bool ContainsAnyOf(this Span<byte> text, ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, ReadOnlySpan<byte> third) =>
        text.IndexOf(one) >= 0 || text.IndexOf(other) >= 0 || text.IndexOf(third) >= 0;
}
