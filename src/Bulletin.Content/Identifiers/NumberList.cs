using System.Collections.Immutable;
using System.Globalization;

namespace Bulletin.Content.Identifiers;

/// <summary>Several 发文字号 written as one: 云政发〔2025〕8、9号, 云政发〔2025〕8号、9号, 云政发〔2025〕8—10号.</summary>
public static class NumberList
{
    private const int MostInRange = 50;

    /// <summary>Reads what is one code with several numbers; false when it is one number, or none.</summary>
    public static bool TryExpand(string typed, out ImmutableArray<DocumentNumber> numbers)
    {
        numbers = [];
        var text = typed.Trim();
        var head = text.AsSpan().LastIndexOfAny("〕］]】") + 1;
        if (head == 0)
            head = text.LastIndexOf('第') < 0 ? 0 : text.IndexOf('第', StringComparison.Ordinal) + 1;
        if (head == 0 || text.Length - head > 60)
            return false;
        var found = ImmutableArray.CreateBuilder<DocumentNumber>();
        var (before, isRange) = (0, false);
        var rest = text.AsSpan(head);
        while (!rest.IsEmpty)
        {
            rest = rest.TrimStart("第 ");
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits < 0)
                digits = rest.Length;
            if (digits is 0 or > 5)
                return false;
            var value = int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            if (isRange && (value <= before || value - before > MostInRange))
                return false;
            for (var one = isRange ? before + 1 : value; one <= value; one++)
            {
                if (!DocumentNumber.TryParse($"{text[..head]}{one}号", out var number))
                    return false;
                found.Add(number);
            }

            before = value;
            rest = rest[digits..].TrimStart("号 ");
            isRange = rest is ['-' or '—' or '－' or '～' or '~' or '至' or '到', ..];
            rest = rest.TrimStart("、，,和及与- —－～~至到");
            if (isRange && rest.IsEmpty)
                return false;
        }

        if (found.Count < 2 || text[^1] != '号')
            return false;
        numbers = found.DrainToImmutable();
        return true;
    }
}
