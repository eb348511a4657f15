using System.IO.Compression;
using System.Text;
using Bulletin.Content.Media;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Media;

/// <summary>An SVG is published when it does nothing but draw.</summary>
public class SvgSafetySpecs
{
    private const string Open = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' ";

    [Theory]
    [InlineData("@import 'https://x.example/a.css';", "@import")]
    [InlineData(@"@\69mport 'https://x.example/a.css';", "@import")]
    [InlineData(@"@\000069 mport url(//x.example/a.css);", "@import")]
    [InlineData("@IMPORT url(#a);", "@import")]
    [InlineData("<![CDATA[@im]]><![CDATA[port '//x.example/a.css';]]>", "@import")]
    [InlineData("@im<!-- -->port '//x.example/a.css';", "@import")]
    [InlineData("@im<?xpacket a?>port '//x.example/a.css';", "@import")]
    [InlineData("@&#x69;mport '//x.example/a.css';", "@import")]
    [InlineData("@im<g/>port '//x.example/a.css';", "<g>")]
    [InlineData("@unknown;", "@unknown")]
    [InlineData("p { fill: url( <!-- -->https://x.example/a.svg#b) }", "url(…)")]
    [InlineData("p { fill: u<![CDATA[rl(https://x.example/a.svg#b)]]> }", "url(…)")]
    [InlineData(@"p { fill: u\72l(https://x.example/a.svg#b) }", "url(…)")]
    [InlineData(@"p { fill: \75\72\6c(""https://x.example/a.svg#b"") }", "url(…)")]
    [InlineData("p { fill: url(/**/#a) }", "url(…)")]
    [InlineData("p { fill: url(a.svg#b) }", "url(…)")]
    [InlineData("p { fill: url(data:image/svg+xml,x) }", "url(…)")]
    [InlineData("/* url(#a) */ p { fill: /* ' */ url(//x.example/a) }", "url(…)")]
    [InlineData("@namespace a 'urn:a'; p { fill: url(//x.example/a) }", "url(…)")]
    [InlineData("p { @namespace a } q { fill: url(//x.example/a) }", "url(…)")]
    [InlineData("p { content: 'a\n; fill: url(//x.example/a) }", "url(…)")]
    [InlineData("p { background: image-set('//x.example/a.png' 1x) }", "image-set(…)")]
    [InlineData("p { background: -webkit-image-set('//x.example/a.png' 1x) }", "-webkit-image-set(…)")]
    [InlineData("p { background: src('//x.example/a.png') }", "src(…)")]
    [InlineData("p { width: expression(alert(1)) }", "expression(…)")]
    [InlineData("@font-face { src: url(https://x.example/a.woff2) }", "url(…)")]
    public void Style_reaches_nothing_outside_however_it_is_written(string style, string found)
    {
        Assert.Equal(found, Fault($"{Open}><style>{style}</style></svg>"));
        Assert.Equal(found, Fault($"{Open}><s:style xmlns:s='http://www.w3.org/2000/svg' type='text/css'>{style}</s:style></svg>"));
    }

    [Theory]
    [InlineData("fill='url(//x.example/a)'")]
    [InlineData("style='fill:url(#a);filter:url(//x.example/a)'")]
    [InlineData("cursor='url(cursor.cur), auto'")]
    [InlineData("onload='alert(1)'")]
    [InlineData("OnLoad='alert(1)'")]
    [InlineData("xmlns:x='urn:x' x:onclick='alert(1)'")]
    [InlineData("xmlns:ev='http://www.w3.org/2001/xml-events' ev:event='load'")]
    [InlineData("xml:base='https://x.example/'")]
    [InlineData("unheard-of='https://x.example/'")]
    [InlineData("unheard-of='a(b)'")]
    public void Attributes_neither_run_nor_load(string attribute) => Assert.NotNull(Fault($"{Open}{attribute}/>"));

