using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;
using Bulletin.OpenData.Catalogues;
using Bulletin.OpenData.Files;

namespace Bulletin.OpenData.Gazette;

/// <summary>The texts of all documents for those who work with many: a file of NDJSON for each year of publication, and a list of the files.</summary>
public sealed class TextExport : ITextIndex, IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Site site;
    private readonly string folder;
    private readonly TextStore store;

    [ThreadStatic]
    private static (PageWriter Text, ArrayBufferWriter<byte> Line)? mine;

    /// <param name="site">What is published.</param>
    /// <param name="place">Where lines are kept between builds, without ending.</param>
    /// <param name="toolId">What writes them.</param>
    public TextExport(Site site, string place, string toolId)
    {
        this.site = site;
        folder = place + ".files";
        Directory.CreateDirectory(folder);
        store = new(place, toolId);
    }

    /// <summary>The manifest of the tree for which all lines are known.</summary>
    public Sha256 Published => store.Published;

    public void Add(DocumentView view, Sha256 key, Action<PageWriter> write, IArtifactSink sink)
    {
        var document = view.Document;
        if (store.Keep(document.Id.Text, key)) return;
        var (text, line) = mine ??= (new(), new(16 << 10));
        text.Clear();
        line.ResetWrittenCount();
        write(text);
        Write(line, document, text.Written);
        store.Add(document.Id.Text, key, line.WrittenSpan);
    }

    /// <summary>The files, once every body is known.</summary>
    public IEnumerable<Artifact> Finish()
    {
        var years = site.Documents.GroupBy(document => document.Published.Day.Year).OrderBy(year => year.Key).ToList();
        foreach (var gone in store.Years.Keys.Except(years.Select(year => year.Key)).ToList()) store.Years.Remove(gone);
        foreach (var year in years)
        {
            var lines = year.Select(document => store.Of(document.Id.Text)).ToList();
            // A body that could not be read was reported, and nothing will be published.
            if (lines.Contains(null)) yield break;
            var key = Fingerprint.Of([.. lines.Select(line => line!.Key)]);
            if (store.Years.TryGetValue(year.Key, out var known) && known.Key == key)
            {
                yield return FileOf(year.Key, known.Content, () => Make(year.Key, lines, key));
                continue;
            }

            var made = Make(year.Key, lines, key);
            yield return FileOf(year.Key, store.Years[year.Key].Content, () => made);
        }

        yield return new(DataRoutes.TextIndex, Artifact.WholeSite, default, output =>
        {
            using var memory = new MemoryStream();
            WriteList(memory);
            output.Bytes.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        });
    }

    /// <summary>Keeps the lines for the next build.</summary>
    public void Save(Sha256 published) => store.Save(published);

    public void Dispose()
    {
        store.Dispose();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build removes it.
        }
    }

    private static Artifact FileOf(int year, Sha256 content, Func<string> make) => new(DataRoutes.Texts(year), Artifact.WholeSite, default, static _ => { }) { File = make, Content = content };

    private string Make(int year, List<TextStore.Line?> lines, Sha256 key)
    {
        var path = Path.Combine(folder, year.ToString(CultureInfo.InvariantCulture));
        using var output = new HashingFileStream(path);
        byte[] buffer = [];
        foreach (var line in lines) store.Copy(line!, output, ref buffer);
        var length = output.Length;
        store.Years[year] = new(key, lines.Count, length, output.Finish());
        return path;
    }

    private void Write(ArrayBufferWriter<byte> line, Document document, ReadOnlySpan<char> text)
    {
        var header = document.Header;
        using (var json = new Utf8JsonWriter(line, Options))
        {
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
            json.WriteString("text", text.TrimStart('\n'));
            json.WriteEndObject();
        }

        line.Write("\n"u8);
    }

    private void WriteList(Stream output) => Json.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("title", $"{site.Settings.Title}全文");
        json.WriteString("format", "application/x-ndjson");
        json.Objects("files", store.Years.OrderBy(year => year.Key), year =>
        {
            json.WriteNumber("year", year.Key);
            json.WriteNumber("documents", year.Value.Rows);
            json.WriteString("href", Path.GetFileName(DataRoutes.Texts(year.Key).Path));
            json.WriteNumber("bytes", year.Value.Length);
            json.WriteString("sha256", year.Value.Content.ToString());
        });
        json.WriteEndObject();
    });
}
