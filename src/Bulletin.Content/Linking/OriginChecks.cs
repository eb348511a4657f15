using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Linking;

/// <summary>Compares the agency that a title or a 发文字号 names with 发文机关, and the year of the 发文字号 with 成文日期.</summary>
internal static class OriginChecks
{
    // What a code of a government or of its office may end with before the year.
    private static readonly string[] OfGovernment = ["政发", "政函", "政规", "府发", "府函", "府规"];
    private static readonly string[] OfOffice = ["政办", "府办"];
    private const string State = "中华人民共和国";
    private static readonly string[] Acts = ["批转", "转发", "印发", "发布", "公布"];
    private static readonly string[] Offices = ["办公室", "办公厅"];

    /// <returns>The ids of the documents whose title names another agency: one of the two is wrong.</returns>
    public static HashSet<string> Check(Catalogue catalogue, IssuerRegister register, DiagnosticBag problems)
    {
        var differing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in catalogue.Documents)
        {
            if (!document.Type.HasValidity || document.Header.Issuers.IsEmpty)
                continue;
            if (Title(document, register, problems))
                differing.Add(document.Id.Text);
            else if (document.Header.Number is { Sequence: > 0 } number)
                Number(document, number, register, problems);
        }

        return differing;
    }

    // Whether the title was found to contradict: then the number, which agrees with one of the two, is no second mistake.
    private static bool Title(Document document, IssuerRegister register, DiagnosticBag problems)
    {
        var title = document.Title;
        var end = title.IndexOf("关于", StringComparison.Ordinal);
        if (end < 3 || title.AsSpan(0, end).IndexOfAny('《', '“') >= 0)
            return false;
        var named = title.AsSpan(0, end).Trim();
        foreach (var act in Acts)
            if (named.IndexOf(act) is > 0 and var at) named = named[..at];
        if (named.StartsWith("【") && named.IndexOf('】') is > 0 and var mark)
            named = named[(mark + 1)..];
        if (!AgencyNames.IsOne(named) || Matches(named, document.Header.Issuers, register))
            return false;
        problems.Add(TextProblems.OtherIssuer(
            document.Place(document.Header.Marks.Issuer), named.ToString(), string.Join('、', document.Header.Issuers)));
        return true;
    }

    /// <summary>Whether each agency of a text is one of the issuers, whole or shortened.</summary>
    public static bool Matches(ReadOnlySpan<char> named, ImmutableArray<string> issuers, IssuerRegister register)
    {
        foreach (var range in named.SplitAny(' ', '　', '、', '，'))
        {
            var part = named[range];
            if (part.Length > 1 && !IsOneOf(part, issuers, register) && !IsConcatenation(part, issuers))
                return false;
        }

        return true;
    }

    private static bool IsOneOf(ReadOnlySpan<char> part, ImmutableArray<string> issuers, IssuerRegister register)
    {
        foreach (var name in issuers)
        {
            if (IsSame(part, name) && (!LacksPlace(name, part) || register.Has(name) || register.OfShortName(name) is not null))
                return true;
            if (!register.Has(name))
                continue;
            var issuer = register.Find(name);
            if (IsSame(part, issuer.Name) || IsSame(part, issuer.ShortName ?? ""))
                return true;
            foreach (var former in issuer.FormerNames)
                if (IsSame(part, former)) return true;
        }

        return false;
    }

    // 示例市财政局示例市教育局关于……
    private static bool IsConcatenation(ReadOnlySpan<char> part, ImmutableArray<string> issuers)
    {
        if (issuers.Length < 2)
            return false;
        while (!part.IsEmpty)
        {
            var before = part.Length;
            foreach (var name in issuers)
                if (part.StartsWith(name)) part = part[name.Length..];
            if (part.Length == before)
                return false;
        }

        return true;
    }

    // 县政府, where the title says 示例县人民政府: it would be the signature.
    private static bool LacksPlace(ReadOnlySpan<char> name, ReadOnlySpan<char> whole)
    {
        if (whole.StartsWith(State))
            whole = whole[State.Length..];
        return name.Length < whole.Length && name[0] != whole[0];
    }

    // A shorter name has the characters of the longer one in their order, and ends as it does: 市发改委, 示例市发展和改革委员会.
    private static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.IsEmpty || other.IsEmpty)
            return false;
        var (a, b) = (Last(one), Last(other));
        if (a != b)
            return false;
        return IsShortened(one, other) || IsShortened(other, one);
    }

    private static char Last(ReadOnlySpan<char> name) => name.EndsWith("委员会") || name.EndsWith("常委会") ? '委' : name[^1];

    private static bool IsShortened(ReadOnlySpan<char> name, ReadOnlySpan<char> whole)
    {
        var at = 0;
        foreach (var character in whole)
            if (at < name.Length && name[at] == character) at++;
        return at == name.Length;
    }

    private static void Number(Document document, DocumentNumber number, IssuerRegister register, DiagnosticBag problems)
    {
        var header = document.Header;
        var place = document.Place(header.Marks.Number);
        var code = number.Text.AsSpan();
        code = code[..Math.Max(0, code.IndexOf('〔'))];
        if (code.Length is > 1 and < 9 && Other(code, header.Issuers) is { } office)
            problems.Add(TextProblems.OtherOffice(place, number, string.Join('、', header.Issuers), office));
        else if (number.Author is { } author && !Matches(author, header.Issuers, register))
            problems.Add(TextProblems.OtherOffice(place, number, string.Join('、', header.Issuers), new(author, author)));
        else if (header.Written is { } written && number.Year != 0 && IsOtherYear(number.Year, written.Day))
            problems.Add(TextProblems.OtherYear(place, number, written));
    }

    // Around New Year a document may be numbered in one year and signed in the other.
    private static bool IsOtherYear(int year, DateOnly written) =>
        year != written.Year && !(year == written.Year - 1 && written.Month == 1) && !(year == written.Year + 1 && written.Month == 12);

    private static Wording? Other(ReadOnlySpan<char> code, ImmutableArray<string> issuers)
    {
        var (isOffice, isGovernment) = (Ends(issuers, Offices), Ends(issuers, ["政府"]));
        if (Has(code, OfOffice))
            return isGovernment && !isOffice ? new("政府办公室", "the government's office") : null;
        if (Has(code, OfGovernment))
            return isOffice && !isGovernment ? new("人民政府", "the government itself") : null;
        return null;
    }

    private static bool Has(ReadOnlySpan<char> code, string[] marks)
    {
        foreach (var mark in marks)
            if (code.IndexOf(mark) is > 0 and < 4) return true;
        return false;
    }

    private static bool Ends(ImmutableArray<string> issuers, string[] endings) =>
        issuers.Any(issuer => endings.Any(ending => issuer.EndsWith(ending, StringComparison.Ordinal)));
}
