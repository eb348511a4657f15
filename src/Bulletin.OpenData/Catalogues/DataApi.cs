using System.Globalization;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Linking;

namespace Bulletin.OpenData.Catalogues;

/// <summary>
/// The static interface for programs: what datasets there are, and of each its tables,
/// columns and files. Addresses are relative to the file that names them.
/// </summary>
internal static class DataApi
{
    public static Route RouteOf(Dataset dataset) => new($"{dataset.Id}/index.json");

    public static void WriteIndex(Stream output, Site site, IEnumerable<Dataset> datasets, IDatasets data) => Json.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("title", site.Settings.Title);
        json.WriteString("publisher", site.Settings.Organisation);
        json.WriteString("as_of", site.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Objects("datasets", datasets, dataset =>
        {
            Summary(json, dataset, data.Of(dataset));
            json.WriteString("href", Relative("data/", RouteOf(dataset).Path));
        });
        json.WriteEndObject();
    });

    public static void WriteDataset(Stream output, Site site, Dataset dataset, DatasetFacts facts) => Json.Write(output, json =>
    {
        var folder = dataset.Id + "/";
        json.WriteStartObject();
        Summary(json, dataset, facts);
        json.WriteString("description", dataset.Description);
        if (!dataset.Notes.IsEmpty)
            json.Texts("notes", dataset.Notes);
        json.WriteString("page", "../" + Uri.EscapeDataString(Path.GetFileName(dataset.Id.Page.Path)));
        if (dataset.NextUpdate is { } next)
        {
            json.WriteString("next_update", next.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteBoolean("late", dataset.IsLate(site.AsOf));
        }

        json.Objects("tables", facts.Tables.Zip(dataset.Tables), pair => Table(json, pair.First, pair.Second, folder));
        json.Objects("files", facts.Files, file => FileOf(json, file, folder));
        if (dataset.IsGenerated)
            json.WriteString("texts", Relative(folder, DataRoutes.TextIndex.Path));
        json.Objects("versions", facts.Versions, version =>
        {
            json.WriteString("name", version.Name);
            json.Objects("files", version.Files, file => FileOf(json, file, folder));
        });
        json.WriteEndObject();
    });

    private static void Summary(Utf8JsonWriter json, Dataset dataset, DatasetFacts facts)
    {
        json.WriteString("id", dataset.Id.Text);
        json.WriteString("title", dataset.Title);
        json.Texts("publishers", dataset.Header.Issuers);
        json.Text("category", dataset.Header.Category?.Name);
        if (!dataset.Header.Topics.IsEmpty)
            json.Texts("keywords", dataset.Header.Topics);
        json.Text("frequency", dataset.Frequency.ToChinese());
        json.Text("spatial", dataset.Spatial);
        if (dataset.Period is { } period)
        {
            json.Object("period", () =>
            {
                json.Text("from", period.From?.ToIso()[..10]);
                json.Text("to", period.To?.ToIso()[..10]);
            });
        }

        json.WriteString("published", dataset.Published.ToIso()[..10]);
        json.WriteString("modified", dataset.LastModified.ToIso()[..10]);
        json.Object("licence", () =>
        {
            json.Text("id", dataset.Licence.Name);
            json.WriteString("title", dataset.Licence.Title);
            json.Text("url", dataset.Licence.Url);
        });
        if (dataset.Contact is { } contact)
        {
            json.Object("contact", () =>
            {
                json.WriteString("name", contact.Name);
                json.Text("phone", contact.Phone);
                json.Text("email", contact.Email);
            });
        }

        json.WriteString("access", dataset.IsConditional ? "conditional" : "unconditional");
        json.Text("conditions", dataset.Conditions);
        json.WriteBoolean("available", facts.IsPublished);
        json.WriteNumber("rows", facts.Tables.Sum(table => table.Rows));
    }

    private static void Table(Utf8JsonWriter json, TableFacts facts, TableSchema schema, string folder)
    {
        json.WriteString("name", schema.Name);
        json.WriteString("title", schema.Title);
        json.Text("description", schema.Description);
        json.Text("crs", schema.System?.Name());
        json.WriteNumber("rows", facts.Rows);
        json.Objects("columns", schema.Columns, column =>
        {
            json.WriteString("name", column.Name);
            json.WriteString("title", column.Title);
            json.WriteString("type", column.Type.Name());
            json.WriteBoolean("required", column.IsRequired);
            json.Text("unit", column.Unit);
            json.Text("description", column.Description);
            if (!column.Enum.IsEmpty)
                json.Texts("enum", column.Enum);
        });
        if (!schema.PrimaryKey.IsEmpty)
            json.Texts("primary_key", schema.PrimaryKey.Select(column => schema.Columns[column].Name));
        json.Objects("files", facts.Files, file => FileOf(json, file, folder));
        if (facts.Years.IsEmpty)
            return;
        json.WriteString("years_of", schema.Columns[schema.Time!.Value].Name);
        json.Objects("years", facts.Years, year =>
        {
            json.WriteNumber("year", year.Year);
            json.WriteNumber("rows", year.Rows);
            FileOf(json, year.File, folder);
        });
    }

    private static void FileOf(Utf8JsonWriter json, PublishedFile file, string folder)
    {
        json.WriteString("kind", file.Kind.Name());
        json.WriteString("format", file.Kind.Title());
        json.WriteString("media_type", file.Kind.MediaType());
        json.WriteString("href", Relative(folder, file.Path));
        json.WriteNumber("bytes", file.Length);
        json.WriteString("sha256", file.Sha256);
    }

    private static string Relative(string folder, string path) =>
        string.Join('/', path[folder.Length..].Split('/').Select(Uri.EscapeDataString));
}
