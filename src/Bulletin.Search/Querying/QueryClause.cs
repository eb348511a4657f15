namespace Bulletin.Search.Querying;

/// <summary>A piece of a query that is set off by spaces or quotation marks.</summary>
/// <param name="Text">Normalised, in simplified characters.</param>
/// <param name="IsNumber">Whether it must stand in the 发文字号.</param>
/// <param name="IsQuoted">Whether it must be contained as it is.</param>
internal sealed record QueryClause(string Text, bool IsNumber, bool IsQuoted)
{
    /// <summary>The text in the characters that were typed.</summary>
    public string Given { get; init; } = Text;

    private const int Long = 8;

    /// <summary>Whether only documents that contain it are found.</summary>
    public bool IsRequired => IsNumber || IsQuoted;

    /// <summary>Whether it is long enough to be a piece of the text that is looked for.</summary>
    public bool IsLong => !IsRequired && Text.Length >= Long;

    /// <summary>Whether the text that contains it is shown, as it was typed.</summary>
    public bool IsExact => (IsQuoted && !IsNumber) || IsLong;

    /// <summary>Whether a text contains it as it was typed.</summary>
    public bool IsIn(string text) =>
        text.Contains(Text, StringComparison.Ordinal) || text.Contains(Given, StringComparison.Ordinal);
}