    [Theory]
    [InlineData("<script>1</script>")]
    [InlineData("<SCRIPT>1</SCRIPT>")]
    [InlineData("<s:script xmlns:s='http://www.w3.org/2000/svg'/>")]
    [InlineData("<handler type='application/ecmascript'/>")]
    [InlineData("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>")]
    [InlineData("<metadata><iframe xmlns='http://www.w3.org/1999/xhtml' src='//x.example/'/></metadata>")]
    [InlineData("<math xmlns='http://www.w3.org/1998/Math/MathML' href='javascript:1'/>")]
    [InlineData("<g xmlns=''/>")]
    [InlineData("<iframe/>")]
    [InlineData("<image href='https://x.example/a.png'/>")]
    [InlineData("<image xlink:href='a.png'/>")]
    [InlineData("<image href='data:image/svg+xml;base64,AA=='/>")]
    [InlineData("<image href=' data:text/html,1'/>")]
    [InlineData("<feImage href='//x.example/a.png'/>")]
    [InlineData("<use href='other.svg#x'/>")]
    [InlineData("<use xlink:href='data:image/svg+xml,&lt;svg/>#x'/>")]
    [InlineData("<a href='javascript:alert(1)'/>")]
    [InlineData("<a href='&#106;ava&#115;cript:alert(1)'/>")]
    [InlineData("<a href='java&#9;script:alert(1)'/>")]
    [InlineData("<a xlink:href='&#1;VBScript:1'/>")]
    [InlineData("<a href='data:text/html,1'/>")]
    [InlineData("<animate attributeName='href' values='javascript:1'/>")]
    [InlineData("<animate attributeName='xlink:href' to='#a'/>")]
    [InlineData("<set attributeName='onload' to='1'/>")]
    [InlineData("<animate attributeName='fill' to='url(//x.example/a)'/>")]
    [InlineData("<set attributeName='style' to='fill:url(//x.example/a)'/>")]
    [InlineData("<font-face-uri xlink:href='https://x.example/a.svg#f'/>")]
    public void Elements_neither_run_nor_load(string element) => Assert.NotNull(Fault($"{Open}>{element}</svg>"));

    [Theory]
    [InlineData("<?xml-stylesheet href='//x.example/a.css'?><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<!DOCTYPE svg SYSTEM 'https://x.example/a.dtd'><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a '<script/>'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a '&#60;script/>'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>")]
    [InlineData("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY % a SYSTEM '//x.example/a'> %a;]><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a '@im'>]><svg xmlns='http://www.w3.org/2000/svg'><style>&a;port '//x.example'</style></svg>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<svg/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>")]
    [InlineData("")]
    public void The_document_is_a_drawing_with_nothing_around_it(string svg) => Assert.NotNull(Fault(svg));

    [Theory]
    [InlineData("data-a{0}='b=\"c\"' ")]
    [InlineData("data-a{0} = \"b\"\n")]
    [InlineData("xmlns:a{0}='b' ")]
    public void An_element_of_very_many_attributes_is_refused(string attribute)
    {
        Assert.Null(Fault(Encoding.UTF8.GetBytes(Svg(999))));
        Assert.StartsWith("an element with more than 1000 attributes", Fault(Encoding.UTF8.GetBytes(Svg(1_001))), StringComparison.Ordinal);
        Assert.NotNull(Fault([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Svg(1_001))]));
        // None of these would end if each attribute were compared with all others.
        Assert.NotNull(Fault(Encoding.UTF8.GetBytes(Svg(200_000))));

        string Svg(int count) =>
            $"{Open}><g {string.Concat(Enumerable.Range(1, count).Select(i => string.Format(null, attribute, i)))}/></svg>";
    }

    [Fact]
    public void A_picture_of_many_elements_with_attributes_passes() =>
        Assert.Null(Fault(Encoding.UTF8.GetBytes(
            $"{Open}><!-- it's a='b' -->{string.Concat(Enumerable.Repeat("<path d='M0 0' fill=\"none\"/>", 5_000))}</svg>")));

    [Fact]
    public void A_picture_in_UTF_16_is_read_as_one()
    {
        var svg = $"<?xml version='1.0' encoding='UTF-16'?>{Open}><style>@im<!-- -->port '//x.example/a.css'</style></svg>";
        Assert.Equal("@import", Fault([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(svg)]));
        Assert.Equal("@import", Fault([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(svg)]));
        Assert.Null(Fault([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{Open}/>")]));
    }

    [Fact]
    public void A_compressed_picture_is_not_read()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes($"{Open}/>"));
        Assert.NotNull(Fault(packed.ToArray()));
    }

    // Drawings/ holds what the programs write, shortened.
    [Fact]
    public void What_drawing_programs_write_passes()
    {
        var folder = Path.Combine(TestSite.Repository, "tests/Bulletin.Tests/Content/Media/Drawings");
        var files = Directory.GetFiles(folder, "*.svg");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Null(SvgSafety.Fault(file)?.English));
    }

    private static string? Fault(string svg) => Fault(Encoding.UTF8.GetBytes(svg));

    private static string? Fault(byte[] svg)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, svg);
            return SvgSafety.Fault(path)?.English;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
