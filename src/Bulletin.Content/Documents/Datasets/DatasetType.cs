using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>Open data: <c>content/data/&lt;id&gt;/dataset.yml</c> and the tables beside it.</summary>
public sealed class DatasetType : ContentType
{
    // After the keys: an instance reads them while it is made.
    public static readonly DatasetType Instance = new();


    public override string Folder => "data";

    public override Wording Name => new("开放数据", "dataset");

    public override bool NeedsBody => false;

    public override KeySet Keys { get; } = CommonKeys.With(
        [],
        DatasetKeys.Description,
        DatasetKeys.Publisher,
        DatasetKeys.Licence,
        DatasetKeys.Frequency,
        DatasetKeys.Period,
        DatasetKeys.Spatial,
        DatasetKeys.Area,
        DatasetKeys.Contact,
        DatasetKeys.Notes,
        DatasetKeys.Files,
        DatasetKeys.Versions);

    public override Document Read(FieldReader fields, DocumentHeader header)
    {
        var description = fields.Text(DatasetKeys.Description) ?? "";
        if (Dataset.IsTaken(header.Id.Text["data/".Length..])) fields.Problems.Add(DatasetProblems.TakenName(new(fields.File), header.Id.Text["data/".Length..]));
        if (description == Prompts.Description && !header.IsDraft) fields.Problems.Add(HeaderProblems.Prompt(fields.Place(DatasetKeys.Description), DatasetKeys.Description, description));
        var publisher = fields.Texts(DatasetKeys.Publisher);
        return new Dataset(header with { Summary = header.Summary ?? description, Issuers = publisher.IsEmpty ? header.Issuers : publisher })
        {
            Description = description,
            Licence = LicenceReader.Read(fields, DatasetKeys.Licence) ?? new(null, "", null),
            Frequency = fields.Choice(DatasetKeys.Frequency) is { } frequency ? (Frequency)(frequency + 1) : Frequency.Unknown,
            Period = Period(fields),
            Spatial = fields.Text(DatasetKeys.Spatial),
            Area = Area(fields),
            Contact = fields.Record(DatasetKeys.Contact) is { } contact ? new(contact.Text(DatasetKeys.ContactName) ?? "", contact.Text(DatasetKeys.Phone), contact.Text(DatasetKeys.Email)) : null,
            Notes = fields.Texts(DatasetKeys.Notes),
            Tables = new TableReader(fields, header).Read(),
            Versions = Versions(fields),
        };
    }

    private static Period? Period(FieldReader fields)
    {
        if (fields.Record(DatasetKeys.Period) is not { } record) return null;
        var (from, to) = (record.Date(DatasetKeys.From), record.Date(DatasetKeys.To));
        if (from is { } first && to is { } last && last.CompareTo(first) < 0) fields.Problems.Add(HeaderProblems.WrongOrder(record.Place(DatasetKeys.To), DatasetKeys.To, last, DatasetKeys.From, first));
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
            else if (versions.Exists(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase))) fields.Problems.Add(DatasetProblems.Twice(place, name));
            else versions.Add(new(name, on, record.Text(DatasetKeys.What), record.At(DatasetKeys.Version)));
        }

        return [.. versions.OrderByDescending(version => version.On).ThenBy(version => version.Name, StringComparer.Ordinal)];
    }
}
