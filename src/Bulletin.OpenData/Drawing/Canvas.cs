using System.Globalization;
using System.Text;

namespace Bulletin.OpenData.Drawing;

/// <summary>How large a picture and its type are, in px.</summary>
/// <param name="Name">Distinguishes the ids of one picture drawn for several widths.</param>
internal sealed record DrawingSize(char Name, int Width, int Height, double Type)
{
    public static readonly DrawingSize Wide = new('w', 640, 320, 14);
    public static readonly DrawingSize Narrow = new('n', 340, 280, 13);
    public static readonly DrawingSize Large = new('l', 720, 520, 24);

    public bool IsNarrow => Width < 500;
}

/// <summary>
/// An SVG picture in the making: text that inherits its colour, shapes that carry
/// classes for the theme and colours of their own where there is none.
/// </summary>
/// <remarks>Ids begin with a name that is unique on the page, since a page may hold the same picture for several widths.</remarks>
internal sealed class Canvas(string name, DrawingSize size, int height)
{
    /// <summary>Series colours: each at least 4.5:1 on the paper, distinguishable without colour by dash, mark and pattern.</summary>
    private static readonly string[] Colours = ["#0b4a80", "#1d5e2f", "#7a4a00", "#a61b1b", "#5b2a86", "#00606b", "#7c1d5e", "#444444"];

    private static readonly string[] Dashes = ["", "7 4", "2 3", "10 3 2 3", "14 4", "4 4 1 4", "1 4", "12 3 3 3 3 3"];

    private readonly StringBuilder body = new();
    private readonly StringBuilder definitions = new();

    public DrawingSize Size { get; } = size;

    public int Width => Size.Width;

    public int Height { get; } = height;

    public double Type => Size.Type;

    /// <summary>The width of a text in this picture's type: a Han character is as wide as it is high.</summary>
    public double WidthOf(string text) => WidthOf(text, Type);

    public static double WidthOf(string text, double type) => text.Sum(c => c > 0x2e80 ? 1.0 : 0.62) * type;

    /// <summary>A text cut to a width, with “…” where something is missing.</summary>
    public string Fit(string text, double width)
    {
        if (WidthOf(text) <= width)
            return text;
        var length = text.Length;
        while (length > 1 && WidthOf(text[..length]) + Type > width)
            length--;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
    }

