using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Fields;
using Bulletin.Content.Inputs;
using Bulletin.Content.Markdown;
using Bulletin.Content.Media;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Linking;

/// <summary>
/// The digest that ties a review to what was reviewed: the header, the body and every file that the document names. It is the same on every
/// machine: comments, blanks and quotes of the header, a byte order mark and the kind of line ends do not count, also not in tables and
/// other files of text. Characters count as they are encoded: NFC and NFD are different texts.
/// </summary>
public static class ReviewDigest
{
    /// <summary>Names the recipe; another one gets another letter or number, so that an old digest is known for what it is.</summary>
    private const string Recipe = "b1-";

    private const int Digits = 16;
    private const int Piece = 1 << 16;

    // Neither part of what is reviewed: the records themselves, and that it is not finished.
    private static readonly Key[] Aside = [CommonKeys.Reviewed, CommonKeys.SecrecyReviewed, CommonKeys.Draft];

    /// <summary>
    /// The files that belong to a document, in the order in which it names them: attachments, pictures, tables, then those of the body.
    /// </summary>
    /// <param name="tree">The files that there are.</param>
    /// <param name="document">The document.</param>
    /// <param name="facts">What its body names.</param>
    /// <param name="missing">Takes attachments and pictures that are not there; null: they were reported.</param>
    public static List<SourceFile> Files(SourceTree tree, Document document, BodyFacts facts, List<string>? missing = null)
    {
        var files = new List<SourceFile>();
        foreach (var attachment in document.Header.Attachments) Add(attachment.File.Text, missing);
        if (document.Header.Image is { } image) Add(image.File.Text, missing);
        if (document is Issue { Cover: { } cover }) Add(cover.File.Text, missing);
        if (document is Dataset dataset)
        {
            foreach (var file in tree.Data)
                if (file.Path.StartsWith(dataset.Folder + "/", StringComparison.Ordinal)) files.Add(file);
        }

        foreach (var picture in facts.Pictures) Add(picture.Target, missing);
        foreach (var link in facts.Links)
            if (link.Kind == LinkKind.File) Add(link.Target, null);
        return files;

        void Add(string target, List<string>? absent)
        {
            if (TargetResolver.Join(document, target) is { } path && tree.Other(path) is { } file) files.Add(file);
            else absent?.Add(target);
        }
    }

    /// <summary>The digest, as it stands in the header.</summary>
    /// <param name="tree">Where the files lie.</param>
    /// <param name="header">The front matter; the records of reviews and <c>draft</c> are passed over.</param>
    /// <param name="body">The body in UTF-8.</param>
    /// <param name="files">As <see cref="Files"/> gives them.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static string Of(SourceTree tree, YamlMapping header, ReadOnlySpan<byte> body, IEnumerable<SourceFile> files)
    {
        using var key = new KeyBuilder();
        foreach (var entry in header.Entries)
        {
            if (IsAside(entry.Key) || entry.Value is YamlScalar { IsNull: true }) continue;
            key.Add(entry.Key);
            Add(key, entry.Value);
        }

        key.Add((string?)null);
        AddLines(key, body);
        foreach (var file in files)
        {
            key.Add((string?)null);
            AddFile(key, tree.FullPath(file.Path), FileTypes.IsText(file.Path));
        }

        return Recipe + key.Finish().ToString()[..Digits];
    }

    /// <summary>Whether a key of front matter is none of what is reviewed.</summary>
    public static bool IsAside(string key)
    {
        foreach (var one in Aside)
            if (key == one.English || key == one.Chinese) return true;
        return false;
    }

    private static void Add(KeyBuilder key, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                key.Add(scalar.IsNull ? null : scalar.Value);
                break;
            case YamlSequence sequence:
                key.Add("[");
                foreach (var item in sequence.Items) Add(key, item);
                key.Add("]");
                break;
            case YamlMapping mapping:
                key.Add("{");
                foreach (var entry in mapping.Entries)
                {
                    key.Add(entry.Key);
                    Add(key, entry.Value);
                }

                key.Add("}");
                break;
        }
    }

    private static void AddLines(KeyBuilder key, ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.IndexOf("\r\n"u8)) >= 0; bytes = bytes[(at + 1)..]) key.Add(bytes[..at]);
        key.Add(bytes);
    }

    private static void AddFile(KeyBuilder key, string path, bool isText)
    {
        using var file = File.OpenRead(path);
        var piece = new byte[Piece];
        var length = file.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
        var start = isText && piece.AsSpan(0, length) is [0xef, 0xbb, 0xbf, ..] ? 3 : 0;
        while (length > start)
        {
            // The half of a line end waits for the other half.
            var held = isText && length == piece.Length && piece[^1] == '\r' ? 1 : 0;
            var bytes = piece.AsSpan(start, length - start - held);
            if (isText) AddLines(key, bytes);
            else key.Add((ReadOnlySpan<byte>)bytes);
            piece[0] = (byte)'\r';
            start = 0;
            length = held + file.ReadAtLeast(piece.AsSpan(held), piece.Length - held, throwOnEndOfStream: false);
        }
    }
}
