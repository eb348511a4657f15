using System.Globalization;
using System.Text.RegularExpressions;
using Bulletin.Content;
using Bulletin.Editions.Qr;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.Editions.Qr;

/// <summary>The drawing of a QR code, laid out again as dark and light modules.</summary>
public partial class QrCodeSpecs
{
    private const string Finder = "#######\n#.....#\n#.###.#\n#.###.#\n#.###.#\n#.....#\n#######";

    // The four light modules around it that a reader needs (ISO/IEC 18004, 9.1).
    private const int Quiet = 4;

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-(\d+)z")]
    private static partial Regex Rectangle { get; }

    [Fact]
    public void It_has_its_three_finders_and_light_around_it_whatever_the_address() => Law.ForAll(
        Gen.Choose(1, 120),
        length => [length / 2],
        length =>
        {
            var modules = Modules(Written($"https://gazette.example/{new string('a', length)}", "扫码"));
            var size = modules.GetLength(0);
            Assert.Equal(1, (size - (2 * Quiet)) % 4);
            Assert.Equal(Finder, Part(modules, Quiet, Quiet));
            Assert.Equal(Finder, Part(modules, Quiet, size - Quiet - 7));
            Assert.Equal(Finder, Part(modules, size - Quiet - 7, Quiet));
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < Quiet; j++)
                {
                    var (last, dark) = (size - 1 - j, modules[j, i] || modules[i, j]);
                    Assert.False(dark || modules[last, i] || modules[i, last]);
                }
            }
        },
        runs: 15);

    [Fact]
    public void Another_address_is_another_code_and_the_same_is_the_same()
    {
        Assert.Equal(Written("https://gazette.example/1.html", "扫码"), Written("https://gazette.example/1.html", "扫码"));
        Assert.NotEqual(Written("https://gazette.example/1.html", "扫码"), Written("https://gazette.example/2.html", "扫码"));
    }

    [Fact]
    public void Its_name_is_read_aloud_and_may_hold_any_sign()
    {
        const string Name = "role=\"img\" aria-label=\"&lt;扫码&gt; &amp; 看\"";
        Assert.Contains(Name, Written("https://gazette.example/", "<扫码> & 看"), StringComparison.Ordinal);
    }

    private static string Written(string address, string label)
    {
        using var output = new PageWriter();
        QrCode.Write(output, address, label);
        return output.Written.ToString();
    }

    private static bool[,] Modules(string svg)
    {
        var size = Number(svg[(svg.IndexOf("viewBox=\"0 0 ", StringComparison.Ordinal) + 13)..].Split(' ')[0]);
        var modules = new bool[size, size];
        foreach (Match rectangle in Rectangle.Matches(svg))
        {
            var (x, y, width) = (Number(rectangle.Groups[1].Value), Number(rectangle.Groups[2].Value), Number(rectangle.Groups[3].Value));
            Assert.Equal(width, Number(rectangle.Groups[4].Value));
            for (var i = x; i < x + width; i++)
            {
                Assert.False(modules[y, i]);
                modules[y, i] = true;
            }
        }

        return modules;
    }

    private static string Part(bool[,] modules, int top, int left) => string.Join('\n', Enumerable.Range(top, 7)
        .Select(y => string.Concat(Enumerable.Range(left, 7).Select(x => modules[y, x] ? '#' : '.'))));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
