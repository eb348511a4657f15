using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Identifiers;

/// <summary>Letters that were typed for digits: 2O24, 2024-O3-l5. Nobody sees the difference.</summary>
internal static class DigitLetters
{
    /// <summary>The first of them with its place in the text; null when none stands beside a digit.</summary>
    public static Wording? Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (DigitOf(text, i) is not { } digit)
                continue;
            return new($"第 {i + 1} 个字符是字母“{text[i]}”，不是数字 {digit}", $"character {i + 1} is the letter '{text[i]}', not the digit {digit}");
        }

        return null;
    }

    public static string Replace(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = DigitOf(source, i) ?? source[i];
    });

    private static char? DigitOf(string text, int at)
    {
        char? digit = text[at] switch
        {
            'O' or 'o' or 'Ｏ' or 'ｏ' or 'О' or 'о' => '0',
            'l' or 'I' or '|' or 'ｌ' or 'Ｉ' or 'і' => '1',
            _ => null,
        };
        return digit is not null && (IsDigit(text, at - 1) || IsDigit(text, at + 1)) ? digit : null;
    }

    // Another such letter counts: 2O2O-Ol-Ol.
    private static bool IsDigit(string text, int at) => at >= 0
        && at < text.Length
        && (text[at] is (>= '0' and <= '9') or 'O' or 'o' or 'l' or 'I' or '-' or '.' or '/');
}
