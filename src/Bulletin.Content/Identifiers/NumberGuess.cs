using System.Text;

namespace Bulletin.Content.Identifiers;

/// <summary>What was meant by a 发文字号 or the number of an issue that is none. Asked only then.</summary>
internal static class NumberGuess
{
    /// <summary>云政发〔2O24〕2号, 云政发&lt;2024&gt;2号, 云政发2024年2号, 云政发〔24〕2号, 云政发〔2024〕2.</summary>
    public static DocumentNumber? Number(string typed)
    {
        var text = new StringBuilder(DigitLetters.Replace(typed).Trim().TrimEnd('。', '，', '.'));
        text.Replace('<', '〔').Replace('>', '〕').Replace('《', '〔').Replace('》', '〕').Replace('{', '〔').Replace('}', '〕');
        text.Replace('「', '〔').Replace('」', '〕').Replace('〈', '〔').Replace('〉', '〕').Replace('號', '号');
        var plain = text.ToString();
        if (plain.Length > 0 && char.IsAsciiDigit(plain[^1]))
            plain += "号";
        if (DocumentNumber.TryParse(plain, out var number))
            return number;
        var digits = plain.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits < 1)
            return null;
        var head = plain[..digits].TrimEnd('〔');
        var rest = plain[digits..];
        var end = rest.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (end is not (2 or 4) || !rest.AsSpan(end).TrimStart("年〕-—第").ContainsAnyInRange('0', '9'))
            return null;
        var year = end == 2 ? "20" + rest[..2] : rest[..4];
        return DocumentNumber.TryParse($"{head}〔{year}〕{rest[end..].TrimStart('年', '〕', '-', '—', '第')}", out number) ? number : null;
    }

    /// <summary>2024/O3, 2024年3期, 2024-3, 2024.03.</summary>
    public static IssueNumber? Issue(string typed)
    {
        var text = DigitLetters.Replace(typed).Trim();
        if (text.Length < 6 || text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        var rest = text.AsSpan(4).TrimStart("年/-.第 ");
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        return IssueNumber.TryParse($"{text[..4]}/{(end < 0 ? rest : rest[..end])}", out var issue) ? issue : null;
    }
}
