using System.Text;
using Bulletin.Content.Media.Cleaning;

namespace Bulletin.Tests.Content.Media.Cleaning;

/// <summary>Drawings keep what is drawn, and lose what their editors wrote for themselves.</summary>
public class SvgCleanerSpecs
{
    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><title>水厂</title>\n <g id='a'></g></svg>\n")]
    [InlineData("<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'>"
        + "<use xmlns:l='http://www.w3.org/1999/xlink' l:href='#a'/></svg>")]
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
    [InlineData("<g fill='red/* CANARY */'/>", "<g fill=\"red \" />")]
    [InlineData("<style>/* CAN<![CDATA[ARY */ a { }]]></style>", "<style><![CDATA[  a { }]]></style>")]
    [InlineData("<style>/* CAN<!-- CANARY -->ARY */ a { }</style>", "<style>  a { }</style>")]
    [InlineData("<style>a { b: url(/*c*/) }/**/</style>", "<style>a { b: url(/*c*/) } </style>")]
    public void Comments_of_styles_leave(string part, string clean)
    {
        var wanted = $"<svg xmlns=\"http://www.w3.org/2000/svg\">{clean}</svg>";
        Assert.Equal(wanted, Clean($"<svg xmlns=\"http://www.w3.org/2000/svg\">{part}</svg>"));
    }

    [Theory]
    [InlineData("<g data-name='CANARY' p-id='CANARY' t='CANARY'/>", "<g />")]
    [InlineData("<svg content='&lt;mxfile host=&quot;CANARY&quot;&gt;' label='CANARY'/>", "<svg />")]
    [InlineData(
        "<?xpacket CANARY?><g id='a' class='b' aria-label='c' d='M0 0'/>",
        "<g id=\"a\" class=\"b\" aria-label=\"c\" d=\"M0 0\" />")]
    public void What_editors_note_in_attributes_leaves(string part, string clean) => Comments_of_styles_leave(part, clean);

    [Fact]
    public void Attributes_by_which_a_style_selects_stay()
    {
        const string drawing = "<svg xmlns='http://www.w3.org/2000/svg'><style>[ data-look=neo] { fill: red }</style>"
            + "<g data-look='neo'/></svg>";
        Assert.Equal(drawing, Clean(drawing));
    }

    [Fact]
    public void The_abbreviations_of_a_DOCTYPE_leave()
    {
        const string drawing = """
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
              <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY who "CANARY">
            ]>
            <svg xmlns="&ns_svg;"><g/></svg>
            """;
        Assert.Equal("""<svg xmlns="http://www.w3.org/2000/svg"><g /></svg>""", Clean(drawing));
    }

    [Theory]
    [InlineData("<style>a { fill: url(data:image/jpeg;base64,{0}) }</style>")]
    [InlineData("<g style='background: url(\"data:image/jpeg;base64,{0}\")'/>")]
    [InlineData("<image href=' data:image/jpeg;charset=x;base64,{0}'/>")]
    public void A_photo_in_a_style_is_cleaned_as_well(string part)
    {
        var picture = Convert.ToBase64String(Pictures.Jpeg());
        var clean = Clean($"<svg xmlns='http://www.w3.org/2000/svg'>{part.Replace("{0}", picture, StringComparison.Ordinal)}</svg>");
        Assert.Contains(Convert.ToBase64String(PictureCleaner.Clean("a.jpg", Pictures.Jpeg())), clean, StringComparison.Ordinal);
        Assert.DoesNotContain(picture, clean, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_without_base64_is_cleaned_as_well()
    {
        var picture = Pictures.Png(Pictures.Chunk("tEXt", Pictures.Bytes(Pictures.Secret)));
        var address = "data:image/png," + string.Concat(picture.Select(one => $"%{one:X2}"));
        var clean = Clean($"<svg xmlns='http://www.w3.org/2000/svg'><image href='{address}'/></svg>");
        Assert.Contains("data:image/png;base64," + Convert.ToBase64String(Pictures.Png()), clean, StringComparison.Ordinal);
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
