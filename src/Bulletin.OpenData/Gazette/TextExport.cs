using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Build.Artifacts;
using Bulletin.Build.Caches;
using Bulletin.Build.Parts;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Linking;
using Bulletin.OpenData.Catalogues;
using Bulletin.OpenData.Files;

namespace Bulletin.OpenData.Gazette;

/// <summary>
/// The texts of all documents for those who work with many: a file of NDJSON for each year of publication, and a list of the files.
/// </summary>
public sealed class TextExport : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Site site;
    private readonly KeyedLog<NoNote> lines;
    private readonly Dictionary<int, YearFile> years = [];
    private readonly ScratchFolder scratch;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? lineOfThread;

    /// <param name="site">What is published.</param>
    /// <param name="cache">Where lines are kept between builds.</param>
    public TextExport(Site site, CacheFolder cache)
    {
        this.site = site;
        scratch = new(cache.PathOf("texts"));
        lines = new(cache, "texts", static _ => NoNote.Instance, static (_, _) => { }, ReadYears);
    }

    /// <summary>The manifest of the tree for which all lines are known; default: none.</summary>
    public Sha256 Published => lines.Published;

    /// <summary>Takes the text of a document.</summary>
    public void Add(DocumentView view)
    {
        var document = view.Document;
        var line = lineOfThread ??= new(16 << 10);
        line.ResetWrittenCount();
        using var json = new Utf8JsonWriter(line, Options);
        WriteHead(json, document);
        json.Flush();
        var key = Fingerprint.Of(Sha256.Of(line.WrittenSpan), view.TextDigest);
        if (lines.TryKeep(document.Id.Text, key, out _)) return;
        json.WriteString("text", view.Text.AsSpan().TrimStart('\n'));
        json.WriteEndObject();
        json.Flush();
        line.Write("\n"u8);
        lines.Add(document.Id.Text, key, NoNote.Instance, line.WrittenSpan);
    }

    /// <summary>The files, once every body is known.</summary>
    public IEnumerable<Artifact> Files()
    {
        var documents = site.Documents.GroupBy(document => document.Published.Day.Year).OrderBy(year => year.Key).ToList();
        foreach (var gone in years.Keys.Except(documents.Select(year => year.Key)).ToList()) years.Remove(gone);
        foreach (var year in documents)
        {
            var all = year.Select(document => lines.Of(document.Id.Text)).ToList();
            // A body that could not be read was reported, and nothing will be published.
            if (all.Contains(null)) yield break;
            var key = Fingerprint.Of([.. all.Select(line => line!.Key)]);
            if (years.TryGetValue(year.Key, out var known) && known.Key == key)
            {
                yield return FileOf(year.Key, known.Content, () => Make(year.Key, all!, key).Path);
                continue;
            }

            var (made, file) = Make(year.Key, all!, key);
            years[year.Key] = file;
            yield return FileOf(year.Key, file.Content, () => made);
        }

        yield return Artifact.Rendered(DataRoutes.TextIndex, Artifact.WholeSite, Scope.Site, default, output =>
        {
            using var memory = new MemoryStream();
            WriteList(memory);
            output.Bytes.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        });
    }

    /// <summary>Keeps the lines for the next build.</summary>
    public void Save(Sha256 published) => lines.Save(published, writer =>
    {
        writer.Write(years.Count);
        foreach (var (year, file) in years)
        {
            writer.Write(year);
            writer.Write(file.Key.AsBytes());
            writer.Write(file.Rows);
            writer.Write(file.Length);
            writer.Write(file.Content.AsBytes());
        }
    });

    public void Dispose()
    {
        lines.Dispose();
        scratch.Dispose();
    }

    private void ReadYears(BinaryReader reader)
    {
        for (var count = reader.ReadInt32(); count > 0; count--)
            years.Add(reader.ReadInt32(), new(reader.ReadSha256(), reader.ReadInt32(), reader.ReadInt64(), reader.ReadSha256()));
    }

    private static Artifact FileOf(int year, Sha256 content, Func<string> make) =>
        Artifact.Produced(DataRoutes.Texts(year), Artifact.WholeSite, Scope.Site, content, make);

    private (string Path, YearFile File) Make(int year, List<KeyedLog<NoNote>.Entry> all, Sha256 key) =>
        scratch.Do(place => Make(place, year, all, key));

    private (string Path, YearFile File) Make(string place, int year, List<KeyedLog<NoNote>.Entry> all, Sha256 key)
    {
        var path = Path.Combine(place, year.ToString(CultureInfo.InvariantCulture));
        using var output = new HashingFileStream(path);
        byte[] buffer = [];
        foreach (var line in all) output.Write(lines.Read(line, ref buffer));
        var length = output.Length;
        return (path, new(key, all.Count, length, output.Finish()));
    }

    // All of a line but the text, which is long and known by its digest.
    private void WriteHead(Utf8JsonWriter json, Document document)
    {
        var header = document.Header;
        json.WriteStartObject();
        json.WriteString("id", document.Id.Text);
        json.WriteString("type", document.Type.Folder);
        json.WriteString("title", document.Title);
        json.Texts("issuers", header.Issuers);
        json.WriteString("number", header.Number?.Text);
        json.WriteString("published", document.Published.ToIso());
        json.WriteString("category", header.Category?.Name);
        json.WriteString("status", site.ValidityOf(document) is var validity and not Validity.None ? validity.ToChinese() : null);
        json.WriteString("url", Json.Address(site.Settings.BaseUrl, document.Id.Page));
    }

    private void WriteList(Stream output) => Json.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("title", $"{site.Settings.Title}全文");
        json.WriteString("format", "application/x-ndjson");
        json.Objects("files", years.OrderBy(year => year.Key), year =>
        {
            json.WriteNumber("year", year.Key);
            json.WriteNumber("documents", year.Value.Rows);
            json.WriteString("href", Path.GetFileName(DataRoutes.Texts(year.Key).Path));
            json.WriteNumber("bytes", year.Value.Length);
            json.WriteString("sha256", year.Value.Content.ToString());
        });
        json.WriteEndObject();
    });

    /// <summary>The file of a year: what it was made of, and what came of it.</summary>
    private sealed record YearFile(Sha256 Key, int Rows, long Length, Sha256 Content);

    /// <summary>Nothing is known of a line but where it lies.</summary>
    private sealed class NoNote
    {
        public static readonly NoNote Instance = new();
    }
}
