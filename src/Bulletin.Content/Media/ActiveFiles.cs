using System.Collections.Frozen;

namespace Bulletin.Content.Media;

/// <summary>
/// Endings of files that are more than data: a browser runs them in the name of the site, a server runs them, or a machine does. None of
/// them is published, whatever site.yml says; the list serves that and the messages, for all that is not in <see cref="FileTypes"/> stays
/// away without it.
/// </summary>
public static class ActiveFiles
{
    private const string Browsers = """
        html htm htmls xhtml xhtm xht hta htc htt mht mhtml mhtm shtml shtm stm xml xsl xslt xsd dtd rss atom rdf owl wsdl xbl xul
        kml gml gpx mathml mml opml dae x3d xspf plist svgz js mjs cjs jsm jse ts tsx jsx wasm swf spl css appcache webmanifest manifest map
        """;

    private const string Servers = """
        php php2 php3 php4 php5 php6 php7 php8 phps pht phtm phtml phar inc asp aspx asa asax ascx ashx asmx asis axd cer cdx cfm cfml cfc
        svc master soap config htaccess htpasswd ini conf env jsp jspx jspa jspf jsw jsv jhtml do action cgi fcgi pl pm plx py pyc pyw rb
        rhtml erb lua tcl ssi idc htr htw ida idq printer rem vbhtml cshtml vbx nsf dll so dylib
        """;

    private const string Machines = """
        exe com bat cmd scr pif msi msp mst msix appx appxbundle cpl drv sys ocx gadget application appref-ms vb vbe vbs ws wsc wsf wsh ps1
        psm1 psd1 ps1xml sct shb shs reg inf ins isp job lnk url scf library-ms search-ms settingcontent-ms desktop chm hlp jar jnlp class
        apk aab xapk hap ipa dex deb rpm run bin elf appimage dmg pkg mpkg app command tool workflow scpt applescript sh bash csh ksh zsh
        fish iso img vhd vhdx wim cab docm dotm dot xlsm xltm xlam xla xll xlb xlw slk iqy dqy oqy pptm potm ppsm ppam ppa sldm mdb mde ade
        adp accdb accde accda mam maf mda one onepkg xnk theme themepack website crx xpi
        """;

    private static readonly FrozenSet<string> Endings = Set(Browsers, Servers, Machines);

    // A server that is told to run files of an ending runs a.php.jpg as well, when it does not know the last one (Apache, AddHandler).
    private static readonly FrozenSet<string> Run = Set(
        "php php3 php4 php5 php7 php8 pht phtml phar asp aspx asa ashx asmx cer cfm jsp jspx cgi fcgi shtml shtm");

    // Of all these, what is but data on the disk of whoever unpacks it from an archive.
    private static readonly FrozenSet<string> Data = Set("""
        xml xsl xslt xsd dtd rss atom rdf owl wsdl kml gml gpx mathml mml opml dae x3d xspf plist css map webmanifest manifest appcache
        ts soap config ini conf env cer cdx nsf bin dot mdb accdb
        """);

    /// <summary>Whether something runs a file of this name when it is opened or asked for.</summary>
    public static bool Is(string path) => IsEnding(Path.GetExtension(path.AsSpan())) || HasInner(path);

    /// <param name="ending">With its dot; empty: none.</param>
    public static bool IsEnding(ReadOnlySpan<char> ending) => Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending);

    /// <summary>Whether the machine of whoever unpacks a file of this ending from an archive, or a browser there, runs it.</summary>
    /// <inheritdoc cref="IsEnding"/>
    public static bool IsProgram(ReadOnlySpan<char> ending) =>
        IsEnding(ending) && !Data.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending);

    private static bool HasInner(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.AsSpan());
        for (var dot = name.LastIndexOf('.'); dot >= 0; dot = name.LastIndexOf('.'))
        {
            if (Run.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[dot..])) return true;
            name = name[..dot];
        }

        return false;
    }

    private static FrozenSet<string> Set(params ReadOnlySpan<string> lists)
    {
        var all = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var list in lists)
            foreach (var ending in list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)) all.Add("." + ending);
        return all.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
