using System.Text;
using Bulletin.Content.Media.Cleaning;

namespace Bulletin.Tests.Content.Media.Cleaning;

/// <summary>Drawings keep what is drawn, and lose what their editors wrote for themselves.</summary>
public class SvgCleanerSpecs
{
    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><title>水厂</title>\n <g id='a'></g></svg>\n")]
    [InlineData("<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' xmlns:l='http://www.w3.org/1999/xlink'><a l:href='#'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='data:image/png;base64,iVBORw0KGgo='/></svg>")]
    [InlineData("<svg")]
    public void A_drawing_without_any_of_it_stays_byte_for_byte(string drawing) => Assert.Equal(drawing, Clean(drawing));

    [Fact]
    public void Comments_metadata_and_the_paths_of_editors_leave()
    {
        const string drawing = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- CANARY -->
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                 xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink"
                 sodipodi:docname="CANARY.svg" inkscape:export-filename="D:\CANARY\图.png" viewBox="0 0 9 9">
              <sodipodi:namedview><inkscape:grid/>CANARY</sodipodi:namedview>
              <metadata>CANARY</metadata><desc>a &amp; b</desc>
              <g inkscape:label="CANARY"><use xlink:href="#a" sodipodi:absref="/home/CANARY"/><!-- CANARY --></g>
              <style><![CDATA[rect > g { fill: red }]]></style>
            </svg>
            <!-- CANARY -->
            """;
        var clean = Clean(drawing);
        Assert.DoesNotContain("CANARY", clean, StringComparison.Ordinal);
        Assert.DoesNotContain("inkscape", clean, StringComparison.Ordinal);
        Assert.Contains("""viewBox="0 0 9 9">""", clean, StringComparison.Ordinal);
        Assert.Contains("""<g><use xlink:href="#a" /></g>""", clean, StringComparison.Ordinal);
        Assert.Contains("<desc>a &amp; b</desc>", clean, StringComparison.Ordinal);
        Assert.Contains("<![CDATA[rect > g { fill: red }]]>", clean, StringComparison.Ordinal);
        Assert.Equal(clean, Clean(clean));
    }

    [Theory]
    [InlineData("<style>/* CANARY */ a { fill: red }/* CANARY</style>", "<style>  a { fill: red } </style>")]
    [InlineData("<style>a::after { content: '/* \\'*/' }</style>", "<style>a::after { content: '/* \\'*/' }</style>")]
    [InlineData("<g style='fill: red /* CANARY */'/>", "<g style=\"fill: red  \" />")]
    public void Comments_of_styles_leave(string part, string clean)
    {
        var wanted = $"<svg xmlns=\"http://www.w3.org/2000/svg\">{clean}</svg>";
        Assert.Equal(wanted, Clean($"<svg xmlns=\"http://www.w3.org/2000/svg\">{part}</svg>"));
    }

    [Fact]
    public void A_photo_within_a_drawing_is_cleaned_as_well()
    {
        var picture = Convert.ToBase64String(Pictures.Jpeg());
        var drawing = $"<svg xmlns='http://www.w3.org/2000/svg'><image href='data:image/jpeg;base64,{picture}'/></svg>";
        var clean = Clean(drawing);
        var photo = Convert.FromBase64String(clean.Split("base64,")[1].Split('"')[0]);
        Assert.Equal(PictureCleaner.Clean("a.jpg", Pictures.Jpeg()), photo);
    }

    private static string Clean(string drawing) => Encoding.UTF8.GetString(PictureCleaner.Clean("a.SVG", Encoding.UTF8.GetBytes(drawing)));
}
