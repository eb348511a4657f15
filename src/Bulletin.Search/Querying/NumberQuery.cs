using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>A 发文字号 as people cite it: 云政办发〔2024〕12号, 云政办发2024 12号, 2024年12号, 市政府令第55号, 55号令, 第五十五号令.</summary>
/// <param name="Agency">Characters that the code or name of the agency has in this order; may be empty.</param>
/// <param name="Year">The year; 0: none is given.</param>
/// <param name="Sequence">The number.</param>
/// <param name="IsOrder">Whether it is a 令.</param>
internal sealed partial record NumberQuery(string Agency, int Year, int Sequence, bool IsOrder)
{
    private const int MostNumerals = 18;

    /// <summary>The number that a normalised text is; null: it is none. 2024年12 may be the beginning of a date.</summary>
    public static NumberQuery? Of(string text)
    {
        text = Apart().Replace(text, "$1)");
        text = string.Concat(text.Where(c => !Spaces.Is(c)));
        text = Counted().Replace(text, numerals => numerals.Length <= MostNumerals
            ? NumberText.ValueOf(numerals.Value).ToString(CultureInfo.InvariantCulture)
            : numerals.Value);
        var dated = Dated().Match(text);
        var (hasAgency, hasEnd) = (dated.Groups[1].Length > 0, dated.Groups[6].Length > 0);
        if (dated.Success && (hasAgency || hasEnd) && (hasEnd || dated.Groups[3].Length + dated.Groups[4].Length > 0))
            return new(dated.Groups[1].Value, Number(dated.Groups[2]), Number(dated.Groups[5]), IsOrder: false);
        var plain = Plain().Match(text);
        var (isOrder, end) = (plain.Groups[3].Length > 0, plain.Groups[5].Value);
        if (!plain.Success || !(isOrder || end.Length > 0) || !(isOrder || end == "号令" || plain.Groups[2].Length > 0)) return null;
        return new(plain.Groups[2].Value, Number(plain.Groups[1]), Number(plain.Groups[4]), isOrder || end == "号令");
    }

    /// <summary>The places of the documents that bear it.</summary>
    public ImmutableArray<int> Find(IndexReader index)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var key = ExactKey.OfNumber(IsOrder ? 0 : Year, Sequence);
        foreach (var segment in index.Segments)
        {
            if (segment.Find(key) is not { } entry) continue;
            var postings = segment.Postings(entry);
            while (postings.Next())
                if (IsBorneBy(segment.Stored(postings.Document))) found.Add(segment.First + postings.Document);
        }

        return found.ToImmutable();
    }

    private bool IsBorneBy(StoredDocument document)
    {
        var number = Official().Match(document.Number);
        if (!number.Success || (IsOrder && number.Groups[3].Length == 0)) return false;
        if (!number.Groups[4].ValueSpan.TrimStart('0').SequenceEqual(Sequence.ToString("#", CultureInfo.InvariantCulture))) return false;
        var year = Number(number.Groups[2]) is > 0 and var own ? own : int.Parse(document.Date.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return (Year == 0 || Year == year) && IsInOrder(ExactKey.Plain(Agency), ExactKey.Plain(number.Groups[1].Value));
    }

    private static bool IsInOrder(string sought, string name)
    {
        var found = 0;
        foreach (var c in name)
            if (found < sought.Length && c == sought[found]) found++;
        return found == sought.Length;
    }

    private static int Number(Group digits) => digits.Length == 0 ? 0 : int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // 云政办发2024 12, 云政办发2024-12: after what the code of an agency ends in, a year and a number.
    [GeneratedRegex(
        @"([发函字规通告令办秘电传复批议公会] *\(?(?:19|20|21)[0-9][0-9]) *[-./ ] *(?=第?[0-9]{1,6} *(?:号|\z))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    [GeneratedRegex($"[{NumberText.Numerals}]+(?=号)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"^([^0-9()]{0,20}?)\(?((?:19|20|21)[0-9][0-9])(\)?)(年?)第?0*([0-9]{1,6})(号?)文?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"^(?:((?:19|20|21)[0-9][0-9])年)?([^0-9()]{0,30}?)(令?)第?0*([0-9]{1,6})(号令|号文|号)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(.*?)(?:〔([0-9]{4})〕|(令)?第)([0-9]+)号\z", RegexOptions.CultureInvariant)]
    private static partial Regex Official();
}
