using System.Text;
using Bulletin.Content.Characters;

namespace Bulletin.Search.Analysis;

/// <summary>What each character is folded to.</summary>
internal static class Likeness
{
    /// <summary>Stands in <see cref="Table"/> for what is not one unit before and after.</summary>
    public const char Special = '\uFFFE';

    /// <summary>
    /// A sign, and the one that stands for it, and so on: brackets, middle dots, dashes, and signs that are taken for others.
    /// </summary>
    public const string Signs =
        "[(〔(﹝(【(])〕)﹞)】)•·‧·・·⋅·∙·･·᛫·⸱·ꞏ·‐-‑-‒-–-—-―-─-−-⁄/∕/∶:〜~∼~○〇◯〇戶户靑青黃黄º°˚°ɡgɑa‘'’'";

    private const char FirstCompatible = '\uD87E';
    private const char FirstUnseen = '\uDB40';
    private const char LastUnseen = '\uDB43';

    private static readonly Dictionary<int, string> Longer = [];

    /// <summary>What each unit is folded to, if that is one unit.</summary>
    public static char[] Table { get; } = MakeTable();

    /// <summary>Folds the character that a text begins with, where <see cref="Table"/> says that it is special.</summary>
    /// <returns>How many units it takes, and what it becomes.</returns>
    public static (int Units, string Folded) FoldSpecial(ReadOnlySpan<char> text)
    {
        var isPair = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]);
        var (code, units) = isPair ? (char.ConvertToUtf32(text[0], text[1]), 2) : (text[0], 1);
        if (OddCharacters.Of(code) is Oddity.Invisible or Oddity.Direction) return (units, "");
        return (units, Longer.GetValueOrDefault(code) ?? text[..units].ToString());
    }

    private static char[] MakeTable()
    {
        var signs = new Dictionary<char, char>();
        for (var i = 0; i < Signs.Length; i += 2) signs[Signs[i]] = Signs[i + 1];
        var table = new char[0x10000];
        for (var i = 0; i < table.Length; i++) table[i] = Plain(signs, (char)i);
        using var lines = new StreamReader(typeof(Likeness).Assembly.GetManifestResourceStream("compatibility")!, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            var units = char.IsSurrogate(line[0]) ? 2 : 1;
            var folded = string.Concat(line[units..].Select(c => Plain(signs, c)));
            if (units == 1 && folded.Length == 1) table[line[0]] = folded[0];
            else if (units == 1) (table[line[0]], Longer[line[0]]) = (Special, folded);
            else Longer[char.ConvertToUtf32(line[0], line[1])] = folded;
        }

        foreach (var unit in OddCharacters.Units) table[unit] = Special;
        table[FirstCompatible] = Special;
        for (var unit = FirstUnseen; unit <= LastUnseen; unit++) table[unit] = Special;
        return table;
    }

    private static char Plain(Dictionary<char, char> signs, char c) => signs.TryGetValue(c, out var sign) ? sign : c switch
    {
        _ when OddCharacters.Of(c) == Oddity.Blank => ' ',
        '\u3000' => ' ',
        (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ' and not '×') or (>= 'Α' and <= 'Ω' and not '\u03A2') or (>= 'А' and <= 'Я') =>
            (char)(c + 32),
        >= 'Ѐ' and <= 'Џ' => (char)(c + 80),
        _ => c,
    };
}
