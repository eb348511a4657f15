namespace Bulletin.Content.Identifiers;

/// <summary>A document's permanent name: its path below content/ without <c>.md</c>, e.g. <c>policies/2024/zhb-12</c>. Also its URL.</summary>
public readonly record struct DocumentId(string Text) : IComparable<DocumentId>
{
    /// <summary>The first folder, which gives the content type.</summary>
    public ReadOnlySpan<char> Folder => Text.AsSpan(0, Math.Max(0, Text.IndexOf('/')));

    /// <summary>The last segment.</summary>
    public string Name => Text[(Text.LastIndexOf('/') + 1)..];

    /// <summary>The page of the document in the output tree.</summary>
    public Route Page => new(Text + ".html");

    public int CompareTo(DocumentId other) => Ordinal.Compare(Text, other.Text);

    public override string ToString() => Text;
}
