using System.Globalization;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Cli.Reviewing;

/// <summary>Reads documents for review, with the digest of what a reviewer sees.</summary>
/// <param name="key">发布审核 or 保密审查.</param>
/// <param name="problems">Receives diagnostics.</param>
internal sealed class Reviewer(Key key, DiagnosticBag problems)
{
    private readonly Dictionary<string, SourceTree> trees = new(StringComparer.Ordinal);

    /// <summary>Reads a file. Null: diagnostics say what is wrong with it.</summary>
    /// <param name="typed">Its path, as it was typed.</param>
    /// <exception cref="UsageException">There is no such file, or it is no document of a site.</exception>
    public ReviewedFile? Read(string typed)
    {
        var full = Inside(typed, out var root);
        var path = Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/');
        if (!trees.TryGetValue(root, out var tree)) trees.Add(root, tree = SourceTree.Find(root, new()));
        if (!tree.Documents.Any(file => file.Path == path)) throw new UsageException(ReviewTexts.NoDocument(typed));
        if (HeaderFile.Read(full, path, problems) is not { } file) return null;
        var source = file.Source;
        return YamlReader.Read(source.FrontMatter, path, source.FrontMatterLine, problems) is { } header
            ? Judged(typed, path, tree, file, header)
            : null;
    }

    private ReviewedFile? Judged(string typed, string path, SourceTree tree, HeaderFile file, YamlMapping header)
    {
        // A mistake in the record itself is mended by writing it.
        var rest = new YamlMapping([.. header.Entries.Where(entry => !IsKey(entry.Key))], header.At);
        var own = new DiagnosticBag();
        var document = Document(path, rest, file.Source, own);
        if (own.HasErrors)
        {
            problems.AddRange(own);
            return null;
        }

        var facts = BodyParser.Parse(path, System.Text.Encoding.UTF8.GetString(file.Body), file.Source.BodyLine).Facts;
        var missing = new List<string>();
        var files = ReviewDigest.Files(tree, document, facts, missing);
        foreach (var one in missing) problems.Add(LinkProblems.MissingFile(new(path), one, null));
        if (missing.Count > 0) return null;
        return new(typed, file, header, header => ReviewDigest.Of(tree, header, file.Body, files));
    }

    private static Document Document(string path, YamlMapping header, SourceText source, DiagnosticBag problems)
    {
        var id = DocumentId.OfFile(path);
        var type = ContentTypes.OfFolder(id.Folder)!;
        var fields = new FieldReader(header, type.Keys, path, problems);
        var place = new DocumentSource(path, default, source.BodyLine, source.BodyOffset);
        return type.Read(fields, HeaderReader.Read(fields, type, id, place, DateOnly.MaxValue));
    }

    private bool IsKey(string name) => name == key.English || name == key.Chinese;

    // The nearest folder above that holds a site.
    private static string Inside(string typed, out string root)
    {
        var full = Path.GetFullPath(typed);
        if (!File.Exists(full)) throw new UsageException(UsageTexts.NoSuchFile(typed));
        for (var folder = Path.GetDirectoryName(full); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            root = folder;
            if (File.Exists(Path.Combine(folder, SiteReader.File))) return full;
        }

        throw new UsageException(ReviewTexts.NoDocument(typed));
    }
}

/// <summary>A document that can be reviewed.</summary>
/// <param name="Typed">Its path, as it was typed.</param>
/// <param name="File">The file.</param>
/// <param name="Header">Its header.</param>
/// <param name="DigestOf">The digest of the document, were this its header.</param>
internal sealed record ReviewedFile(string Typed, HeaderFile File, YamlMapping Header, Func<YamlMapping, string> DigestOf)
{
    public string Digest => DigestOf(Header);

    /// <summary>The value that a record in a header has under one of its keys; null: there is none.</summary>
    public static string? ValueOf(YamlMapping header, Key record, Key child) =>
        Find(header, record) is YamlMapping fields && Find(fields, child) is YamlScalar { IsNull: false } value ? value.Value : null;

    /// <summary>The header with the record of a review. Null: its form is one that cannot be changed.</summary>
    /// <param name="record">发布审核 or 保密审查.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The reviewer; null: whoever stands there.</param>
    public string? With(Key record, DateOnly on, string? by)
    {
        var (digest, text) = (Digest, File.Source.FrontMatter);
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var edited = new ReviewEdit(text, record).Write(day, by is null ? null : YamlQuoting.Of(by), digest);
        // What was written is read as the build will read it.
        return YamlReader.Read(edited, "", 1, new()) is { } header
            && ValueOf(header, record, record.Children[0]) == day
            && ValueOf(header, record, record.Children[2]) == digest
            && DigestOf(header) == digest ? edited : null;
    }

    private static YamlNode? Find(YamlMapping mapping, Key key)
    {
        foreach (var entry in mapping.Entries)
            if (entry.Key == key.English || entry.Key == key.Chinese) return entry.Value;
        return null;
    }
}
