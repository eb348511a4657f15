using System.Globalization;

namespace Bulletin.Content.Identifiers;

/// <summary>An issue of the gazette by year and number within it: <c>2024/03</c>, <c>2024/3</c>, <c>2024年第3期</c>.</summary>
public readonly record struct IssueNumber(int Year, int Number) : IComparable<IssueNumber>
{
    public static bool TryParse(string typed, out IssueNumber number)
    {
        number = default;
        var text = typed.AsSpan().Trim();
        var split = text.IndexOfAny('/', '年');
        if (split != 4 || !int.TryParse(text[..split], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return false;
        var rest = text[(split + 1)..];
        if (text[split] == '年')
        {
            if (!rest.StartsWith("第") || !rest.EndsWith("期"))
                return false;
            rest = rest[1..^1];
        }

        if (rest.Length > 4 || !int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return false;
        number = new(year, value);
        return year is >= 1900 and <= 2199 && value > 0;
    }

    /// <summary>2024年第3期.</summary>
    public string ToChinese() => string.Create(CultureInfo.InvariantCulture, $"{Year}年第{Number}期");

    public int CompareTo(IssueNumber other) => Year != other.Year ? Year.CompareTo(other.Year) : Number.CompareTo(other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}/{Number:00}");
}
