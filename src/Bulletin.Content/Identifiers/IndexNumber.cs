namespace Bulletin.Content.Identifiers;

/// <summary>
/// 索引号 of the government information catalogue, e.g. <c>000014349/2017-00110</c>: digits or
/// letters, <c>/</c>, <c>-</c>; no spaces; at most 64 characters.
/// </summary>
public readonly record struct IndexNumber
{
    private IndexNumber(string text) => Text = text;

    public string Text { get; }

    public static bool TryParse(string typed, out IndexNumber number)
    {
        var text = typed.Trim();
        number = new(text);
        if (text.Length is 0 or > 64)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('/' or '-' or '_' or '.'))
                return false;
        }

        return true;
    }

    public override string ToString() => Text;
}
