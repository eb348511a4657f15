using System.Globalization;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Terms that stand for a whole value: a title, a 发文字号. Two characters of hash follow a sign
/// that begins no other term; what they find is verified against the text.
/// </summary>
internal static class ExactKey
{
    private const char Title = '=';
    private const char Number = '#';

    /// <summary>The name of the country, which laws bear before their names.</summary>
    public const string Country = "中华人民共和国";

    private const int Digits = 20480;

    /// <summary>A value as it is compared: normalised, letters, digits and Han characters alone.</summary>
    public static string Plain(string value)
    {
        var normal = new char[value.Length];
        var count = TextNormalizer.Normalise(value, ref normal);
        var length = 0;
        for (var i = 0; i < count;)
        {
            var units = WordCharacters.Length(normal.AsSpan(i, count - i));
            for (var end = i + Math.Max(units, 1); i < end; i++)
            {
                if (units > 0)
                    normal[length++] = normal[i];
            }
        }

        return new(normal, 0, length);
    }

    /// <summary>A title as it is compared: without the name of the country before it.</summary>
    public static string PlainTitle(string title)
    {
        var plain = Plain(title);
        return plain.Length > Country.Length && plain.StartsWith(Country, StringComparison.Ordinal) ? plain[Country.Length..] : plain;
    }

    /// <summary>32-bit FNV-1a over UTF-16 units.</summary>
    public static uint Hash(ReadOnlySpan<char> value)
    {
        var hash = 2166136261;
        foreach (var unit in value)
            hash = (hash ^ unit) * 16777619;
        return hash;
    }

    /// <summary>
    /// The term of a title as it is compared: its first two characters go before, where these are Han and whole, so that it lies in the
    /// shard that a query for it reads anyway.
    /// </summary>
    public static string OfTitle(string plain) =>
        (plain.Length > 1 && Han.IsOfWords(plain[0]) && Han.IsOfWords(plain[1]) ? plain[..2] : "") + Of(Title, plain);

    /// <summary>The term of a 发文字号: of 云政办发〔2024〕12号 that of <c>2024-12</c>, of 云川市人民政府令第7号 that of <c>-7</c>.</summary>
    /// <param name="year">Its year; 0: it has none.</param>
    /// <param name="sequence">Its number.</param>
    public static string OfNumber(int year, int sequence)
    {
        var number = sequence.ToString(CultureInfo.InvariantCulture);
        return Of(Number, year > 0 ? $"{year.ToString(CultureInfo.InvariantCulture)}-{number}" : $"-{number}");
    }

    // The hash as two Han characters.
    private static string Of(char kind, ReadOnlySpan<char> value)
    {
        var hash = Hash(value);
        return new([kind, (char)(Han.First + (hash / Digits % Digits)), (char)(Han.First + (hash % Digits))]);
    }
}