    public void Text(double x, double y, string text, string anchor = "start", string kind = "t", double scale = 1) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\""
            + $" font-size=\"{Type * scale:0.#}\" fill=\"currentColor\">{Encode(text)}</text>");

    public void Line(double x1, double y1, double x2, double y2, string kind)
    {
        var stroke = kind == "axis" ? "#57534e" : "#d6d1c7";
        body.Append(
            CultureInfo.InvariantCulture,
            $"<line class=\"{kind}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{stroke}\"/>");
    }

    /// <summary>A line through points; NaN breaks it.</summary>
    public void Path(int series, IEnumerable<(double X, double Y)> points, double width = 2.2)
    {
        var path = new StringBuilder();
        var isDown = false;
        foreach (var (x, y) in points)
        {
            if (!double.IsFinite(y))
            {
                isDown = false;
                continue;
            }

            path.Append(isDown ? 'L' : 'M').Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
            isDown = true;
        }

        Stroke(series, path.ToString(), width);
    }

    /// <summary>A mark of the shape of a series: disc, square, triangle, diamond, and again as rings.</summary>
    public void Mark(int series, double x, double y, double radius = 4)
    {
        var shape = (series % 4) switch
        {
            0 => string.Create(
                CultureInfo.InvariantCulture,
                $"M{x - radius:0.#} {y:0.#}a{radius:0.#} {radius:0.#} 0 1 0 {2 * radius:0.#} 0"
                + $"a{radius:0.#} {radius:0.#} 0 1 0 {-2 * radius:0.#} 0z"),
            1 => string.Create(
                CultureInfo.InvariantCulture,
                $"M{x - radius:0.#} {y - radius:0.#}h{2 * radius:0.#}v{2 * radius:0.#}h{-2 * radius:0.#}z"),
            2 => string.Create(
                CultureInfo.InvariantCulture,
                $"M{x:0.#} {y - (1.3 * radius):0.#}L{x + (1.2 * radius):0.#} {y + radius:0.#}H{x - (1.2 * radius):0.#}z"),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"M{x:0.#} {y - (1.4 * radius):0.#}L{x + (1.4 * radius):0.#} {y:0.#}"
                + $"L{x:0.#} {y + (1.4 * radius):0.#}L{x - (1.4 * radius):0.#} {y:0.#}z"),
        };
        var (ring, fill) = series % 8 >= 4 ? ("ring ", "#ffffff") : ("", Colour(series));
        body.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"mark {ring}{Class(series)}\" d=\"{shape}\" fill=\"{fill}\" stroke=\"{Colour(series)}\" stroke-width=\"1.6\"/>");
    }

    private const double LeastLength = 0.6;

    /// <summary>A bar; with a pattern where several series must be distinguished.</summary>
    public void Bar(int series, double x, double y, double width, double height, bool isPatterned)
    {
        if (width <= 0 || height <= 0)
            return;
        // What is not nought is seen.
        (width, height) = (Math.Max(width, LeastLength), Math.Max(height, LeastLength));
        body.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"solid {Class(series)}\" x=\"{x:0.#}\" y=\"{y:0.#}\""
            + $" width=\"{width:0.##}\" height=\"{height:0.##}\" fill=\"{Colour(series)}\"/>");
        if (!isPatterned || series == 0)
            return;
        Define(series);
        body.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"over\" x=\"{x:0.#}\" y=\"{y:0.#}\""
            + $" width=\"{width:0.##}\" height=\"{height:0.##}\" fill=\"url(#{Id($"p{series}")})\"/>");
    }

    /// <summary>A shape of the outline of an area on a map.</summary>
    public void Area(int group, string path) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"area {Class(group)}\" d=\"{path}\" fill=\"{Colour(group)}\" fill-opacity=\".14\" fill-rule=\"evenodd\""
            + $" stroke=\"{Colour(group)}\" stroke-width=\"1.4\" stroke-linejoin=\"round\"/>");

    public void Trace(int group, string path) => Stroke(group, path, width: 2);

    public void Frame(double x, double y, double width, double height) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"frame\" x=\"{x:0.#}\" y=\"{y:0.#}\""
            + $" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"none\" stroke=\"#8a847b\"/>");

    /// <summary>The picture with its title and description for those who do not see it (SVG Accessibility API Mappings, 4.2).</summary>
    /// <remarks>What is drawn is hidden from them: Firefox gives the figures of the axes out after the description.</remarks>
    public string Finish(string title, string description)
    {
        var defs = definitions.Length > 0 ? $"<defs>{definitions}</defs>" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" viewBox=\"0 0 {Width} {Height}\""
            + $" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-labelledby=\"{Id("t")}\" aria-describedby=\"{Id("d")}\">"
            + $"<title id=\"{Id("t")}\">{Encode(title)}</title><desc id=\"{Id("d")}\">{Encode(description)}</desc>"
            + $"{defs}<g aria-hidden=\"true\">{body}</g></svg>");
    }

    private void Stroke(int series, string path, double width)
    {
        var dash = Dashes[series % Dashes.Length];
        var dashes = dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "";
        body.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"line {Class(series)}\" d=\"{path}\" fill=\"none\" stroke=\"{Colour(series)}\""
            + $" stroke-width=\"{width:0.#}\" stroke-linejoin=\"round\"{dashes}/>");
    }

    private static string Class(int series) => $"s{series % Colours.Length}";

    private static string Colour(int series) => Colours[series % Colours.Length];

    private string Id(string part) => $"{name}-{Size.Name}-{part}";

    // Light strokes over the colour: to the right, to the left, level, upright, crossed, dotted.
    private void Define(int series)
    {
        var id = $"id=\"{Id($"p{series}")}\"";
        if (definitions.ToString().Contains(id, StringComparison.Ordinal))
            return;
        var strokes = (series % 7) switch
        {
            1 => "<path d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\"/>",
            2 => "<path d=\"M-2 6l4 4M0 0l8 8M6-2l4 4\"/>",
            3 => "<path d=\"M0 2h8M0 6h8\"/>",
            4 => "<path d=\"M2 0v8M6 0v8\"/>",
            5 => "<path d=\"M0 4h8M4 0v8\"/>",
            6 => "<path d=\"M0 0l8 8M0 8l8-8\"/>",
            _ => "<path d=\"M1 2h2M5 6h2\"/>",
        };
        definitions.Append(
            CultureInfo.InvariantCulture,
            $"<pattern {id} class=\"over\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\""
            + $" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.6\">{strokes}</pattern>");
    }

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    encoded.Append("&amp;");
                    break;
                case '<':
                    encoded.Append("&lt;");
                    break;
                case '>':
                    encoded.Append("&gt;");
                    break;
                case '"':
                    encoded.Append("&quot;");
                    break;
                default:
                    encoded.Append(c);
                    break;
            }
        }

        return encoded.ToString();
    }
}
