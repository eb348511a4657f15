using System.Globalization;
using Bulletin.Content.Identifiers;

namespace Bulletin.Search.Indexing;

/// <summary>The keys by which a 发文字号 is found: agency code, year and number; year and number alone.</summary>
internal static class NumberKeys
{
    /// <summary>Of 云政办发〔2024〕12号: <c>云政办发2024-12</c> and <c>2024-12</c>; of 云川市人民政府令第7号: <c>云川市人民政府令-7</c>.</summary>
    public static IEnumerable<string> Of(DocumentNumber number)
    {
        if (number.Sequence == 0)
            yield break;
        var end = number.Text.AsSpan().IndexOfAny("〔第");
        var agency = end > 0 ? number.Text[..end] : "";
        if (number.Year > 0 && agency.EndsWith(string.Create(CultureInfo.InvariantCulture, $"{number.Year}年"), StringComparison.Ordinal))
            agency = agency[..^5];
        yield return Of(agency, number.Year, number.Sequence);
        if (agency.Length > 0)
            yield return Of("", number.Year, number.Sequence);
    }

    public static string Of(string agency, int year, int sequence) =>
        year > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{agency}{year}-{sequence}")
            : string.Create(CultureInfo.InvariantCulture, $"{agency}-{sequence}");
}
