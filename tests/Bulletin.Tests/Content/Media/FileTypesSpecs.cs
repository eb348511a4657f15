using Bulletin.Content.Media;

namespace Bulletin.Tests.Content.Media;

/// <summary>Which kinds of files may lie beside a document.</summary>
public class FileTypesSpecs
{
    [Theory]
    [InlineData("pdf ofd doc docx xls xlsx ppt pptx wps et dps csv txt zip json geojson")]
    [InlineData("svg png jpg jpeg gif webp avif bmp ico tif tiff heic")]
    [InlineData("mp3 m4a aac amr wav ogg opus flac wma mp4 m4v mov webm avi mpg wmv")]
    public void What_readers_open_is_published(string endings)
    {
        foreach (var ending in endings.Split(' '))
        {
            Assert.True(FileTypes.Of("附件." + ending, []) is not null, ending);
            Assert.NotNull(FileTypes.Of("附件." + ending.ToUpperInvariant(), []));
            Assert.False(ActiveFiles.Is("附件." + ending), ending);
        }
    }

    // Even when site.yml names them.
    [Theory]
    [InlineData("html htm xhtml shtml shtm stm xml xsl xsd rss atom rdf kml mht svgz js mjs wasm swf css")]
    [InlineData("php php5 phtml phar pht asp aspx ashx asmx asa cer jsp jspx cgi pl py rb cfm config ini env")]
    [InlineData("exe com bat cmd scr pif msi dll cpl hta vbs vbe jse wsf ps1 lnk url reg inf chm jar apk dmg iso img vhd sh")]
    [InlineData("docm dotm xlsm xltm xlam pptm ppsm xll slk iqy mdb")]
    public void What_something_runs_is_not(string endings)
    {
        foreach (var ending in endings.Split(' ')) Assert.True(ActiveFiles.Is("附件." + ending), ending);
    }

    [Theory]
    [InlineData("附件")]
    [InlineData("附件.xyz")]
    [InlineData("附件.pdf.xyz")]
    public void What_nobody_has_vouched_for_is_not(string name)
    {
        Assert.Null(FileTypes.Of(name, []));
        Assert.Equal(name.EndsWith(".xyz", StringComparison.Ordinal), FileTypes.Of(name, [".xyz"]) is not null);
    }

    [Theory]
    [InlineData("a.php.jpg", true)]
    [InlineData("a.PHP.b.jpg", true)]
    [InlineData("www.yunchuan.com.pdf", false)]
    [InlineData("第2.1版.pdf", false)]
    public void A_server_may_run_what_an_inner_ending_says(string name, bool isActive) => Assert.Equal(isActive, ActiveFiles.Is(name));
}
