using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>Open data: <c>content/data/&lt;id&gt;/dataset.yml</c> and the tables beside it.</summary>
public sealed class DatasetType : ContentType
{
    public static readonly DatasetType Instance = new();

    /// <summary>The name of the row that says whether the data are open.</summary>
    public const string Access = "access";

    public override string Folder => "data";

    public override Wording Name => new("开放数据", "dataset");

    public override bool NeedsBody => false;

    public override WorkKind Work => WorkKind.Dataset;

    public override Document Read(FieldReader fields, DocumentHeader header)
    {
        var description = fields.Text(DatasetKeys.Description) ?? "";
        if (Dataset.IsTaken(header.Id.Text["data/".Length..]))
            fields.Problems.Add(DatasetProblems.TakenName(new(fields.File), header.Id.Text["data/".Length..]));
        if (description == Prompts.Description && !header.IsDraft)
            fields.Problems.Add(HeaderProblems.Prompt(fields.Place(DatasetKeys.Description), DatasetKeys.Description, description));
        var publisher = fields.Texts(DatasetKeys.Publisher);
        var versions = Versions(fields);
        var (access, conditions) = (fields.Choice(DatasetKeys.Access), fields.Text(DatasetKeys.Conditions));
        var isConditional = access is { } choice ? choice >= 2 : conditions is not null;
        if (isConditional && conditions is null)
            fields.Problems.Add(DatasetProblems.NoConditions(fields.Place(DatasetKeys.Access)));
        if (!isConditional && conditions is not null)
            fields.Problems.Add(DatasetProblems.IdleConditions(fields.Place(DatasetKeys.Conditions)));
        header = header with { Summary = header.Summary ?? description, Issuers = publisher.IsEmpty ? header.Issuers : publisher };
        return new Dataset(header)
        {
            Description = description,
            Licence = LicenceReader.Read(fields, DatasetKeys.Licence) ?? new(null, "", null),
            Frequency = fields.Choice(DatasetKeys.Frequency) is { } frequency ? (Frequency)(frequency + 1) : Frequency.Unknown,
            Period = Period(fields),
            PeriodAt = fields.At(DatasetKeys.Period),
            Spatial = fields.Text(DatasetKeys.Spatial),
            Area = Area(fields),
            IsConditional = isConditional,
            Conditions = isConditional ? conditions : null,
            Contact = Contact(fields.Record(DatasetKeys.Contact)),
            Notes = fields.Texts(DatasetKeys.Notes),
            Tables = new TableReader(fields, header).Read(),
            Versions = [.. versions.Where(version => version.On.Day <= header.Until)],
            VersionsToCome = [.. versions.Where(version => version.On.Day > header.Until)],
        };
    }

    public override void WriteBelow(TextWriter output, Document document, ISiteFacts site) => DatasetText.Write(output, (Dataset)document);

    // Data Packages and the catalogue describe a dataset in fields of their own, so that its JSON has none of these.
    protected override PropertySet Declare() => CommonProperties.With(
        [CommonProperties.Issuer with { Label = "提供方" }, CommonProperties.Summary with { IsSearched = false }],
        Property.Only(DatasetKeys.Description),
        Property.Only(DatasetKeys.Publisher),
        Property.Only(DatasetKeys.Licence),
        Fact(DatasetKeys.Frequency, "更新频率", static (dataset, _) => dataset.Frequency.ToChinese()) with
        {
            Kind = PropertyKind.Choice,
            IsCondition = true,
            Grouping = new("frequency", "按更新频率", static (document, _, _) => ((Dataset)document).Frequency.ToSlug())
            {
                Rank = 50,
                NarrowingRank = 20,
                Order = static (document, _) => (int)((Dataset)document).Frequency,
                IsLinked = false,
            },
        },
        Property.Derived<Dataset>("next_update", "下次更新", static (dataset, site) => NextUpdate(dataset, site.AsOf)),
        Fact(DatasetKeys.Period, "数据时段", static (dataset, _) => dataset.Period?.ToChinese()),
        Fact(DatasetKeys.Spatial, "地域范围", static (dataset, _) => dataset.Spatial),
        Property.Only(DatasetKeys.Area),
        Fact(DatasetKeys.System, "坐标系", static (dataset, _) => Systems(dataset)),
        Fact(DatasetKeys.Access, "开放属性", static (dataset, _) => dataset.Access),
        Property.Only(DatasetKeys.Conditions),
        Fact(DatasetKeys.Contact, "联系方式", static (dataset, _) => dataset.Contact?.ToString()),
        Property.Only(DatasetKeys.Notes),
        Property.Only(DatasetKeys.Files),
        Property.Only(DatasetKeys.Versions));

    // What its map shows may be in one system and what its GeoJSON has in another.
    private static string? Systems(Dataset dataset)
    {
        var names = string.Join('、', dataset.Systems.Select(system => system.Title()));
        if (names.Length == 0) return null;
        return dataset.Systems.Any(system => ((CoordinateSystem?)system).IsShifted()) ? $"{names}；GeoJSON 已换算为 WGS 84" : names;
    }

    private static Property Fact(Key key, string label, Func<Dataset, ISiteFacts, string?> value)
    {
        PropertyReader read = (document, site) => value((Dataset)document, site);
        return Property.Only(key) with { Label = label, Value = read, Fact = read, IsSearched = true };
    }

    private static DataContact? Contact(FieldReader? fields) => fields is null
        ? null
        : new(fields.Text(DatasetKeys.ContactName) ?? "", fields.Text(DatasetKeys.Phone), fields.Text(DatasetKeys.Email));

    private static string? NextUpdate(Dataset dataset, DateOnly asOf) =>
        dataset.NextUpdate is { } next ? $"{new Moment(next).ToChinese()}前{(dataset.IsLate(asOf) ? "（已逾期）" : "")}" : null;

    private static Period? Period(FieldReader fields)
    {
        if (fields.Record(DatasetKeys.Period) is not { } record) return null;
        var (from, to) = (record.Date(DatasetKeys.From), record.Date(DatasetKeys.To));
        if (from is { } first && to is { } last && last.CompareTo(first) < 0)
            fields.Problems.Add(HeaderProblems.WrongOrder(record.Place(DatasetKeys.To), DatasetKeys.To, last, DatasetKeys.From, first));
        return new(from, to);
    }

    private static Area? Area(FieldReader fields)
    {
        if (fields.Text(DatasetKeys.Area) is not { } text) return null;
        if (Datasets.Area.TryParse(text, out var area)) return area;
        fields.Problems.Add(DatasetProblems.BadArea(fields.Place(DatasetKeys.Area), text));
        return null;
    }

    private static ImmutableArray<DatasetVersion> Versions(FieldReader fields)
    {
        var versions = new List<DatasetVersion>();
        foreach (var record in fields.Records(DatasetKeys.Versions))
        {
            if (record.Text(DatasetKeys.Version) is not { } name || record.Date(DatasetKeys.On) is not { } on) continue;
            var place = record.Place(DatasetKeys.Version);
            if (!FileNames.IsAllowed(name) || FileNames.IsReserved(name)) fields.Problems.Add(DatasetProblems.BadName(place, name));
            else if (versions.Exists(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
                fields.Problems.Add(DatasetProblems.Twice(place, name));
            else versions.Add(new(name, on, record.Text(DatasetKeys.What), record.At(DatasetKeys.Version)));
        }

        return [.. versions.OrderByDescending(version => version.On).ThenBy(version => version.Name, StringComparer.Ordinal)];
    }
}
