using System.Text;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Names from files, as messages show them: short, in one line, without long numbers.</summary>
internal static class ShownName
{
    private const int Longest = 40;

    // A year may be read; a telephone or identity number may not.
    private const int LongestNumber = 4;

    /// <summary>Null when there is nothing to show.</summary>
    public static string? Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var shown = new StringBuilder();
        var digits = 0;
        foreach (var character in name.AsSpan().Trim())
        {
            digits = char.IsDigit(character) ? digits + 1 : 0;
            if (digits > LongestNumber + 1) continue;
            if (digits == LongestNumber + 1) Mask(shown);
            else shown.Append(char.IsControl(character) || char.IsSurrogate(character) ? ' ' : character);
            if (shown.Length >= Longest) return shown.Append('…').ToString();
        }

        return shown.ToString();
    }

    private static void Mask(StringBuilder shown)
    {
        shown.Length -= LongestNumber;
        shown.Append("***");
    }
}
