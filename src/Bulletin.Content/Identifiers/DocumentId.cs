namespace Bulletin.Content.Identifiers;

/// <summary>
/// A document's permanent name: its path below content/ without <c>.md</c>, e.g.
/// <c>policies/2024/zhb-12</c>; of a dataset its folder, <c>data/air</c>. Also its URL.
/// </summary>
public readonly record struct DocumentId(string Text) : IComparable<DocumentId>
{
    /// <summary>The name of the file that describes a dataset.</summary>
    public const string DatasetFile = "dataset.yml";

    /// <summary>The first folder, which gives the content type.</summary>
    public ReadOnlySpan<char> Folder => Text.AsSpan(0, Math.Max(0, Text.IndexOf('/')));

    /// <summary>The last segment.</summary>
    public string Name => Text[(Text.LastIndexOf('/') + 1)..];

    /// <summary>The page of the document in the output tree.</summary>
    public Route Page => new(Text + ".html");

    /// <summary>The id of a source file, by its path below the site folder.</summary>
    public static DocumentId OfFile(string path) => new(WithoutEnding(path.AsSpan("content/".Length)).ToString());

    /// <summary>A path without what is not of the id: <c>.md</c>, <c>/dataset.yml</c>.</summary>
    public static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3]
            : path.EndsWith("/" + DatasetFile) ? path[..^(DatasetFile.Length + 1)]
            : path;

    public int CompareTo(DocumentId other) => Ordinal.Compare(Text, other.Text);

    public override string ToString() => Text;
}
