using System.Globalization;

namespace Bulletin.Editions.Accessibility;

/// <summary>An opaque colour of a style sheet, in sRGB.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary><c>#rgb</c>, <c>#rrggbb</c>, <c>white</c> or <c>black</c>.</summary>
    public static Colour? TryParse(string text)
    {
        var value = text.Trim().ToLowerInvariant() switch { "white" => "#ffffff", "black" => "#000000", var other => other };
        if (value is ['#', var r, var g, var b])
            value = $"#{r}{r}{g}{g}{b}{b}";
        if (value.Length != 7
            || value[0] != '#'
            || !int.TryParse(value.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return new((byte)(number >> 16), (byte)(number >> 8), (byte)number);
    }

    /// <summary>The contrast of two colours, from 1 (the same) to 21 (black on white): WCAG 2.2, “contrast ratio”.</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (lighter, darker) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>WCAG 2.2, “relative luminance”: 0 to 1.</summary>
    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel) =>
        channel / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
